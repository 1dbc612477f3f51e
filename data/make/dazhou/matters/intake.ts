/** When, where and about what 120,000 matters come in: seasons, weekdays, hours, crowded places and hotspots. */
import { apportion } from '../../chance/apportion.js';
import { gauss, hash, type KeyPart } from '../../chance/hash.js';
import {
  dateText,
  dayOf,
  parseLocal,
  startOfDay,
  weekdayOf,
  type LocalDay,
} from '../../chance/local-time.js';
import { weightedPick } from '../../chance/weighted-pick.js';
import { WORKING_DAYS } from '../calendar.js';
import { AS_OF, SEED } from '../facts.js';
import type { Land } from '../land.js';
import { isUrban } from '../villages.js';
import type { Intake, Source } from './model.js';

export const MATTERS = 120_000;
/** Thirteen months before {@link AS_OF}. */
export const FIRST_DAY = '2025-10-20';

/** Share of a usual month, January first: wages and visits before the Spring Festival, tourists and heat in summer. */
const SEASON = [1.1, 0.84, 1.04, 1.0, 1.02, 0.97, 1.08, 1.1, 1.0, 0.97, 1.01, 1.12];
/** Sunday first. */
const WEEKDAY = [0.55, 1.16, 1.1, 1.08, 1.06, 1.08, 0.68];
const HOLIDAY = 0.45;
/** From midnight on. */
const HOUR = [1, 1, 1, 1, 1, 1, 2, 6, 14, 18, 17, 12, 7, 9, 15, 16, 14, 10, 7, 6, 5, 4, 2, 1];

/** Townships so quiet that their rates stay undefined, with the matters they get. */
const QUIET_TOWNSHIPS: ReadonlyMap<string, number> = new Map([
  ['511781216', 13],
  ['511722226', 15],
]);

/** Rates of use per thousand, by type; about a city of farmland with a few busy towns. */
const TYPES: readonly (readonly [code: string, weight: number])[] = [
  ['01', 118],
  ['02', 272],
  ['03', 16],
  ['04', 142],
  ['05', 52],
  ['06', 190],
  ['07', 44],
  ['08', 17],
  ['09', 86],
  ['10', 12],
  ['11', 20],
  ['12', 9],
  ['13', 7],
  ['14', 3],
  ['15', 1.4],
  ['16', 0.6],
  ['99', 10],
];
const SOURCES: readonly (readonly [source: Source, weight: number])[] = [
  ['grid', 54],
  ['hotline', 11],
  ['police', 11],
  ['petition', 14],
  ['court', 10],
];

export function drawIntakes(land: Land): Intake[] {
  const places = placePicker(land);
  const first = dayOf(parseLocal(FIRST_DAY));
  const days = Array.from({ length: dayOf(parseLocal(AS_OF)) - first + 1 }, (_, i) => first + i);
  const perDay = apportion(MATTERS, days.map(dayWeight));
  const times = days.flatMap((day, d) => timesOn(day, perDay[d]!));
  return times.map((collectedAt, index) => {
    const grid = places.pick(hash(SEED, 'place', index));
    return {
      index,
      grid,
      collectedAt,
      type: pickType(index, grid, collectedAt),
      source: SOURCE_PICK.pick(hash(SEED, 'source', index)),
      scale: pickScale(index),
    };
  });
}

function dayWeight(day: LocalDay): number {
  const date = dateText(day);
  const today = date === AS_OF.slice(0, 10) ? 0.09 : 1;
  const season = SEASON[Number(date.slice(5, 7)) - 1]!;
  const rest = !WORKING_DAYS.isWorked(day) && ![0, 6].includes(weekdayOf(day)) ? HOLIDAY : 1;
  return today * season * rest * WEEKDAY[weekdayOf(day)]! * Math.exp(0.06 * gauss(SEED, 'day', day));
}

function timesOn(day: LocalDay, count: number): number[] {
  const isLast = dateText(day) === AS_OF.slice(0, 10);
  const hours = weightedPick(
    HOUR.map((_, hour) => hour),
    isLast ? HOUR.map((w, h) => (h < 8 ? w : 0)) : HOUR,
  );
  return Array.from({ length: count }, (_, i) => {
    const hour = hours.pick(hash(SEED, 'hour', day, i));
    return startOfDay(day) + hour * 60 + Math.floor(60 * hash(SEED, 'minute', day, i));
  }).sort((a, b) => a - b);
}

function placePicker({ grids, settled, villages }: Land): { pick(at: number): string } {
  const villageWeights = new Map(
    villages.map(({ code }) => {
      const hotspot = hash(SEED, 'hotspot', code) < 0.03 ? 2.6 : 1;
      const noise = Math.exp(
        0.35 * gauss(SEED, 'township load', code.slice(0, 9)) + 0.4 * gauss(SEED, 'load', code),
      );
      return [code, settled.get(code)!.population * (isUrban(code) ? 1.15 : 1) * hotspot * noise] as const;
    }),
  );
  hushQuietTownships(villageWeights);
  const gridLoad = new Map(
    grids.map(({ code, dedicatedTo }) => [
      code,
      (dedicatedTo ? 0.5 : 1) * Math.exp(0.45 * gauss(SEED, 'grid load', code)),
    ]),
  );
  const villageLoad = new Map<string, number>();
  for (const { code, village } of grids)
    villageLoad.set(village, (villageLoad.get(village) ?? 0) + gridLoad.get(code)!);
  return weightedPick(
    grids.map(({ code }) => code),
    grids.map(
      ({ code, village }) => (villageWeights.get(village)! * gridLoad.get(code)!) / villageLoad.get(village)!,
    ),
  );
}

function hushQuietTownships(villageWeights: Map<string, number>): void {
  const total = [...villageWeights.values()].reduce((a, b) => a + b, 0);
  for (const [township, matters] of QUIET_TOWNSHIPS) {
    const own = [...villageWeights.keys()].filter((code) => code.startsWith(township));
    for (const code of own) villageWeights.set(code, (total * matters) / MATTERS / own.length);
  }
}

const SOURCE_PICK = weightedPick(
  SOURCES.map(([source]) => source),
  SOURCES.map(([, weight]) => weight),
);
const typePicks = new Map<KeyPart, { pick(at: number): string }>();

/** Towns quarrel over contracts, villages over land; wages are claimed before the Spring Festival. */
function pickType(index: number, grid: string, collectedAt: number): string {
  const urban = isUrban(grid.slice(0, 12));
  const month = Number(dateText(dayOf(collectedAt)).slice(5, 7));
  const wages = month === 12 || month === 1;
  const key = `${urban}/${wages}`;
  let pick = typePicks.get(key);
  if (!pick) {
    const factor = (code: string): number => {
      if (code === '09') return urban ? 0.35 : 1.3;
      if (code === '06' || code === '08') return urban ? 1.4 : 0.85;
      if (code === '07') return (wages ? 2.4 : 0.85) * (urban ? 1.4 : 0.9);
      return 1;
    };
    pick = weightedPick(
      TYPES.map(([code]) => code),
      TYPES.map(([code, weight]) => weight * factor(code)),
    );
    typePicks.set(key, pick);
  }
  return pick.pick(hash(SEED, 'type', index));
}

function pickScale(index: number): 1 | 2 | 3 | 4 {
  const at = hash(SEED, 'scale', index);
  if (at < 0.0008) return 1;
  if (at < 0.012) return 2;
  return at < 0.065 ? 3 : 4;
}
