import vue from '@vitejs/plugin-vue';

export default {
  publicDir: '../city',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('hive-') } } })],
};
