/**
 * Builds the packages: one ES module per source module, so that bundlers drop what is not used; types by the
 * TypeScript compiler; workers as files of their own. `npm run build [core elements hivemap]`.
 */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, defaultClientConditions } from 'vite';
import type { InlineConfig, LibraryOptions } from 'vite';
import { writeElementsText } from './describe/elements-text.js';
import { writeTooling, writeToolingNames } from './describe/write-tooling.js';
import { generate } from './generate.mjs';
import { keepPackageUrls } from './keep-package-urls.js';
import { packDemo } from './pack-demo.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** In the order in which they need each other's types. */
const packages = ['core', 'elements', 'hivemap'];

const asked = process.argv.slice(2);
await generate();
for (const name of packages) {
  if (asked.length === 0 || asked.includes(name)) await buildPackage(name);
}

async function buildPackage(name: string) {
  const startedAt = performance.now();
  const folder = join(root, 'packages', name);
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await buildModules(folder);
  if (name === 'core') await buildWorker(folder, 'sources/city-worker');
  if (name === 'elements') {
    await cp(join(folder, 'src/map/maplibre-gl-worker.js'), join(folder, 'dist/map/maplibre-gl-worker.js'));
    await writeElementsText(folder);
  }
  if (name === 'hivemap') {
    await buildPage(folder);
    await packDemo(join(root, 'data'), join(folder, 'dist/demo'));
  }
  await writeTypes(folder);
  if (name === 'elements') await writeTooling(folder);
  if (name === 'hivemap') await writeToolingNames(folder);
  for (const file of ['LICENSE', 'NOTICE']) await cp(join(root, file), join(folder, file));
  console.log(`built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** The public modules: what the package's `exports` can name. */
async function entries(source: string): Promise<Record<string, string>> {
  const files = await readdir(source, { recursive: true });
  const open = files.filter((file) =>
    /^(index|host|tools|city|autoload|cli\/hivemap|react\/element-component|[^/]+\/hive-[^/]+)\.ts$/.test(
      file.replaceAll('\\', '/'),
    ),
  );
  return Object.fromEntries(open.map((file) => [file.replace(/\.ts$/, ''), join(source, file)]));
}

async function buildModules(folder: string) {
  const source = join(folder, 'src');
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
  };
  const { dependencies = {}, peerDependencies = {} } = manifest;
  const outside = [...Object.keys({ ...dependencies, ...peerDependencies }), ...builtinModules];
  const isOutside = (id: string) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`));
  await build(
    library(folder, await entries(source), {
      external: isOutside,
      output: { preserveModules: true, preserveModulesRoot: source, entryFileNames: '[name].js' },
    }),
  );
  await refuseCopiedDependencies(folder);
}

/** Code of a package that is not listed in `dependencies` would be built in, and npm would not pack it. */
async function refuseCopiedDependencies(folder: string) {
  const copied = await readdir(join(folder, 'dist/node_modules')).catch(() => []);
  if (copied.length > 0) {
    throw new Error(`${folder}/package.json lacks the dependencies ${copied.join(', ')}.`);
  }
}

/** A worker is one self-contained file: nothing it imports could be found beside it once it is copied. */
async function buildWorker(folder: string, path: string) {
  await build(
    library(
      folder,
      { [path]: join(folder, `src/${path}.ts`) },
      { output: { codeSplitting: false, entryFileNames: '[name].js', minify: true } },
    ),
  );
}

/** The page of `hivemap serve`, whole: it is served as it is, with every worker as a file of its own. */
async function buildPage(folder: string) {
  const source = join(folder, 'src/page');
  await build({
    root: source,
    base: '/',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['hivemap-source', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: join(folder, 'dist/page'),
      emptyOutDir: true,
      // A strict Content-Security-Policy takes images from `data:` and nothing else.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      license: { fileName: 'licenses.md' },
      rolldownOptions: { input: ['index.html', 'wall.html'].map((name) => join(source, name)) },
    },
  });
}

function library(
  folder: string,
  entry: Exclude<LibraryOptions['entry'], undefined>,
  rolldownOptions: NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>,
): InlineConfig {
  return {
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [keepPackageUrls()],
    build: {
      target: 'es2022',
      sourcemap: true,
      minify: false,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions,
    },
  };
}

async function writeTypes(folder: string) {
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  await run(process.execPath, [compiler, '-p', join(folder, 'tsconfig.build.json')]).catch(
    (error: unknown) => {
      throw new Error((error as { stdout: string }).stdout);
    },
  );
}
