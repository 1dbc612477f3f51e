import Flatbush from 'flatbush';
import { NearestIndex } from '../../../packages/core/src/spatial/nearest-index.js';
import type { Position } from '../../../packages/core/src/view/view.js';
import type { NodeTask } from '../bench-task.js';

const STATIONS = 2_000;
const QUERIES = 500_000;

/** Spread evenly enough over a city of 2° by 2°, the same in every run. */
function spread(count: number, [a, b]: Position): Position[] {
  return Array.from({ length: count }, (_, at) => [107 + ((at * a) % 1) * 2, 30.5 + ((at * b) % 1) * 2]);
}

/** Target: 1,000,000 queries a second. flatbush measures in degrees, which is another question answered faster. */
export const nearestStations: NodeTask = {
  id: 'V3',
  title: `the nearest of ${STATIONS} stations, ${QUERIES} times`,
  variants: ['flatbush, in degrees', 'hive, by great circle'],
  runs: 5,
  needsBrowser: false,
  measure(variant) {
    const stations = spread(STATIONS, [0.618_034, 0.414_214]);
    const from = spread(QUERIES, [0.732_051, 0.236_068]);
    const find = variant.startsWith('hive') ? ours(stations) : flatbush(stations);
    let sum = 0;
    const start = performance.now();
    for (const [x, y] of from) sum += find(x, y);
    const timeMilliseconds = performance.now() - start;
    // About half of all numbers, whoever looks.
    if (Math.abs(sum / QUERIES / STATIONS - 0.5) > 0.05)
      throw new Error('The stations found are not spread.');
    return Promise.resolve({ timeMilliseconds, queriesPerSecond: (QUERIES / timeMilliseconds) * 1000 });
  },
};

function ours(stations: readonly Position[]): (x: number, y: number) => number {
  const index = new NearestIndex(stations);
  return (x, y) => index.nearest(x, y);
}

function flatbush(stations: readonly Position[]): (x: number, y: number) => number {
  const index = new Flatbush(stations.length);
  for (const [x, y] of stations) index.add(x, y, x, y);
  index.finish();
  return (x, y) => index.neighbors(x, y, 1)[0]!;
}
