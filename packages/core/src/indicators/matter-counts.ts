/**
 * Everything that is counted from matters, for all areas in one pass over the columns; after a change only what
 * changed is taken away and added.
 *
 * `asOf` is part of every count: what was accepted, closed or reopened after it has not happened.
 */
import type { Hierarchy } from '../divisions/hierarchy.js';
import type { ColumnsChange } from './derive-columns.js';
import type { MatterColumns } from './matter-columns.js';
import {
  addFlows,
  addStocks,
  MATTER_MEASURES,
  placeOfMeasure,
  type CountingTime,
  type MatterMeasure,
} from './matter-measures.js';
import { rollUp } from './roll-up.js';

const DAY_MS = 86_400_000;

/** What was counted, of what, and where. */
interface Counted {
  readonly columns: MatterColumns;
  readonly hierarchy: Hierarchy;
  /** For each place of `columns.areas` the number of its area in the tree. */
  readonly areaOf: Int32Array;
  readonly time: CountingTime;
}

/** Counts of all areas, in the order of the tree, their parts included. Immutable. */
export class MatterCounts {
  readonly #counted: Counted;
  readonly #counts: Int32Array;
  #durations: { readonly starts: Int32Array; readonly values: Float64Array } | undefined;

  private constructor(counted: Counted, counts: Int32Array) {
    this.#counted = counted;
    this.#counts = counts;
  }

  /** Counts everything. */
  static of(counted: Counted): MatterCounts {
    const { columns, hierarchy, areaOf, time } = counted;
    const areas = hierarchy.nodes.length;
    const counts = new Int32Array(MATTER_MEASURES.length * areas);
    for (let row = 0; row < columns.length; row++) {
      const at = areaOf[columns.area[row]!]!;
      addFlows(columns, row, time, counts, areas, at);
      addStocks(columns, row, time.asOfMs, counts, areas, at);
    }
    return new MatterCounts(counted, rollUp(hierarchy, counts));
  }

  /**
   * The same after a change: rows that are gone are taken away from their areas and all above, new ones added.
   *
   * @param columns - That the change led to, from those that were counted here.
   * @param areaOf - Of their places.
   */
  after(
    { removed, added }: Pick<ColumnsChange, 'removed' | 'added'>,
    columns: MatterColumns,
    areaOf: Int32Array,
  ) {
    const counts = this.#counts.slice();
    addRows(counts, this.#counted, removed, -1);
    const counted = { ...this.#counted, columns, areaOf };
    addRows(counts, counted, added, 1);
    return new MatterCounts(counted, counts);
  }

  measure(measure: MatterMeasure): Int32Array {
    const areas = this.#counted.hierarchy.nodes.length;
    const start = placeOfMeasure(measure) * areas;
    return this.#counts.subarray(start, start + areas);
  }

  /** How long the closed ones took, milliseconds, of an area and its parts. */
  durationsOf({ index, end }: { readonly index: number; readonly end: number }): Float64Array {
    this.#durations ??= sortDurations(this.#counted);
    const { starts, values } = this.#durations;
    return values.subarray(starts[index], starts[end]);
  }
}

/** Adds rows to their areas and all above them, or takes them away. */
function addRows(
  counts: Int32Array,
  { columns, hierarchy, areaOf, time }: Counted,
  rows: Int32Array,
  sign: 1 | -1,
): void {
  const areas = hierarchy.nodes.length;
  const own = new Int32Array(MATTER_MEASURES.length);
  for (const row of rows) {
    own.fill(0);
    addFlows(columns, row, time, own, 1, 0);
    addStocks(columns, row, time.asOfMs, own, 1, 0);
    for (let area = areaOf[columns.area[row]!]!; area >= 0; area = hierarchy.at(area).parent)
      for (let measure = 0; measure < own.length; measure++)
        counts[measure * areas + area]! += sign * own[measure]!;
  }
}

/**
 * Durations in the order of the tree, so that an area with its parts is one slice. What was closed days
 * before it was accepted has none: its dates are wrong. Within a day it took none: dates may lack the hour.
 */
function sortDurations({ columns, areaOf, time, hierarchy }: Counted): {
  readonly starts: Int32Array;
  readonly values: Float64Array;
} {
  const { area, acceptedAt, closedAt, length } = columns;
  const { fromMs, toMs, asOfMs } = time;
  const areas = hierarchy.nodes.length;
  const starts = new Int32Array(areas + 1);
  const endMs = Math.min(toMs, asOfMs + 1);
  const isCounted = (row: number): boolean =>
    closedAt[row]! >= fromMs &&
    closedAt[row]! < endMs &&
    acceptedAt[row]! <= asOfMs &&
    closedAt[row]! - acceptedAt[row]! > -DAY_MS;
  for (let row = 0; row < length; row++) if (isCounted(row)) starts[areaOf[area[row]!]! + 1]!++;
  for (let index = 0; index < areas; index++) starts[index + 1]! += starts[index]!;
  const values = new Float64Array(starts[areas]!);
  const next = starts.slice();
  for (let row = 0; row < length; row++) {
    if (isCounted(row)) values[next[areaOf[area[row]!]!]!++] = closedAt[row]! - acceptedAt[row]!;
  }
  return { starts, values };
}
