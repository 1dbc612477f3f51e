/**
 * Joins points to cells in one way, in a process of its own, and prints what it took per million points:
 * `measure-join.ts flatbush|hive|worker|turf`. Building the index is part of it.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import { build } from 'vite';
import { CellIndex } from '../../../packages/core/src/spatial/cell-index.js';
import { jitteredCells, randomNumbers } from '../../core/spatial/jittered-cells.js';

const POINTS = 1_000_000;
/** Turf is too slow for all of them. */
const TURF_POINTS = 50_000;
const [variant = 'hive'] = isMainThread ? process.argv.slice(2) : [String(workerData)];

const cells = jitteredCells(100);
const random = randomNumbers(7);
const longitudes = Float64Array.from({ length: POINTS }, () => 106 + 2 * random());
const latitudes = Float64Array.from({ length: POINTS }, () => 30 + 2 * random());

function boxes(): Flatbush {
  const tree = new Flatbush(cells.length);
  for (const { coordinates } of cells) {
    const [xs, ys] = [0, 1].map((axis) => coordinates[0]!.map((vertex) => vertex[axis]!));
    tree.add(Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!));
  }
  tree.finish();
  return tree;
}

/** What a careful programmer writes: an R-tree of boxes, and a ray cast over flat coordinates. */
function flatbush(): Int32Array {
  const starts = new Int32Array(cells.length + 1);
  const flat: number[] = [];
  cells.forEach(({ coordinates }, cell) => {
    for (const [x = 0, y = 0] of coordinates[0]!) flat.push(x, y);
    starts[cell + 1] = flat.length;
  });
  const vertices = Float64Array.from(flat);
  const tree = boxes();
  const contains = (cell: number, x: number, y: number): boolean => {
    let inside = false;
    const end = starts[cell + 1]!;
    for (let at = starts[cell]!, before = end - 4; at < end - 2; before = at, at += 2) {
      const [y1, y2] = [vertices[at + 1]!, vertices[before + 1]!];
      if (y1 > y === y2 > y) continue;
      const x1 = vertices[at]!;
      if (x < ((vertices[before]! - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    return inside;
  };
  const found = new Int32Array(POINTS).fill(-1);
  for (let point = 0; point < POINTS; point++) {
    const [x, y] = [longitudes[point]!, latitudes[point]!];
    for (const cell of tree.search(x, y, x, y)) {
      if (!contains(cell, x, y)) continue;
      found[point] = cell;
      break;
    }
  }
  return found;
}

function turf(): Int32Array {
  const tree = boxes();
  return Int32Array.from({ length: TURF_POINTS }, (_, point) => {
    const [x, y] = [longitudes[point]!, latitudes[point]!];
    return tree.search(x, y, x, y).find((cell) => booleanPointInPolygon([x, y], cells[cell]!)) ?? -1;
  });
}

const hive = (): Int32Array => new CellIndex(cells).cellsAt(longitudes, latitudes);

/** The first run warms the machine up; the second counts. */
function measure(join: () => Int32Array) {
  join();
  const started = performance.now();
  const startCpu = process.cpuUsage();
  const found = join();
  const { user, system } = process.cpuUsage(startCpu);
  const per = POINTS / found.length;
  const check = found.reduce((sum, cell, point) => (sum + (cell + 1) * (point % 97)) % 1_000_003, 0);
  const cpuMilliseconds = ((user + system) / 1000) * per;
  return {
    milliseconds: (performance.now() - started) * per,
    cpuMilliseconds,
    pointsPerCpuSecond: (POINTS / cpuMilliseconds) * 1000,
    check,
  };
}

/** Bundled first: a worker of Node knows no TypeScript. */
async function inWorker(): Promise<ReturnType<typeof measure>> {
  const self = fileURLToPath(import.meta.url);
  const outDir = join(dirname(self), '../../.output/bench-node');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: self, outDir, emptyOutDir: false, target: 'node20' },
    ssr: { noExternal: ['robust-predicates'] },
  });
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(outDir, 'measure-join.js'), { workerData: 'hive', execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const ways = { flatbush, turf, hive } as const;
if (variant === 'worker') void inWorker().then((figures) => console.log(JSON.stringify(figures)));
else {
  const figures = measure(ways[variant as 'hive']);
  if (isMainThread) console.log(JSON.stringify(figures));
  else parentPort?.postMessage(figures);
}
