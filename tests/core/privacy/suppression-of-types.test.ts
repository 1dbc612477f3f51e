import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHierarchy } from '../../../packages/core/src/divisions/build-hierarchy.js';
import { typeFigures } from '../../../packages/core/src/privacy/type-figures.js';

const K = 3;
const TYPES = [
  { code: '01', name: '01', group: 'civil', sensitive: false },
  { code: '02', name: '02', group: 'civil', sensitive: false },
  { code: '14', name: '14', group: 'sensitive', sensitive: true },
];
const COUNTIES = ['990101', '990102'];
const manifest = {
  codeTables: { matterTypes: TYPES, matterGroups: [], hopReasons: [], clocks: {}, transitions: {} },
  privacy: { k: 5, sensitiveK: K },
};
const { hierarchy } = buildHierarchy(
  { code: '990100', codeSystem: 'gbt2260', levels: [], gridCode: 'free' },
  ['990100', ...COUNTIES].map((code) => ({ code, level: code === '990100' ? 'city' : 'county' })),
);

/** Counts by type of the first county and the second. */
type Table = readonly (readonly number[])[];

/** What is shown: a number, or `null` where hidden; types without matters are not listed. */
function shownOf(table: Table): (number | null)[][] {
  const countsOf = (code: string): ReadonlyMap<string, number> =>
    new Map(
      TYPES.map((type, row) => [
        type.code,
        code === '990100'
          ? table.reduce((sum, column) => sum + (column[row] ?? 0), 0)
          : (table[COUNTIES.indexOf(code)]?.[row] ?? 0),
      ]),
    );
  return ['990100', ...COUNTIES].map((code) => {
    const area = hierarchy.division(code) ?? hierarchy.root;
    const figures = typeFigures(area, hierarchy, manifest, (of) => countsOf(of.code));
    return TYPES.map((type) => {
      const figure = figures.find((one) => one.code === type.code)?.count;
      return figure?.state === 'suppressed' ? null : figure?.state === 'value' ? figure.value : 0;
    });
  });
}

/** All tables with the same totals by county that agree with what is shown. */
function fitting(table: Table, shown: readonly (readonly (number | null)[])[]): Table[] {
  const columnsOf = (place: number): number[][] => {
    const total = table[place]?.reduce((a, b) => a + b, 0) ?? 0;
    const found: number[][] = [];
    for (let a = 0; a <= total; a++) for (let b = 0; a + b <= total; b++) found.push([a, b, total - a - b]);
    return found.filter((column) =>
      column.every((count, row) => [null, count].includes(shown[place + 1]?.[row] ?? null)),
    );
  };
  return columnsOf(0).flatMap((first) =>
    columnsOf(1)
      .map((second) => [first, second])
      .filter((guess) =>
        TYPES.every((_, row) =>
          [null, (guess[0]?.[row] ?? 0) + (guess[1]?.[row] ?? 0)].includes(shown[0]?.[row] ?? null),
        ),
      ),
  );
}

describe('sensitive types at city and county', () => {
  it('with enough other matters to hide among, no attacker narrows a hidden count to fewer than k', () => {
    const column = fc.tuple(
      fc.integer({ min: 4, max: 9 }),
      fc.integer({ min: 4, max: 9 }),
      fc.integer({ min: 0, max: 5 }),
    );
    fc.assert(
      fc.property(column, column, (one, other) => {
        const table = [one, other];
        const shown = shownOf(table);
        const guesses = fitting(table, shown);
        table.forEach(([, , sensitive], place) => {
          if (sensitive < 1 || sensitive >= K) return;
          expect(shown[place + 1]?.[2]).toBeNull();
          expect(new Set(guesses.map((guess) => guess[place]?.[2])).size).toBeGreaterThanOrEqual(K);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('nothing is hidden where no sensitive count is small', () => {
    const shown = shownOf([
      [4, 1, 3],
      [2, 2, 0],
    ]);
    expect(shown.flat()).not.toContain(null);
  });
});
