// Everything in files of its own: a strict Content-Security-Policy runs no inline script.
export default {
  publicDir: '../city',
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
};
