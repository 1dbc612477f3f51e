/**
 * Columns of matters after a change, made from those before it: what did not change is copied as it is, in
 * blocks of memory, and only new rows are read.
 */
import type { Matter } from '../contract/resource-records.js';
import { MatterColumnsBuilder, type MatterColumns, type MatterRules } from './matter-columns.js';

/** How columns came from those before them. */
export interface ColumnsChange {
  /** Held weakly, so that a feed that runs for days keeps two versions and not all of them. */
  readonly before: WeakRef<MatterColumns>;
  /** Rows of the columns before that are gone, ascending. */
  readonly removed: Int32Array;
  /** Rows of the columns after that are new, ascending. */
  readonly added: Int32Array;
}

/** With more changes than that, starting anew is no slower. */
const MOST_CHANGED = 1 / 8;

const changes = new WeakMap<MatterColumns, ColumnsChange>();

/** How columns were derived; `undefined` for those that were made from nothing. */
export function changeOf(columns: MatterColumns): ColumnsChange | undefined {
  return changes.get(columns);
}

/**
 * @param before - Columns of `of`, made by the same rules.
 * @param matters - The list after the change; a record that did not change is the same object.
 * @returns `null` when too much has changed.
 */
export function deriveColumns(
  before: MatterColumns,
  of: readonly Matter[],
  matters: readonly Matter[],
  rules: MatterRules,
): MatterColumns | null {
  const difference = compare(of, matters);
  if (!difference) return null;
  const { removed, added } = difference;
  const builder = MatterColumnsBuilder.from(before, matters.length, rules);
  let from = 0;
  let nextRemoved = 0;
  let nextAdded = 0;
  while (builder.length < matters.length) {
    if (added[nextAdded] === builder.length) {
      builder.append([matters[added[nextAdded++]!]!]);
      continue;
    }
    while (removed[nextRemoved] === from) {
      nextRemoved++;
      from++;
    }
    const untilAdded = (added[nextAdded] ?? matters.length) - builder.length;
    const untilRemoved = (removed[nextRemoved] ?? of.length) - from;
    const count = Math.min(untilAdded, untilRemoved);
    builder.copy(before, from, from + count);
    from += count;
  }
  const columns = builder.columns();
  changes.set(columns, {
    before: new WeakRef(before),
    removed: Int32Array.from(removed),
    added: Int32Array.from(added),
  });
  return columns;
}

/** Records keep their order, changed ones their place, and new ones come last; any other order only costs more. */
function compare(
  of: readonly Matter[],
  matters: readonly Matter[],
): { readonly removed: readonly number[]; readonly added: readonly number[] } | null {
  const most = Math.max(8, of.length * MOST_CHANGED);
  const removed: number[] = [];
  const added: number[] = [];
  let from = 0;
  for (let to = 0; to < matters.length;) {
    const old = of[from];
    if (old === matters[to]) {
      from++;
      to++;
      continue;
    }
    if (!old || old.id === matters[to]!.id) added.push(to++);
    if (old) removed.push(from++);
    if (removed.length + added.length > most) return null;
  }
  while (from < of.length) removed.push(from++);
  return removed.length + added.length > most ? null : { removed, added };
}
