/** Describes every element from its source and comments (`custom-elements.json`); written at build. */

/** What others may rely on, under the paths under which it is published. */
function publishedOnly() {
  return {
    name: 'published-only',
    packageLinkPhase({ customElementsManifest }) {
      const publish = (path) => path?.replace(/^src\/(.*)\.[jt]s$/, 'dist/$1.js');
      for (const module of customElementsManifest.modules) {
        module.path = publish(module.path);
        for (const { declaration } of module.exports ?? []) declaration.module = publish(declaration.module);
        for (const declaration of module.declarations ?? []) {
          // Of `dispatchEvent(new HiveDrillEvent(code))` the analyzer would make an event named "code".
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('hive-'));
          declaration.members = declaration.members?.filter(
            (member) => member.privacy !== 'private' && !member.name.startsWith('#'),
          );
        }
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/map/maplibre-css.ts', 'src/map/maplibre-control-css.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publishedOnly()],
};
