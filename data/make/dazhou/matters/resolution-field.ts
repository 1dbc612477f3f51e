/**
 * How likely a matter is settled in its village: smooth over the land, lower in the towns, and with the
 * county means that the demo wants. A township's rate is met closely, a grid's varies around it.
 */
import { gauss, hash } from '../../chance/hash.js';
import type { Point } from '../../geometry/plane.js';
import { distance } from '../../geometry/measure.js';
import { COUNTIES, PLANE, SEED } from '../facts.js';
import type { Land } from '../land.js';
import { monthText } from '../../chance/local-time.js';
import type { Intake } from './model.js';

/** Share settled at grid or village level, by county. */
const COUNTY_RATE: Readonly<Record<string, number>> = {
  '511702': 0.703,
  '511703': 0.695,
  '511722': 0.799,
  '511723': 0.795,
  '511724': 0.736,
  '511725': 0.741,
  '511781': 0.759,
};
/** Depth and reach of the dip around each seat. */
const SEAT_DIP: Readonly<Record<string, { readonly depth: number; readonly km: number }>> = {
  '511702': { depth: 0.07, km: 8 },
  '511703': { depth: 0.06, km: 8 },
  '511722': { depth: 0.08, km: 8 },
  '511723': { depth: 0.05, km: 6 },
  '511724': { depth: 0.06, km: 7 },
  '511725': { depth: 0.05, km: 7 },
  '511781': { depth: 0.08, km: 8 },
};
/** Rises and dips of some tens of kilometers. */
const SWELLS: readonly {
  readonly at: readonly [number, number];
  readonly rise: number;
  readonly km: number;
}[] = [
  { at: [108.33, 31.68], rise: 0.09, km: 28 },
  { at: [107.75, 31.6], rise: 0.06, km: 16 },
  { at: [107.25, 31.2], rise: -0.05, km: 15 },
  { at: [106.85, 30.87], rise: 0.06, km: 16 },
  { at: [107.9, 30.98], rise: 0.05, km: 10 },
  { at: [107.72, 32.1], rise: -0.05, km: 20 },
  { at: [108.05, 31.88], rise: 0.05, km: 18 },
  { at: [107.45, 31.02], rise: 0.05, km: 12 },
];
const LOWEST = 0.615;
const HIGHEST = 0.89;
const TOWNSHIP_NOISE = 0.021;
const VILLAGE_NOISE = 0.045;
const GRID_NOISE = 0.04;

const TYPE_SHIFT: Readonly<Record<string, number>> = {
  '01': 0.05,
  '02': 0.08,
  '04': -0.02,
  '05': -0.03,
  '06': -0.03,
  '07': -0.09,
  '08': -0.08,
  '09': -0.07,
  '11': -0.12,
  '12': -0.08,
  '13': -0.12,
  '14': -0.3,
  '15': -0.3,
  '16': -0.3,
};
/** From month to month the practice gets a little better. */
const GAIN_PER_MONTH = 0.0026;
const MIDDLE_MONTH = '2026-05';

/** Chance of each intake to be settled in its village, in the order of the intakes. */
export function settlementChances(land: Land, intakes: readonly Intake[]): number[] {
  const targets = townshipTargets(land, intakes);
  const raw = intakes.map(
    ({ grid, type, collectedAt }) =>
      targets.get(grid.slice(0, 9))! +
      VILLAGE_NOISE * gauss(SEED, 'village rate', grid.slice(0, 12)) +
      GRID_NOISE * gauss(SEED, 'grid rate', grid) +
      (TYPE_SHIFT[type] ?? 0) +
      GAIN_PER_MONTH * monthsBetween(MIDDLE_MONTH, monthText(collectedAt)),
  );
  const excess = meanBy(intakes, (i) => raw[i]! - targets.get(intakes[i]!.grid.slice(0, 9))!);
  return raw.map((chance, i) =>
    Math.max(0.02, Math.min(0.98, chance - excess.get(intakes[i]!.grid.slice(0, 9))!)),
  );
}

function monthsBetween(from: string, to: string): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

/** Mean of a value over the intakes of each township. */
function meanBy(intakes: readonly Intake[], value: (index: number) => number): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  intakes.forEach(({ grid }, i) => {
    const key = grid.slice(0, 9);
    const entry = sums.get(key) ?? { sum: 0, count: 0 };
    entry.sum += value(i);
    entry.count++;
    sums.set(key, entry);
  });
  return new Map([...sums].map(([key, { sum, count }]) => [key, sum / count]));
}

/** Rate of each township; each county's mean over its matters is its own. */
function townshipTargets({ townships }: Land, intakes: readonly Intake[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { grid } of intakes) loads.set(grid.slice(0, 9), (loads.get(grid.slice(0, 9)) ?? 0) + 1);
  const targets = new Map<string, number>();
  for (const { code: county } of COUNTIES) {
    const own = townships.filter(({ code }) => code.startsWith(county));
    const wanted = COUNTY_RATE[county]!;
    const shapes = own.map(
      ({ code, site }) => fieldAt(site, county) + TOWNSHIP_NOISE * gauss(SEED, 'rate', code),
    );
    let shift = 0;
    const rate = (shape: number): number => Math.max(LOWEST, Math.min(HIGHEST, wanted + shape + shift));
    for (let round = 0; round < 30; round++) {
      const load = own.reduce((sum, { code }) => sum + (loads.get(code) ?? 0), 0);
      const mean =
        own.reduce((sum, { code }, i) => sum + (loads.get(code) ?? 0) * rate(shapes[i]!), 0) / load;
      shift += wanted - mean;
    }
    own.forEach(({ code }, i) =>
      targets.set(code, rate(shapes[i]!) + 0.004 * (hash(SEED, 'fine', code) - 0.5)),
    );
  }
  return targets;
}

function fieldAt(site: Point, county: string): number {
  const { seat } = COUNTIES.find(({ code }) => code === county)!;
  const { depth, km } = SEAT_DIP[county]!;
  const dip = -depth * Math.exp(-((distance(site, PLANE.toPlane(seat)) / km) ** 2));
  return SWELLS.reduce(
    (sum, swell) => sum + swell.rise * Math.exp(-((distance(site, PLANE.toPlane(swell.at)) / swell.km) ** 2)),
    dip,
  );
}
