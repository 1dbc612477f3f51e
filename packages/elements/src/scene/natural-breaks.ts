/** More values than this are thinned by rank first: the work grows with their square. */
const MOST_VALUES = 1500;

/**
 * Breaks that make classes as homogeneous as possible (Fisher's exact form of Jenks' method).
 *
 * @param sorted - Finite values, ascending.
 * @param classCount - How many classes, ≥ 1.
 * @returns The lower bounds of the classes after the first, ascending.
 * @see Fisher (1958), JASA 53:789–798.
 */
export function naturalBreaks(sorted: readonly number[], classCount: number): number[] {
  const values = thinned(sorted);
  const count = values.length;
  const classes = Math.min(classCount, new Set(values).size);
  if (classes < 2) return [];
  const sums = prefix(values, (value) => value);
  const squares = prefix(values, (value) => value * value);
  /** Sum of squared deviations of values[from…to). */
  const spread = (from: number, to: number): number => {
    const sum = sums[to]! - sums[from]!;
    return squares[to]! - squares[from]! - (sum * sum) / (to - from);
  };
  let cost = Float64Array.from({ length: count + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const starts: Uint32Array[] = [];
  for (let k = 2; k <= classes; k++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const start = new Uint32Array(count + 1);
    for (let to = k; to <= count; to++)
      for (let from = k - 1; from < to; from++) {
        const total = cost[from]! + spread(from, to);
        if (total < next[to]!) {
          next[to] = total;
          start[to] = from;
        }
      }
    cost = next;
    starts.push(start);
  }
  const breaks: number[] = [];
  for (let to = count, k = starts.length - 1; k >= 0; k--) {
    to = starts[k]![to]!;
    breaks.push(values[to]!);
  }
  return breaks.reverse();
}

function prefix(values: readonly number[], of: (value: number) => number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => (sums[index + 1] = sums[index]! + of(value)));
  return sums;
}

function thinned(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= MOST_VALUES) return sorted;
  const step = (sorted.length - 1) / (MOST_VALUES - 1);
  return Array.from({ length: MOST_VALUES }, (_, rank) => sorted[Math.round(rank * step)]!);
}
