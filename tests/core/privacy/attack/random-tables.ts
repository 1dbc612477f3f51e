import fc from 'fast-check';
import type { CountColumn, LinkedTables } from '../../../../packages/core/src/privacy/linked-counts.js';
import type { Dimension } from '../../../../packages/core/src/privacy/counting-tree.js';

/** A tree of areas: one to three levels below the root, up to four parts each. */
const areas: fc.Arbitrary<Dimension> = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 0, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((branches) => {
    const parents = [-1];
    for (const twigs of branches) {
      const branch = parents.push(0) - 1;
      for (const leaves of twigs) {
        const twig = parents.push(branch) - 1;
        for (let leaf = 0; leaf < leaves; leaf++) parents.push(twig);
      }
    }
    return { parents };
  });

/** Months, quarter and year as they close: one to four quarters of one to three months, or months alone. */
const periods: fc.Arbitrary<Dimension> = fc
  .record({
    quarters: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    isYear: fc.boolean(),
    staged: fc.boolean(),
  })
  .map(({ quarters, isYear, staged }) => {
    const parents: number[] = isYear ? [-1] : [];
    const stages: number[] = isYear ? [1_000] : [];
    let stage = 0;
    for (const months of quarters) {
      const quarter = parents.push(isYear ? 0 : -1) - 1;
      for (let month = 0; month < months; month++) {
        parents.push(quarter);
        stages[parents.length - 1] = stage++;
      }
      stages[quarter] = stage++;
    }
    return staged ? { parents, stages: stages.map((at) => (at === 1_000 ? stage : at)) } : { parents };
  });

/** The whole alone, or split in one or two ways of two or three parts; some sums of parts are published too. */
const columns = (k: number): fc.Arbitrary<readonly CountColumn[]> =>
  fc
    .array(
      fc.record({
        parts: fc.integer({ min: 2, max: 3 }),
        sums: fc.boolean(),
        more: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 0, maxLength: 2 },
    )
    .map((splits) => {
      const all: CountColumn[] = [{ partition: -1, least: k }];
      splits.forEach(({ parts, sums, more }, partition) => {
        const first = all.length;
        for (let part = 0; part < parts; part++) all.push({ partition, least: k + (part === 0 ? more : 0) });
        if (sums && parts === 3) {
          all.push({ partition, sumOf: [first, first + 1], least: k });
          all.push({ partition, sumOf: [first + 1, first + 2], least: k });
        }
      });
      return all;
    });

/** A sequence of numbers ≥ 0 from a seed; many small ones, some large, some runs of zeros. */
function chance(seed: number, mean: number, zeros: number): () => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return () => (next() < zeros ? 0 : Math.floor(-Math.log(1 - next()) * mean));
}

/** Tables of at most so many cells. */
export function randomTables(k: number, mostCells: number): fc.Arbitrary<LinkedTables> {
  return fc
    .record({
      areas,
      periods: fc.oneof(fc.constant(null), periods),
      columns: columns(k),
      seed: fc.nat(),
      mean: fc.constantFrom(1, 3, 8, 30),
      zeros: fc.constantFrom(0, 0.3, 0.8),
    })
    .map((made) => ({ ...made, dimensions: [made.areas, ...(made.periods ? [made.periods] : [])] }))
    .filter(({ dimensions, columns: { length } }) => {
      const cells = dimensions.reduce((product, { parents }) => product * parents.length, length);
      return cells <= mostCells;
    })
    .map(({ dimensions, columns: made, seed, mean, zeros }) => ({
      dimensions,
      columns: made,
      count: counted(dimensions, made, chance(seed, mean, zeros)),
    }));
}

/** The same count whenever it is asked for; all partitions split the same cases. */
function counted(
  dimensions: readonly Dimension[],
  columns: readonly CountColumn[],
  draw: () => number,
): LinkedTables['count'] {
  const partitions = new Map<number, number[]>();
  columns.forEach(({ partition, sumOf }, column) => {
    if (column > 0 && !sumOf) partitions.set(partition, [...(partitions.get(partition) ?? []), column]);
  });
  const spots = new Map<string, readonly number[]>();
  const at = (nodes: readonly number[]): readonly number[] => {
    const key = nodes.join(' ');
    let counts = spots.get(key);
    if (!counts) {
      const whole = draw();
      const own = columns.map(() => 0);
      own[0] = whole;
      for (const leaves of partitions.values()) {
        let left = whole;
        leaves.forEach((leaf, place) => {
          const part = place === leaves.length - 1 ? left : Math.min(left, draw());
          own[leaf] = part;
          left -= part;
        });
      }
      spots.set(key, (counts = own));
    }
    return counts;
  };
  // Drawn in a fixed order, so that a subset of the cells has the same counts.
  const product = dimensions.reduce<number[][]>(
    (lists, { parents }) => lists.flatMap((list) => parents.map((_, node) => [...list, node])),
    [[]],
  );
  product.forEach(at);
  return (column, nodes) => at(nodes)[column] ?? 0;
}
