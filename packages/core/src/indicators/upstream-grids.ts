import type { ResourceRecords } from '../contract/resource-records.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import type { SixCounts } from './honeycomb-evenness.js';
import type { Count } from './tally.js';
import { upstreamPeriods } from './upstream-figures.js';

type Row = ResourceRecords['indicators'];

/**
 * Counts of grids that are no records (they come as tiles), as far as they were aggregated upstream for just
 * the time asked for, or for its whole months.
 */
export function upstreamGridCounts(
  definition: IndicatorDefinition,
  context: CountingContext,
): ReadonlyMap<string, Count> {
  const byPeriod = new Map<string, Row[]>();
  for (const row of context.snapshot.records.indicators ?? []) {
    if (row.indicator !== definition.id || row.grid === undefined || row.group !== undefined) continue;
    const rows = byPeriod.get(row.period);
    if (rows) rows.push(row);
    else byPeriod.set(row.period, [row]);
  }
  const counts = new Map<string, Count>();
  for (const period of upstreamPeriods(definition, byPeriod, context) ?? []) {
    for (const row of byPeriod.get(period) ?? []) {
      const own = countOf(row, definition);
      const before = counts.get(row.grid!);
      counts.set(row.grid!, before ? sumOf(before, own) : own);
    }
  }
  return counts;
}

const indicatorsOf = new WeakMap<readonly Row[], ReadonlySet<string>>();

/** Indicators that were aggregated upstream for grids: where these come as tiles, for nothing else perhaps. */
export function upstreamGridIndicators(rows: readonly Row[]): ReadonlySet<string> {
  let known = indicatorsOf.get(rows);
  if (!known) {
    const ofGrids = rows.filter(({ grid, group }) => grid !== undefined && group === undefined);
    indicatorsOf.set(rows, (known = new Set(ofGrids.map(({ indicator }) => indicator))));
  }
  return known;
}

function countOf(
  { suppressed, numerator = 0, denominator = 0, components = [] }: Row,
  { counts }: IndicatorDefinition,
): Count {
  if (suppressed) return { kind: 'suppressed' };
  switch (counts) {
    case 'ratio':
      return { kind: 'ratio', numerator, denominator };
    case 'count':
      return { kind: 'count', numerator };
    case 'largest':
      return { kind: 'largest', value: numerator };
    case 'durations':
      return { kind: 'durations', histogram: components };
    case 'actions': {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = components;
      return { kind: 'actions', actions: [a, b, c, d, e, f] };
    }
  }
}

/** Of the same kind, or one is hidden. */
function sumOf(one: Count, other: Count): Count {
  if (one.kind === 'largest' && other.kind === 'largest')
    return { kind: 'largest', value: Math.max(one.value, other.value) };
  if (one.kind === 'ratio' && other.kind === 'ratio')
    return {
      kind: 'ratio',
      numerator: one.numerator + other.numerator,
      denominator: one.denominator + other.denominator,
    };
  if (one.kind === 'count' && other.kind === 'count')
    return { kind: 'count', numerator: one.numerator + other.numerator };
  if (one.kind === 'durations' && other.kind === 'durations')
    return { kind: 'durations', histogram: addLists(one.histogram, other.histogram) };
  if (one.kind === 'actions' && other.kind === 'actions')
    return { kind: 'actions', actions: addLists(one.actions, other.actions) as unknown as SixCounts };
  return { kind: 'suppressed' };
}

function addLists(one: ArrayLike<number>, other: ArrayLike<number>): number[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, at) => (one[at] ?? 0) + (other[at] ?? 0));
}
