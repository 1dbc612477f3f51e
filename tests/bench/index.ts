/**
 * `npm run bench [-- T7 T8] [--publish]`: measures ours beside raw MapLibre, or beside the engine's own parser, in one run, variants in turn, and prints medians
 * and ratios. Absolute times mean nothing elsewhere; the ratios do. Writes JSON to tests/bench/results.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { launchBrowser } from '../tooling/open-page.js';
import { bigCity } from './node/make-city.js';
import { bigVerticals } from './node/make-verticals.js';
import { serveStatic } from '../tooling/static-server.js';
import type { BenchPlace, BenchTask, Figures } from './bench-task.js';
import { publishFigures } from './publish-figures.js';

import { chainPanel, chainView } from './tasks/chain.js';
import { bigCityPage, flatCityPage } from './tasks/big-city.js';
import { cityPage } from './tasks/city-page.js';
import { contextLoss } from './tasks/context-loss.js';
import { fenceEngine } from './tasks/fence-engine.js';
import { fencesView } from './tasks/fences-view.js';
import { firstPicture } from './tasks/first-picture.js';
import { firstCells, growth, newValues, pickedCells, tiledCells } from './tasks/many-cells.js';
import { flowers } from './tasks/flowers.js';
import { growth as joinGrowth, joinPoints } from './tasks/join-points.js';
import { arcs } from './tasks/link-arcs.js';
import { liveStream } from './tasks/live-stream.js';
import { mountCycles } from './tasks/mount-cycles.js';
import { nearestStations } from './tasks/nearest-stations.js';
import { sizes } from './tasks/sizes.js';
import { suppression } from './tasks/suppression.js';
import { wallFlight } from './tasks/wall-flight.js';
import { verticalsPage } from './tasks/verticals-page.js';
import { validateGrids, validateMatters } from './tasks/validate-files.js';

const tasks: BenchTask[] = [
  ...firstCells,
  ...newValues,
  ...tiledCells,
  ...pickedCells,
  growth,
  joinPoints,
  joinGrowth,
  firstPicture,
  flowers,
  mountCycles,
  cityPage,
  contextLoss,
  bigCityPage,
  flatCityPage,
  validateMatters,
  validateGrids,
  sizes,
  suppression,
  fenceEngine,
  fencesView,
  nearestStations,
  verticalsPage,
  chainView,
  chainPanel,
  arcs,
  liveStream,
  wallFlight,
];

const here = fileURLToPath(new URL('.', import.meta.url));
const built = join(here, '../.output/bench');

interface TaskResult {
  task: string;
  title: string;
  /** Medians by variant; NaN-free: a variant that failed is in `failures` instead. */
  medians: Record<string, Figures>;
  runs: Record<string, Figures[]>;
  failures: Record<string, string>;
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isPublished = process.argv.includes('--publish');
const unknown = asked.filter((word) => !tasks.some(({ id }) => id === word));
if (unknown.length > 0 || process.argv.includes('--help')) {
  for (const word of unknown) console.error(`There is no task ${word}.`);
  console.log(tasks.map(({ id, title }) => `${id.padEnd(14)} ${title}`).join('\n'));
  process.exit(unknown.length > 0 ? 2 : 0);
}
const wanted = tasks.filter(({ id }) => asked.length === 0 || asked.includes(id));
const pages = wanted.some(({ needsBrowser = true }) => needsBrowser) ? await openPages() : null;
const results: TaskResult[] = [];
try {
  for (const task of wanted) {
    const result = await measureInTurn(task, pages);
    results.push(result);
    print(result);
  }
} finally {
  await pages?.close();
}
await save(results, pages?.browser.version());
process.exitCode = results.some(({ failures }) => Object.keys(failures).length > 0) ? 1 : 0;

async function openPages() {
  await buildPages();
  const mounts = {
    '/data/': join(here, '../../data'),
    '/wall/': join(here, '../../docs/public/wall'),
    ...(wanted.includes(bigCityPage) ? { '/big/': await bigCity() } : {}),
    ...(wanted.includes(verticalsPage) ? { '/verticals/': await bigVerticals() } : {}),
    ...(wanted.includes(flatCityPage) ? { '/flat/': await bigCity('flat') } : {}),
  };
  const server = await serveStatic({ root: built, mounts });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, origin: server.origin, close };
}

async function buildPages() {
  const root = join(here, 'pages');
  const pages = (await readdir(root)).filter((path) => path.endsWith('.html'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { conditions: ['hivemap-source', ...defaultClientConditions] },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: built,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3_000,
      rolldownOptions: {
        input: pages.map((path) => join(root, path)),
        // So that its share of the time can be told from ours.
        output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules\/maplibre-gl\// }] } },
      },
    },
  });
}

/** A, B, A, B …: what the machine does meanwhile is spread over all variants alike. */
async function measureInTurn(task: BenchTask, place: BenchPlace | null): Promise<TaskResult> {
  const runs: Record<string, Figures[]> = {};
  const failures: Record<string, string> = {};
  for (let run = 0; run < task.runs; run++) {
    for (const variant of task.variants) {
      if (failures[variant]) continue;
      try {
        (runs[variant] ??= []).push(
          await (task.needsBrowser === false ? task.measure(variant) : task.measure(variant, place!)),
        );
      } catch (error) {
        failures[variant] = String(error);
      }
    }
  }
  const medians = Object.fromEntries(
    Object.entries(runs).map(([variant, figures]) => [variant, medianFigures(figures)]),
  );
  return { task: task.id, title: task.title, medians, runs, failures };
}

function medianFigures(figures: Figures[]): Figures {
  const names = Object.keys(figures[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(figures.map((run) => run[name]!))]));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function print({ task, title, medians, failures }: TaskResult) {
  console.log(`\n${task}  ${title}`);
  const [[reference, referenceFigures] = ['', {}]] = Object.entries(medians);
  for (const [variant, figures] of Object.entries(medians)) {
    for (const [name, value] of Object.entries(figures)) {
      const base = referenceFigures[name];
      const ratio = variant !== reference && base ? `  ${(value / base).toFixed(2)} × ${reference}` : '';
      console.log(`  ${variant.padEnd(8)} ${name.padEnd(26)} ${value.toFixed(1).padStart(9)}${ratio}`);
    }
  }
  for (const [variant, reason] of Object.entries(failures))
    console.log(`  ${variant.padEnd(8)} FAILED: ${reason}`);
}

async function save(all: TaskResult[], browser: string | undefined) {
  const folder = join(here, 'results');
  await mkdir(folder, { recursive: true });
  const measuredAt = new Date().toISOString();
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model,
    node: process.version,
    browser,
  };
  const path = join(folder, `${measuredAt.replace(/[:.]/g, '-')}.json`);
  const measured = { measuredAt, machine, results: all };
  await writeFile(path, `${JSON.stringify(measured, null, 2)}\n`);
  if (isPublished) await publishFigures(measured);
  console.log(`\n${path}`);
}
