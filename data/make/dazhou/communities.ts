/** "1+6" honeycomb communities: one a village, six actors each, with their joint actions month by month. */
import { gauss, hash, hashIndex } from '../chance/hash.js';
import type { CsvRow, Features } from '../write/city-writer.js';
import { pointFeature } from '../write/feature.js';
import { SEED } from './facts.js';
import type { Land } from './land.js';
import { villageName } from './pinyin-names.js';
import { insideOf } from './spatial-records.js';
import { isUrban } from './villages.js';

export const ACTORS = [
  'selfGovOrg',
  'socialOrg',
  'residentUnit',
  'volunteerTeam',
  'localWorthy',
  'villager',
] as const;
export type Actor = (typeof ACTORS)[number];

/** Thirteen months up to the data's "now"; the last one has run for twenty days. */
export const MONTHS: readonly string[] = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
];
const CURRENT = MONTHS.at(-1)!;

/** Usual joint actions a month, and the chance that an actor has been silent for months. */
const HABIT: Readonly<
  Record<Actor, { readonly actions: number; readonly silent: number; readonly groups: number }>
> = {
  selfGovOrg: { actions: 26, silent: 0.05, groups: 1 },
  socialOrg: { actions: 14, silent: 0.15, groups: 3 },
  residentUnit: { actions: 11, silent: 0.4, groups: 4 },
  volunteerTeam: { actions: 22, silent: 0.06, groups: 2 },
  localWorthy: { actions: 12, silent: 0.2, groups: 5 },
  villager: { actions: 20, silent: 0.08, groups: 6 },
};
const SEASON: readonly number[] = [1, 0.95, 0.9, 0.75, 1.05, 1, 1.05, 1, 0.95, 0.95, 1.05, 1.1, 1.0];
/** A community that is looked at in the stories: its figures are set by hand. */
const SHOWN = { name: '虹桥社区', township: '511702110', actions: [45, 22, 0, 54, 29, 40] };

/** Actions of a community's actor, by month. */
export type ActionTable = ReadonlyMap<string, readonly (readonly number[])[]>;

/** @returns By village code: for each month the actions of the six actors. */
export function drawActions({ villages }: Land): ActionTable {
  return new Map(
    villages.map(({ code, name }) => {
      const shown = name === SHOWN.name && code.startsWith(SHOWN.township);
      const vigor = Math.exp(0.35 * gauss(SEED, 'vigor', code)) * (isUrban(code) ? 1.35 : 0.9);
      const months = MONTHS.map((month, m) =>
        ACTORS.map((actor, a) => {
          if (shown && m >= MONTHS.length - 3)
            return month === CURRENT ? SHOWN.actions[a]! : Math.round(SHOWN.actions[a]! * 0.9);
          return actionsOf(code, actor, m, vigor);
        }),
      );
      return [code, months] as const;
    }),
  );
}

function actionsOf(code: string, actor: Actor, month: number, vigor: number): number {
  const { actions, silent } = HABIT[actor];
  const chance = silent * (isUrban(code) ? 0.7 : 1.15);
  const silentFrom =
    hash(SEED, 'silent', code, actor) < chance
      ? MONTHS.length - 1 - hashIndex(7, SEED, 'silent since', code, actor)
      : Infinity;
  if (month >= silentFrom) return 0;
  const own = Math.exp(
    0.3 * gauss(SEED, 'habit', code, actor) + 0.2 * gauss(SEED, 'month', code, actor, month),
  );
  return Math.max(1, Math.round(actions * vigor * own * SEASON[month]!));
}

export function communityActionRows(table: ActionTable): CsvRow[] {
  return [...table].flatMap(([community, months]) =>
    months.flatMap((counts, m) =>
      ACTORS.map((actor, a) => ({ community, period: MONTHS[m]!, actor, actions: counts[a]! })),
    ),
  );
}

/** @param blocks - Number of drawn blocks and of those with a steward, for the communities that have some. */
export function communityFeatures(
  land: Land,
  table: ActionTable,
  blocks: ReadonlyMap<string, StewardCount>,
): Features {
  return land.villages.map((village) => {
    const { code, name } = village;
    const counts = table.get(code)!.at(-1)!;
    const urban = isUrban(code);
    return pointFeature(insideOf(land, village), {
      code,
      kind: urban ? 'urban' : 'rural',
      division: code,
      name: villageName(name),
      core: {
        branches: 1 + hashIndex(urban ? 6 : 3, SEED, 'branches', code),
        activity: share(0.72 + 0.13 * gauss(SEED, 'core', code)),
      },
      actors: Object.fromEntries(ACTORS.map((actor, a) => [actor, actorRecord(code, actor, counts[a]!)])),
      cooperation: cooperationOf(code, counts),
      ...(urban ? urbanServices(code, land.settled.get(code)!.households, blocks.get(code)) : {}),
    });
  });
}

function share(value: number): number {
  return Number(Math.max(0, Math.min(1, value)).toFixed(2));
}

function actorRecord(code: string, actor: Actor, actions: number): object {
  const groups = actor === 'selfGovOrg' ? 1 : 1 + hashIndex(HABIT[actor].groups, SEED, 'groups', code, actor);
  return { groups, activity: actions === 0 ? 0 : share(1 - Math.exp(-actions / 14)), actions };
}

/** Pairs that acted together; neither can have done so more often than it acted. */
function cooperationOf(code: string, counts: readonly number[]): (readonly [Actor, Actor, number])[] {
  return ACTORS.flatMap((a, i) =>
    ACTORS.slice(i + 1).flatMap((b, k) => {
      const most = Math.min(counts[i]!, counts[i + 1 + k]!);
      const joint = Math.floor(most * 0.6 * hash(SEED, 'joint', code, a, b) - 1.2);
      return joint > 0 ? [[a, b, joint] as const] : [];
    }),
  );
}

export interface StewardCount {
  readonly blocks: number;
  readonly staffed: number;
}

const FEWEST_STEWARDS = 5;

function urbanServices(code: string, households: number, drawn: StewardCount | undefined): object {
  const blocks = drawn?.blocks ?? Math.max(3, Math.round(households / 180));
  const staffed = drawn?.staffed ?? Math.round(blocks * share(0.93 + 0.06 * gauss(SEED, 'stewards', code)));
  const estates = 1 + hashIndex(6, SEED, 'estates', code);
  const total = 120 + hashIndex(500, SEED, 'one stop', code);
  const items = 60 + hashIndex(60, SEED, 'items', code);
  return {
    stewards: {
      blocks,
      staffed,
      ...(staffed >= FEWEST_STEWARDS
        ? { score: share(0.89 + 0.05 * gauss(SEED, 'steward score', code)) }
        : {}),
    },
    estates: {
      count: estates,
      withBranch: hashIndex(estates + 1, SEED, 'estate branches', code),
      pilots: hashIndex(2, SEED, 'pilots', code),
    },
    oneStop: {
      items,
      delegated: Math.round(items * (0.5 + 0.4 * hash(SEED, 'delegated', code))),
      single: Math.round(total * share(0.86 + 0.06 * gauss(SEED, 'single', code))),
      total,
    },
  };
}
