/**
 * Plugin of the Web Test Runner that serves the tests and the workers in a few large files: a page of the tests
 * would ask for seven hundred modules otherwise, and each city on it for three hundred and fifty more.
 */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** @param {{ root: string, entries: string[], tsconfig: string, conditions: string[] }} options */
export function bundlePages({ root, entries, tsconfig, conditions }) {
  /** @type {Promise<Map<string, string>> | undefined} */
  let served;
  return {
    name: 'bundle-pages',
    async serve({ path }) {
      served ??= bundle();
      const body = (await served).get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };

  /** The text of each file by its address. */
  async function bundle() {
    const { outputFiles } = await build({
      entryPoints: entries.map((path) => join(root, path)),
      outdir: root,
      outbase: root,
      chunkNames: 'bundled/[name]-[hash]',
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      tsconfig,
      conditions,
      sourcemap: true,
      logLevel: 'error',
      plugins: [keepAddresses(root)],
    });
    return new Map(outputFiles.map(({ path, text }) => [addressOf(root, path), text]));
  }
}

/** A module of ours finds the files beside it where it would have been served from by itself. */
function keepAddresses(root) {
  return {
    name: 'keep-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes('import.meta.url')) return undefined;
        const address = JSON.stringify(addressOf(root, path));
        return {
          contents: source.replaceAll('import.meta.url', `new URL(${address}, location.href).href`),
          loader: 'ts',
        };
      });
    },
  };
}

function addressOf(root, path) {
  return `/${relative(root, path).split(sep).join('/')}`;
}
