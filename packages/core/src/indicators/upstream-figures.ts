/**
 * Counts that were aggregated upstream (the `indicators` resource). They win over counts from
 * records, and let an area be colored before its records arrive.
 *
 * A level is covered when it has rows in every part of the time asked for; an area without a row
 * there had no cases. What lies above covered levels is added up from them.
 *
 * - A flow over a period takes the rows of just that period, else those of its whole months.
 * - A stock takes the rows whose period ended, or was cut off by the data's own `asOf`, at the
 *   moment asked for.
 */
import { fixedSpan, wholeMonths } from '../calendar/period.js';
import { zoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import type { ResourceRecords } from '../contract/resource-records.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { SixCounts } from './honeycomb-evenness.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import { GROUPED_INDICATOR, groupId } from './matter-groups.js';
import type { Count } from './tally.js';
import { WeakMemo } from './weak-memo.js';

type Row = ResourceRecords['indicators'];
/** Rows of an indicator by period. Rows of a group are parts of others and stand under an id of their own. */
type RowsByPeriod = ReadonlyMap<string, readonly { readonly area: AreaNode; readonly row: Row }[]>;
/** Of periods that have rows nothing but their names is asked. */
type Periods = ReadonlyMap<string, unknown>;

const memo = new WeakMemo<readonly Row[], Hierarchy, ReadonlyMap<string, RowsByPeriod>>(1);

/** Ids of the indicators that have rows. */
export function upstreamIndicators({ snapshot, hierarchy }: Pick<CountingContext, 'snapshot' | 'hierarchy'>) {
  const rows = snapshot.records.indicators;
  return rows ? memo.get(rows, hierarchy, '', () => indexRows(rows, hierarchy)) : NOTHING;
}

const NOTHING: ReadonlyMap<string, RowsByPeriod> = new Map();

function indexRows(rows: readonly Row[], hierarchy: Hierarchy): ReadonlyMap<string, RowsByPeriod> {
  const index = new Map<string, Map<string, { area: AreaNode; row: Row }[]>>();
  for (const row of rows) {
    if (row.group !== undefined && row.indicator !== GROUPED_INDICATOR) continue;
    const id = row.group === undefined ? row.indicator : groupId(row.group);
    const area = row.grid === undefined ? hierarchy.division(row.division ?? '') : hierarchy.grid(row.grid);
    if (!area) continue;
    let byPeriod = index.get(id);
    if (!byPeriod) index.set(id, (byPeriod = new Map<string, { area: AreaNode; row: Row }[]>()));
    const list = byPeriod.get(row.period);
    if (list) list.push({ area, row });
    else byPeriod.set(row.period, [{ area, row }]);
  }
  return index;
}

/**
 * @returns The counts of an indicator by area, `null` for areas that the rows do not cover; `null` for
 *   all when the rows do not cover the time.
 */
export function upstreamCounts(
  definition: IndicatorDefinition,
  context: CountingContext,
): ((area: AreaNode) => Count | null) | null {
  const byPeriod = upstreamIndicators(context).get(definition.id);
  if (!byPeriod) return null;
  const periods = upstreamPeriods(definition, byPeriod, context);
  if (!periods) return null;
  const parts = periods.map((period) => byPeriod.get(period) ?? []);
  const levels = parts.map((rows) => new Set(rows.map(({ area }) => area.level)));
  const covered = new Set([...(levels[0] ?? [])].filter((level) => levels.every((has) => has.has(level))));
  if (covered.size === 0) return null;
  const known = knownAreas(context.hierarchy, covered);
  const rows = parts.flat().filter(({ area }) => covered.has(area.level));
  const counts = addUp(definition, rows, covered, context.hierarchy);
  const isHidden = hiddenUpstream(rows, covered, context.hierarchy);
  return (area) => (known[area.index] ? (isHidden(area) ? SUPPRESSED : counts(area)) : null);
}

const SUPPRESSED: Count = { kind: 'suppressed' };

/** An area is known when its level is covered, or else when all its parts are. */
function knownAreas({ nodes }: Hierarchy, covered: ReadonlySet<string>): Uint8Array {
  const known = new Uint8Array(nodes.length);
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (!node) continue;
    const fromParts = node.children.length > 0 && node.children.every((child) => known[child] === 1);
    known[index] = covered.has(node.level) || fromParts ? 1 : 0;
  }
  return known;
}

/** Which periods' rows make up the time asked for; `null` when none do. */
export function upstreamPeriods(
  { kind }: IndicatorDefinition,
  byPeriod: Periods,
  context: CountingContext,
): readonly string[] | null {
  return kind === 'stock' ? stockPeriod(byPeriod, context) : flowPeriods(byPeriod, context);
}

function flowPeriods(
  byPeriod: Periods,
  { period, asOfMs, snapshot }: CountingContext,
): readonly string[] | null {
  const { timeZone, asOf } = snapshot.manifest;
  // Rows tell what was known at the data's own `asOf`; at an earlier moment a period was not over yet.
  const over = period.toMs <= asOfMs + 1 || instantOf(asOf, timeZone, 'end') === asOfMs;
  if (!over) return null;
  if (byPeriod.has(period.id)) return [period.id];
  const months = wholeMonths(period);
  return months?.every((month) => byPeriod.has(month)) ? months : null;
}

function stockPeriod(byPeriod: Periods, { asOfMs, snapshot }: CountingContext): readonly string[] | null {
  const { timeZone, asOf } = snapshot.manifest;
  const clock = zoneClock(timeZone);
  const dataMs = instantOf(asOf, timeZone, 'end');
  let best: { period: string; days: number } | null = null;
  for (const period of byPeriod.keys()) {
    const span = fixedSpan(period);
    if (!span) continue;
    const endMs = Math.min(clock.startOfDay(span[1]) - 1, dataMs);
    const days = span[1] - span[0];
    if (endMs === asOfMs && (!best || days < best.days)) best = { period, days };
  }
  return best && [best.period];
}

function addUp(
  { counts }: IndicatorDefinition,
  rows: readonly { readonly area: AreaNode; readonly row: Row }[],
  covered: ReadonlySet<string>,
  hierarchy: Hierarchy,
): (area: AreaNode) => Count {
  if (counts === 'durations' || counts === 'actions') return addComponents(counts, rows, covered, hierarchy);
  if (counts === 'largest') return largestOf(rows, covered, hierarchy);
  const size = hierarchy.nodes.length;
  const sums = new Float64Array(size * 2);
  for (const { area, row } of rows) {
    sums[area.index] = (sums[area.index] ?? 0) + (row.numerator ?? 0);
    sums[size + area.index] = (sums[size + area.index] ?? 0) + (row.denominator ?? 0);
  }
  const totals = addUncovered(sums, covered, hierarchy);
  return ({ index }) =>
    counts === 'count'
      ? { kind: 'count', numerator: totals[index] ?? 0 }
      : { kind: 'ratio', numerator: totals[index] ?? 0, denominator: totals[size + index] ?? 0 };
}

/** What can't be added up: the largest of an area's parts is its own. */
function largestOf(
  rows: readonly { readonly area: AreaNode; readonly row: Row }[],
  covered: ReadonlySet<string>,
  hierarchy: Hierarchy,
): (area: AreaNode) => Count {
  const largest = new Map<number, number>();
  for (const { area, row } of rows) {
    for (
      let { index, parent } = area;
      index >= 0;
      index = parent, parent = hierarchy.nodes[index]?.parent ?? -1
    ) {
      // What a covered level says itself stands.
      if (index !== area.index && covered.has(hierarchy.at(index).level)) break;
      largest.set(index, Math.max(largest.get(index) ?? -Infinity, row.numerator ?? 0));
    }
  }
  return ({ index }) => {
    const value = largest.get(index);
    return value === undefined ? { kind: 'none', reason: 'no-cases' } : { kind: 'largest', value };
  };
}

/** Areas of which a part of the time, or a place that they are added up from, was hidden upstream. */
function hiddenUpstream(
  rows: readonly { readonly area: AreaNode; readonly row: Row }[],
  covered: ReadonlySet<string>,
  hierarchy: Hierarchy,
): (area: AreaNode) => boolean {
  const marks = new Float64Array(hierarchy.nodes.length);
  for (const { area, row } of rows) if (row.suppressed) marks[area.index] = 1;
  const hidden = addUncovered(marks, covered, hierarchy);
  return ({ index }) => (hidden[index] ?? 0) > 0;
}

/** Like `rollUp`, but nothing is added to what a covered level says itself. */
function addUncovered(sums: Float64Array, covered: ReadonlySet<string>, hierarchy: Hierarchy): Float64Array {
  const { nodes } = hierarchy;
  for (let start = 0; start < sums.length; start += nodes.length) {
    for (let index = nodes.length - 1; index > 0; index--) {
      const above = nodes[nodes[index]?.parent ?? 0];
      if (!above || covered.has(above.level)) continue;
      sums[start + above.index] = (sums[start + above.index] ?? 0) + (sums[start + index] ?? 0);
    }
  }
  return sums;
}

function addComponents(
  counts: 'durations' | 'actions',
  rows: readonly { readonly area: AreaNode; readonly row: Row }[],
  covered: ReadonlySet<string>,
  hierarchy: Hierarchy,
): (area: AreaNode) => Count {
  const own = new Map<number, number[]>();
  const add = (sums: number[], components: readonly number[]): void => {
    components.forEach((count, place) => (sums[place] = (sums[place] ?? 0) + count));
  };
  for (const { area, row } of rows) {
    const sums = own.get(area.index) ?? [];
    add(sums, row.components ?? []);
    own.set(area.index, sums);
  }
  const sumOf = (area: AreaNode): number[] => {
    const sums = [...(own.get(area.index) ?? [])];
    if (!covered.has(area.level)) for (const child of hierarchy.childrenOf(area)) add(sums, sumOf(child));
    return sums;
  };
  return (area) => {
    const sums = sumOf(area);
    if (counts === 'durations')
      return { kind: 'durations', histogram: Array.from(sums, (count: number | undefined) => count ?? 0) };
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = sums;
    const actions: SixCounts = [a, b, c, d, e, f];
    return { kind: 'actions', actions };
  };
}
