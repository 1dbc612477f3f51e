import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedTables } from '../../../../packages/core/src/privacy/linked-counts.js';
import { suppressLinkedTables } from '../../../../packages/core/src/privacy/suppress-linked-tables.js';
import { attackTables } from './attack-tables.js';
import { randomTables } from './random-tables.js';

const K = 5;
const isNightly = Boolean(process.env['HIVEMAP_NIGHTLY']);
const HIERARCHIES = isNightly ? 1_000 : 60;
const CELLS_ATTACKED = isNightly ? Infinity : 12;

/** The tables as they stood when only the rounds up to one were published. */
function upTo(tables: LinkedTables, stage: number): LinkedTables | null {
  const [, periods] = tables.dimensions;
  if (!periods?.stages) return null;
  const kept = periods.stages.flatMap((at, node) => (at <= stage ? [node] : []));
  const cut = {
    parents: kept.map((node) => kept.indexOf(periods.parents[node] ?? -1)),
    stages: kept.map((node) => periods.stages?.[node] ?? 0),
  };
  return {
    ...tables,
    dimensions: [tables.dimensions[0]!, cut],
    count: (column, [area = 0, place = 0]) => tables.count(column, [area, kept[place] ?? 0]),
  };
}

describe('an attacker who has all that is published of linked tables', () => {
  it(`recovers no hidden count of ${HIERARCHIES} random hierarchies`, async () => {
    let attacked = 0;
    await fc.assert(
      fc.asyncProperty(randomTables(K, 260), async (tables) => {
        const { counts, hidden } = suppressLinkedTables(tables);
        attacked += hidden.reduce((sum, is) => sum + is, 0);
        expect(await attackTables(counts, hidden, CELLS_ATTACKED)).toEqual([]);
      }),
      { numRuns: HIERARCHIES },
    );
    expect(attacked).toBeGreaterThan(HIERARCHIES);
  }, 3_600_000);

  it('is found out when one of the cells that protect another is shown', async () => {
    let broken = 0;
    const seeds = fc.sample(randomTables(K, 160), { numRuns: 25, seed: 7 });
    for (const tables of seeds) {
      const { counts, hidden } = suppressLinkedTables(tables);
      // The planted defect: suppression that forgets its secondary cells.
      const forgetful = hidden.map((is, cell) => {
        const value = counts.values[cell]!;
        return is && value >= 1 && value < counts.columns[Math.floor(cell / counts.spots)]!.least ? 1 : 0;
      });
      if ((await attackTables(counts, forgetful, 6)).length > 0) broken++;
    }
    expect(broken).toBeGreaterThan(5);
  }, 120_000);
});

describe('what is published of linked tables', () => {
  it('hides every count from one to k − 1, and its whole takes the parts along', () => {
    fc.assert(
      fc.property(randomTables(K, 2_000), (tables) => {
        const { counts, hidden } = suppressLinkedTables(tables);
        counts.values.forEach((value, cell) => {
          const { least } = counts.columns[Math.floor(cell / counts.spots)]!;
          if (value >= 1 && value < least) expect(hidden[cell]).toBe(1);
          if (hidden[cell % counts.spots]) expect(hidden[cell]).toBe(1);
        });
      }),
      { numRuns: isNightly ? 3_000 : 200 },
    );
  }, 60_000);

  it('is all of it where no count is small', () => {
    fc.assert(
      fc.property(randomTables(K, 2_000), (tables) => {
        const { hidden } = suppressLinkedTables({ ...tables, columns: [tables.columns[0]!], count: () => 5 });
        expect(hidden).not.toContain(1);
      }),
      { numRuns: 50 },
    );
  });

  it('is never taken back: months that were shown stay, and hidden ones stay hidden, when a year closes', () => {
    let rounds = 0;
    fc.assert(
      fc.property(randomTables(K, 900), fc.nat({ max: 12 }), (tables, stage) => {
        const before = upTo(tables, stage);
        if (!before || before.dimensions[1]!.parents.length === 0) return;
        rounds++;
        const [early, late] = [suppressLinkedTables(before), suppressLinkedTables(tables)];
        const kept = tables.dimensions[1]!.stages!.flatMap((at, node) => (at <= stage ? [node] : []));
        const [areas] = early.counts.trees;
        for (let column = 0; column < tables.columns.length; column++) {
          kept.forEach((node, place) => {
            for (let area = 0; area < areas!.size; area++) {
              const spot = area + place * areas!.size;
              expect(early.hidden[column * early.counts.spots + spot]).toBe(
                late.hidden[column * late.counts.spots + area + node * areas!.size],
              );
            }
          });
        }
      }),
      { numRuns: isNightly ? 2_000 : 200 },
    );
    expect(rounds).toBeGreaterThan(20);
  }, 60_000);
});
