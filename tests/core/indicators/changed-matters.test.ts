import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { changeOf, deriveColumns } from '../../../packages/core/src/indicators/derive-columns.js';
import { matterAreas } from '../../../packages/core/src/indicators/matter-areas.js';
import {
  matterColumns,
  PLAIN_RULES,
  type MatterColumns,
} from '../../../packages/core/src/indicators/matter-columns.js';
import { MatterCounts } from '../../../packages/core/src/indicators/matter-counts.js';
import { MatterIndex, type MatterFilter } from '../../../packages/core/src/indicators/matter-index.js';
import { MATTER_MEASURES } from '../../../packages/core/src/indicators/matter-measures.js';
import { matter, openMatter, squareAreas, squareCity } from '../view/small-city.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
const { hierarchy, manifest } = squareCity();
const CODES = squareAreas().grids.map(({ code }) => code);
const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const;
const TYPES = ['01', '02', '07', '14'];
const STAGES = ['accepted', 'in-progress', 'closed', 'rejected'] as const;
const time = {
  fromMs: at('2026-07-01T00:00:00+08:00'),
  toMs: at('2026-10-01T00:00:00+08:00'),
  asOfMs: at('2026-11-20T08:00:00+08:00'),
};

/** Matters as they come: some without dates, some with wrong ones. */
const someMatter = fc
  .record({
    grid: fc.constantFrom(...CODES, '990101101201999'),
    type: fc.constantFrom(...TYPES),
    tier: fc.constantFrom(...TIERS),
    stage: fc.constantFrom(...STAGES),
    source: fc.constantFrom('grid', 'court', 'petition'),
    success: fc.boolean(),
    crossCounty: fc.boolean(),
    collectedAt: fc.integer({ min: at('2026-05-01'), max: at('2026-12-20') }),
    hours: fc.integer({ min: -100, max: 2000 }),
    isClosed: fc.boolean(),
  })
  .map(({ hours, isClosed, collectedAt, source, ...own }): Matter => {
    const dates = { collectedAt, acceptedAt: collectedAt + 3 * HOUR, dueAt: collectedAt + 300 * HOUR };
    const common = { ...own, ...dates, source: source as 'grid' };
    return isClosed
      ? matter({
          ...common,
          closedAt: collectedAt + hours * HOUR,
          reopenedAt: collectedAt + 2 * hours * HOUR,
        })
      : openMatter(common);
  });

const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), matter: someMatter }),
  fc.record({ kind: fc.constant('change' as const), place: fc.nat(), matter: someMatter }),
  fc.record({ kind: fc.constant('remove' as const), place: fc.nat() }),
);

function apply(
  matters: readonly Matter[],
  changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const list = [...matters];
  for (const one of changes) {
    const place = list.length === 0 || one.kind === 'insert' ? -1 : one.place % list.length;
    if (one.kind === 'insert') list.push(one.matter);
    else if (place >= 0 && one.kind === 'change') list[place] = { ...one.matter, id: list[place]!.id };
    else if (place >= 0) list.splice(place, 1);
  }
  return list;
}

const areasOf = (columns: MatterColumns) => matterAreas(columns, hierarchy, manifest);
const countsOf = (columns: MatterColumns) =>
  MatterCounts.of({ columns, hierarchy, areaOf: areasOf(columns), time });
const plain = (counts: MatterCounts) =>
  Object.fromEntries(MATTER_MEASURES.map((measure) => [measure, [...counts.measure(measure)]]));

/** What a row says, whatever numbers its places have. */
const rowsOf = (columns: MatterColumns) =>
  Array.from({ length: columns.length }, (_, row) => [
    columns.areas[columns.area[row]!],
    columns.types[columns.type[row]!],
    ...(
      [
        'tier',
        'stage',
        'highestTier',
        'source',
        'flags',
        'collectedAt',
        'acceptedAt',
        'dueAt',
        'closedAt',
        'reopenedAt',
        'closedTier',
        'otherEndAt',
        'changedAt',
      ] as const
    ).map((name) => columns[name][row]),
  ]);

describe('after a change of matters', () => {
  it('columns and counts are those that a full count of the new list gives, step by step', () => {
    fc.assert(
      fc.property(
        fc.array(someMatter, { minLength: 40, maxLength: 120 }),
        fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (first, steps) => {
          let matters: readonly Matter[] = first;
          let columns = matterColumns(matters);
          let counts = countsOf(columns);
          for (const step of steps) {
            const next = apply(matters, step);
            const derived = deriveColumns(columns, matters, next, PLAIN_RULES);
            if (!derived) return;
            const before = plain(counts);
            const after = counts.after(changeOf(derived)!, derived, areasOf(derived));
            expect(rowsOf(derived)).toEqual(rowsOf(matterColumns(next)));
            expect(plain(after)).toEqual(plain(countsOf(matterColumns(next))));
            for (const area of hierarchy.nodes.slice(0, 4))
              expect([...after.durationsOf(area)].sort()).toEqual(
                [...countsOf(derived).durationsOf(area)].sort(),
              );
            // What was given out before stays as it was.
            expect(plain(counts)).toEqual(before);
            [matters, columns, counts] = [next, derived, after];
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('only the rows that changed are read', () => {
    const list = Array.from({ length: 101 }, () => matter({ grid: CODES[1]! }));
    const columns = matterColumns(list);
    const reads: unknown[] = [];
    const watched = list.map(
      (one) =>
        new Proxy(one, { get: (target, key) => (reads.push(key), Reflect.get(target, key) as unknown) }),
    );
    const next = [...watched, matter({ grid: CODES[2]! })];
    const derived = deriveColumns(columns, watched, next, PLAIN_RULES);
    expect(derived?.length).toBe(102);
    expect(reads).toEqual([]);
  });

  it('that is nearly a new list, columns are made anew', () => {
    const list = Array.from({ length: 100 }, () => matter({ grid: CODES[0]! }));
    const other = list.map((one) => ({ ...one }));
    expect(deriveColumns(matterColumns(list), list, other, PLAIN_RULES)).toBeNull();
  });
});

describe('matters found by index', () => {
  const filter = fc.record(
    {
      date: fc.constantFrom('collectedAt', 'acceptedAt', 'dueAt', 'closedAt', 'reopenedAt'),
      fromMs: fc.integer({ min: at('2026-04-01'), max: at('2026-12-31') }),
      toMs: fc.integer({ min: at('2026-04-01'), max: at('2026-12-31') }),
      within: fc.nat(hierarchy.nodes.length - 1).map((index) => hierarchy.at(index)),
      types: fc.subarray([...TYPES, '99']),
      tiers: fc.subarray([...TIERS]),
      stages: fc.subarray([...STAGES]),
    },
    { requiredKeys: [] },
  );

  it('are those that a look at every row finds, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(someMatter, { maxLength: 150 }),
        fc.array(filter, { maxLength: 4 }),
        (all, filters) => {
          const columns = matterColumns(all);
          const index = new MatterIndex(columns, areasOf(columns), hierarchy.nodes.length);
          for (const asked of filters as MatterFilter[]) {
            const slow = all.flatMap((one, row) => (fits(one, asked) ? [row] : []));
            expect([...index.select(asked)].sort((a, b) => a - b)).toEqual(slow);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  function fits(
    one: Matter,
    { date, fromMs = -Infinity, toMs = Infinity, within, types, tiers, stages }: MatterFilter,
  ) {
    const instant = date && one[date];
    if (date && !(instant !== undefined && instant >= fromMs && instant < toMs)) return false;
    const area = hierarchy.grid(one.grid!) ?? hierarchy.division(one.grid!.slice(0, 12))!;
    if (within && !(area.index >= within.index && area.index < within.end)) return false;
    return (
      (!types || types.includes(one.type)) &&
      (!tiers || (one.tier !== undefined && tiers.includes(one.tier))) &&
      (!stages || stages.includes(one.stage))
    );
  }

  it('are found also when their year is a mistake', () => {
    const odd = [at('0001-01-01'), at('9999-12-31'), at('1969-12-31'), at('2026-09-01')].map((collectedAt) =>
      matter({ grid: CODES[0]!, collectedAt }),
    );
    const columns = matterColumns(odd);
    const index = new MatterIndex(columns, areasOf(columns), hierarchy.nodes.length);
    const between = (from: string, to: string) =>
      [...index.select({ date: 'collectedAt', fromMs: at(from), toMs: at(to) })].sort();
    expect(between('9000-01-01', '9999-12-31T23:00')).toEqual([1]);
    expect(between('0001-01-01', '1970-01-01')).toEqual([0, 2]);
    expect(between('2026-08-31', '2026-09-02')).toEqual([3]);
  });
});
