/**
 * Finds rows of matters without looking at all of them: by area, by day and by type they are in order, and of the
 * conditions that a question has the one that leaves the fewest rows is asked first.
 */
import type { Stage, Tier } from '../contract/resource-records.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import { STAGES, TIERS, type MatterColumns } from './matter-columns.js';
import { RowGroups } from './row-groups.js';
import { WeakMemo } from './weak-memo.js';

export type MatterDate = 'collectedAt' | 'acceptedAt' | 'dueAt' | 'closedAt' | 'reopenedAt';

/** All that are given must hold. */
export interface MatterFilter {
  /** Of which instant; `fromMs ≤ t < toMs`, epoch milliseconds. */
  readonly date?: MatterDate;
  readonly fromMs?: number;
  readonly toMs?: number;
  /** An area and all below: numbers of the tree. */
  readonly within?: { readonly index: number; readonly end: number };
  readonly types?: readonly string[];
  readonly tiers?: readonly Tier[];
  readonly stages?: readonly Stage[];
}

const DAY_MS = 86_400_000;
/** Days since 1970 that have a group of their own; what lies beyond (a wrong year) is in the last. */
const MOST_DAYS = 60_000;

export class MatterIndex {
  readonly #columns: MatterColumns;
  readonly #areaOf: Int32Array;
  readonly #areas: number;
  readonly #byDay = new Map<MatterDate, RowGroups>();
  #byArea: RowGroups | undefined;
  #byType: RowGroups | undefined;

  /**
   * @param areaOf - For each place of `columns.areas` the number of its area in the tree.
   * @param areas - How many areas the tree has.
   */
  constructor(columns: MatterColumns, areaOf: Int32Array, areas: number) {
    this.#columns = columns;
    this.#areaOf = areaOf;
    this.#areas = areas;
  }

  /** Rows that fulfil a filter, in no particular order. */
  select(filter: MatterFilter): Int32Array {
    const candidates = this.#fewest(filter);
    const length = candidates?.length ?? this.#columns.length;
    const found = new Int32Array(length);
    let count = 0;
    const fits = this.#test(filter);
    for (let at = 0; at < length; at++) {
      const row = candidates ? candidates[at]! : at;
      if (fits(row)) found[count++] = row;
    }
    return found.subarray(0, count);
  }

  /** The shortest list that holds all rows of the filter; `null` for all rows. */
  #fewest({ date, fromMs = -Infinity, toMs = Infinity, within, types }: MatterFilter): Int32Array | null {
    const { type, types: codes, length } = this.#columns;
    const lists: Int32Array[] = [];
    if (within && within.end - within.index < this.#areas) {
      const { area } = this.#columns;
      this.#byArea ??= new RowGroups(length, this.#areas, (row) => this.#areaOf[area[row]!]!);
      lists.push(this.#byArea.rows(within.index, within.end));
    }
    if (date !== undefined && (fromMs > -Infinity || toMs < Infinity))
      lists.push(this.#daysOf(date).rows(groupOf(fromMs), groupOf(toMs) + 1));
    if (types?.length === 1) {
      this.#byType ??= new RowGroups(length, codes.length, (row) => type[row]!);
      const number = codes.indexOf(types[0]!);
      lists.push(number < 0 ? new Int32Array(0) : this.#byType.rows(number, number + 1));
    }
    return lists.sort((one, other) => one.length - other.length)[0] ?? null;
  }

  #daysOf(date: MatterDate): RowGroups {
    let groups = this.#byDay.get(date);
    if (!groups) {
      const instants = this.#columns[date];
      // Absent instants are in no group.
      groups = new RowGroups(instants.length, MOST_DAYS, (row) =>
        instants[row] === instants[row] ? groupOf(instants[row]!) : -1,
      );
      this.#byDay.set(date, groups);
    }
    return groups;
  }

  #test(filter: MatterFilter): (row: number) => boolean {
    const { date, fromMs = -Infinity, toMs = Infinity, within, types, tiers, stages } = filter;
    const { area, type, tier, stage } = this.#columns;
    const instants = date === undefined ? null : this.#columns[date];
    const typeMask = types && maskOf(this.#columns.types, types);
    const tierMask = tiers && maskOf(TIERS, tiers);
    const stageMask = stages && maskOf(STAGES, stages);
    return (row) => {
      if (instants && !(instants[row]! >= fromMs && instants[row]! < toMs)) return false;
      if (typeMask && !typeMask[type[row]!]) return false;
      if (tierMask && !tierMask[tier[row]!]) return false;
      if (stageMask && !stageMask[stage[row]!]) return false;
      if (!within) return true;
      const place = this.#areaOf[area[row]!]!;
      return place >= within.index && place < within.end;
    };
  }
}

const indexes = new WeakMemo<MatterColumns, Hierarchy, MatterIndex>(1);

/**
 * The index of columns in a tree, made once.
 *
 * @param areaOf - For each place of `columns.areas` the number of its area in the tree.
 */
export function matterIndex(columns: MatterColumns, hierarchy: Hierarchy, areaOf: Int32Array): MatterIndex {
  return indexes.get(columns, hierarchy, '', () => new MatterIndex(columns, areaOf, hierarchy.nodes.length));
}

/** Grows with the instant, so that a range of instants is a range of groups. */
function groupOf(instantMs: number): number {
  return Math.max(0, Math.min(MOST_DAYS - 1, Math.floor(instantMs / DAY_MS)));
}

function maskOf<T>(all: readonly T[], chosen: readonly T[]): Uint8Array {
  return Uint8Array.from(all, (one) => (chosen.includes(one) ? 1 : 0));
}
