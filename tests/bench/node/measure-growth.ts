/**
 * Counts so many matters, and counts again after one of them changed: `measure-growth.ts 10000|…|one-cell`. Processor
 * time, the median of several runs. `one-cell` has a million in one grid.
 */
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { changeOf, deriveColumns } from '../../../packages/core/src/indicators/derive-columns.js';
import { matterAreas } from '../../../packages/core/src/indicators/matter-areas.js';
import { matterColumns, PLAIN_RULES } from '../../../packages/core/src/indicators/matter-columns.js';
import { MatterCounts } from '../../../packages/core/src/indicators/matter-counts.js';
import { MatterIndex } from '../../../packages/core/src/indicators/matter-index.js';
import { randomNumbers } from '../../core/spatial/jittered-cells.js';
import { matter, squareAreas, squareCity } from '../../core/view/small-city.js';

const MILLION = 1_000_000;
const DAY_MS = 86_400_000;
const [variant = '10000'] = process.argv.slice(2);
const size = { counties: 7, townships: 20, villages: 10, grids: 4 };
const { grids } = squareAreas(size);
const { hierarchy, manifest } = squareCity({}, {}, size);
const count = variant === 'one-cell' ? MILLION : Number(variant);
const random = randomNumbers(count);
const start = Date.parse('2025-01-01T00:00:00+08:00');

const matters = Array.from({ length: count }, (): Matter => {
  const collectedAt = start + Math.floor(random() * 680) * DAY_MS;
  const grid = variant === 'one-cell' ? grids[0]!.code : grids[Math.floor(random() * grids.length)]!.code;
  const acceptedAt = collectedAt + 3_600_000;
  return matter({
    grid,
    collectedAt,
    acceptedAt,
    dueAt: acceptedAt + 7 * DAY_MS,
    closedAt: acceptedAt + 4 * DAY_MS,
  });
});

function cpuMilliseconds<T>(work: () => T): { readonly took: number; readonly result: T } {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    return { took: (user + system) / 1000, result };
  });
  return runs.sort((a, b) => a.took - b.took)[2]!;
}

const time = { fromMs: start, toMs: start + 365 * DAY_MS, asOfMs: start + 690 * DAY_MS };
const columns = cpuMilliseconds(() => matterColumns(matters));
const areaOf = matterAreas(columns.result, hierarchy, manifest);
const full = cpuMilliseconds(() => MatterCounts.of({ columns: columns.result, hierarchy, areaOf, time }));
const changed = [...matters.slice(0, -1), { ...matters.at(-1)!, tier: 'county' as const }];
const change = cpuMilliseconds(() => {
  const derived = deriveColumns(columns.result, matters, changed, PLAIN_RULES)!;
  return full.result.after(changeOf(derived)!, derived, matterAreas(derived, hierarchy, manifest));
});
const index = new MatterIndex(columns.result, areaOf, hierarchy.nodes.length);
const week = { date: 'closedAt', fromMs: start + 100 * DAY_MS, toMs: start + 107 * DAY_MS } as const;
const built = cpuMilliseconds(() =>
  new MatterIndex(columns.result, areaOf, hierarchy.nodes.length).select(week),
);
index.select(week);
const found = cpuMilliseconds(() => index.select(week));
const [city] = change.result.measure('accepted');
if (!city || found.result.length === 0) throw new Error('Matters were expected to be counted.');
console.log(
  JSON.stringify({
    matters: count,
    columnsCpuMilliseconds: columns.took,
    countCpuMilliseconds: full.took,
    changeCpuMilliseconds: change.took,
    indexCpuMilliseconds: built.took,
    weekCpuMilliseconds: found.took,
  }),
);
