import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../../../packages/hivemap/', import.meta.url));

/** What a portal imports. */
export const ENTRIES = {
  /** A map with its areas. */
  map: "import '@hivemap/elements/map'; import '@hivemap/elements/grid-layer';",
  /** The whole city in one tag. */
  city: "import 'hivemap/city';",
  /** Every element at once. */
  all: "import 'hivemap';",
} as const;

/** Minified, gzipped, in bytes; maplibre-gl and its worker are counted nowhere. */
export interface Sizes {
  /** Scripts that the page reads before it can draw. */
  readonly first: number;
  /** Our own worker, which reads the data meanwhile. */
  readonly worker: number;
  /** Scripts that are read when they are needed, without those of `optional`. */
  readonly later: number;
  /**
   * Read only where a city asks for it: the dictionary for names in pinyin, the MQTT client, the engine of a browser
   * without workers (the worker's code once more), MapLibre's styles for controls of the host's own.
   */
  readonly optional: number;
}

const OPTIONAL = [/pinyin-pro/, /node_modules\/mqtt/, /sources\/local-city/, /maplibre-control-css/];

/** Builds a portal that imports an entry of the built packages, as Vite does by default. Needs `npm run build`. */
export async function measureSizes(entry: keyof typeof ENTRIES): Promise<Sizes> {
  const id = `${root}sizes-entry.js`;
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // Whatever runs this, a test for one: a portal is built for production.
    resolve: { conditions: ['module', 'browser', 'production'] },
    worker: { format: 'es' },
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === 'virtual:entry' ? id : null),
        load: (source) => (source === id ? ENTRIES[entry] : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'virtual:entry', external: ['maplibre-gl'] },
    },
  })) as Rolldown.RolldownOutput;
  return sorted(built.output);
}

function sorted(output: Rolldown.RolldownOutput['output']): Sizes {
  const sizes = { first: 0, worker: 0, later: 0, optional: 0 };
  const first = staticFiles(output);
  for (const file of output) {
    if (file.fileName.includes('maplibre-gl-worker') || file.fileName.endsWith('.map')) continue;
    const size = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
    if (file.type === 'asset' || file.fileName.includes('worker-')) sizes.worker += size;
    else if (first.has(file.fileName)) sizes.first += size;
    else if (Object.keys(file.modules).some((path) => OPTIONAL.some((one) => one.test(path))))
      sizes.optional += size;
    else sizes.later += size;
  }
  return sizes;
}

/** Files that the entry imports, and those that they import. */
function staticFiles(output: Rolldown.RolldownOutput['output']): ReadonlySet<string> {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const found = new Set<string>();
  const queue = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) continue;
    found.add(name);
    queue.push(...chunk.imports);
  }
  return found;
}
