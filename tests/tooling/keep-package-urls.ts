import type { Plugin } from 'vite';

/** `new URL('./file.ts', import.meta.url)`, the one form of a package's own file that all bundlers recognise. */
const packageUrl = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+?)\.(?:ts|js)\1,\s*import\.meta\.url\s*\)/g;
const marker = '__HIVEMAP_PACKAGE_FILE__';
const markedUrl = new RegExp(`${marker}\\(\\s*(["'\`])([^"'\`]+)\\1\\s*\\)`, 'g');

/**
 * Leaves `new URL('./file.js', import.meta.url)` in the built package as it is in the source, for the
 * consumer's bundler to find. Vite would resolve it now: to a `data:` URL in library mode, which a strict
 * Content-Security-Policy refuses, or to a name that no other bundler can follow.
 */
export function keepPackageUrls(): Plugin {
  return {
    name: 'hivemap:keep-package-urls',
    enforce: 'pre',
    transform(code) {
      if (!code.includes('import.meta.url')) return null;
      return {
        code: code.replace(
          packageUrl,
          (_, _quote, path) => `new URL(${marker}('${path}.js'), import.meta.url)`,
        ),
        map: null,
      };
    },
    renderChunk(code) {
      if (!code.includes(marker)) return null;
      return { code: code.replace(markedUrl, (_, _quote, path) => `'${path}'`), map: null };
    },
  };
}
