import { suppressLinkedTables } from '../../../packages/core/src/privacy/suppress-linked-tables.js';
import type { NodeTask } from '../bench-task.js';

/** City, counties, townships, villages; a quarter and its months. */
const COUNTIES = 7;
const TOWNSHIPS = 29;
const VILLAGES = 11;
const PERIODS = [-1, 0, 0, 0];

function villagesOfACity(): number[] {
  const parents = [-1];
  for (let county = 0; county < COUNTIES; county++) {
    const above = parents.push(0) - 1;
    for (let township = 0; township < TOWNSHIPS; township++) {
      const middle = parents.push(above) - 1;
      for (let village = 0; village < VILLAGES; village++) parents.push(middle);
    }
  }
  return parents;
}

/** Counts of a village in a month; the same in every run. */
function counts(mean: number): () => number {
  let state = 20_261_120;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(-Math.log(1 - state / 2 ** 32) * mean);
  };
}

/** Cases in a village and month, on average: nearly all small, many small, few small. */
const MEANS: Readonly<Record<string, number>> = { dense: 30, middling: 8, sparse: 2 };

/** About 10,000 cells in a four-level hierarchy; target: one second. */
export const suppression: NodeTask = {
  id: 'P1',
  title: 'Complementary suppression of 9,776 counts in a four-level hierarchy',
  variants: Object.keys(MEANS),
  runs: 5,
  needsBrowser: false,
  measure(variant) {
    const tables = {
      dimensions: [{ parents: villagesOfACity() }, { parents: PERIODS }],
      columns: [{ partition: -1, least: 5 }],
      count: counts(MEANS[variant] ?? 0),
    };
    const start = performance.now();
    const { counts: table, hidden } = suppressLinkedTables(tables);
    const timeMilliseconds = performance.now() - start;
    const small = table.values.reduce((sum, value) => sum + (value >= 1 && value < 5 ? 1 : 0), 0);
    const all = hidden.reduce((sum, is) => sum + is, 0);
    if (all < small) throw new Error(`At least ${small} hidden counts were expected, not ${all}.`);
    return Promise.resolve({ timeMilliseconds, smallCells: small, hiddenCells: all });
  },
};
