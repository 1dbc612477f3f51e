/**
 * Builds the folder for pages without npm: `hivemap.js` with its chunks and workers, whole, for any static server
 * or intranet CDN, with a page to open, integrity hashes and checksums; and the folder as one tarball.
 * `npm run build:bundle`, after `npm run build`.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { create } from 'tar';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Bundle {
  /** Folder that a static server serves as it is. */
  readonly folder: string;
  /** The folder packed, and a file with its checksum beside it. */
  readonly tarball: string;
}

/** @param target - Folder for the bundle and its tarball; what is in it is replaced. */
export async function buildBundle(target = join(root, 'dist')): Promise<Bundle> {
  const { version } = JSON.parse(await readFile(join(root, 'packages/hivemap/package.json'), 'utf8')) as {
    version: string;
  };
  const name = `hivemap-folder-${version}`;
  const folder = join(target, name);
  await rm(folder, { recursive: true, force: true });
  await bundleInto(folder);
  await addPage(folder);
  await addChecksums(folder);
  const tarball = join(target, `${name}.tgz`);
  await create({ cwd: target, file: tarball, gzip: true, portable: true, mtime: new Date(0) }, [name]);
  await writeFile(`${tarball}.sha256`, `${hash(await readFile(tarball), 'sha256', 'hex')}  ${name}.tgz\n`);
  return { folder, tarball };
}

async function bundleInto(folder: string): Promise<void> {
  await build({
    root: join(root, 'packages/hivemap'),
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      // A strict Content-Security-Policy takes images from `data:` and nothing else.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: { hivemap: join(root, 'packages/hivemap/dist/autoload.js') },
        // The page's own scripts import from it.
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // What the first picture needs is one file, not one for each module that others share.
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        },
      },
    },
  });
}

/** A page to begin with, the demo city's borders beside it, and what the license asks for. */
async function addPage(folder: string): Promise<void> {
  await cp(join(root, 'docs/examples/without-npm'), folder, { recursive: true });
  await mkdir(join(folder, 'city'), { recursive: true });
  await cp(join(root, 'docs/examples/city/city.json'), join(folder, 'city/city.json'));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const integrity = integrityOf(await readFile(join(folder, 'hivemap.js')));
  const guarded = page.replace('src="hivemap.js"', `src="hivemap.js" integrity="${integrity}"`);
  await writeFile(join(folder, 'index.html'), guarded);
  for (const file of ['LICENSE', 'NOTICE']) await cp(join(root, file), join(folder, file));
}

/**
 * `integrity.json`: path → SRI hash, for `<script integrity>` and import maps; `SHA256SUMS`, which `sha256sum -c`
 * checks after a disk has carried the folder over the gap.
 */
async function addChecksums(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const contents = await Promise.all(
    files.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
  const integrity = contents
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ path, content }) => [path, integrityOf(content)] as const);
  await writeFile(
    join(folder, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`,
  );
  contents.push({ path: 'integrity.json', content: await readFile(join(folder, 'integrity.json')) });
  const sums = contents.map(({ path, content }) => `${hash(content, 'sha256', 'hex')}  ${path}\n`);
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
}

function integrityOf(content: Uint8Array): string {
  return `sha384-${hash(content, 'sha384', 'base64')}`;
}

function hash(content: Uint8Array, algorithm: string, encoding: 'base64' | 'hex'): string {
  return createHash(algorithm).update(content).digest(encoding);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { folder, tarball } = await buildBundle();
  console.log(`${folder}\n${tarball}`);
}
