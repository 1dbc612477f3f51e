import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { casesIn } from '../indicators/duration-histogram.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { figureOf, type Count, type Tally } from '../indicators/tally.js';
import type { Figure } from '../view/figure.js';
import type { Scope } from '../view/view.js';
import { isShown } from './scope.js';
import { suppressTable, type Suppression } from './suppress-table.js';

/** An indicator and what was counted for it. */
export interface CountedIndicator {
  readonly definition: IndicatorDefinition;
  readonly tally: Tally;
}

/** Where and for whom figures are shown. */
export interface GateContext {
  readonly scope: Scope;
  readonly hierarchy: Hierarchy;
  /** Smallest count that may be published. */
  readonly k: number;
  /** Other indicators of the same time, for those whose counts are parts of each other. */
  counted(id: string): CountedIndicator | null;
}

/**
 * The gate that every figure of an indicator passes before it is drawn, listed, spoken or exported.
 *
 * Internal scope sees figures as they are. Public scope sees the city and the areas directly below,
 * and of `case` figures only those from which no small count can be told; a figure is hidden whole,
 * since a rate and its denominator tell its numerator.
 */
export function figureGate(indicator: CountedIndicator, context: GateContext): (area: AreaNode) => Figure {
  const { definition, tally } = indicator;
  const { scope } = context;
  if (scope === 'internal') return (area) => figureOf(tally(area), definition);
  if (definition.internalOnly) return () => NOT_PUBLISHED;
  const hides = definition.disclosure === 'case' ? hiddenAreas(indicator, context) : () => false;
  return (area) => {
    if (!isShown(area, scope)) return NOT_PUBLISHED;
    const count = tally(area);
    return hides(area) && count.kind !== 'none' ? SUPPRESSED : figureOf(count, definition);
  };
}

const NOT_PUBLISHED: Figure = { state: 'none', reason: 'not-published' };
const SUPPRESSED: Figure = { state: 'suppressed' };

function hiddenAreas(indicator: CountedIndicator, context: GateContext): (area: AreaNode) => boolean {
  const { hierarchy } = context;
  const parts = hierarchy.childrenOf(hierarchy.root);
  const { columns, total } = suppress(indicator, parts, context);
  const hidden = new Set(parts.filter((_, place) => columns[place]).map(({ index }) => index));
  return ({ index }) => (index === 0 ? total : hidden.has(index));
}

/**
 * What a count is a part of comes first, by itself: whatever else is counted of the same cases hides
 * the same areas for it, so that no two indicators tell a denominator that both hide. Then the count
 * and what is left of the whole, beside the wholes that are published.
 */
function suppress(
  { definition, tally }: CountedIndicator,
  parts: readonly AreaNode[],
  context: GateContext,
): Suppression {
  const { k } = context;
  const counts = parts.map(tally);
  const numerators = counts.map(numeratorOf);
  const above = definition.partOf === undefined ? null : context.counted(definition.partOf);
  const isShare = definition.counts === 'ratio' && definition.unit === 'share';
  if (!above && !isShare) return suppressTable({ columns: numerators.map((count) => [count]) }, k);
  const wholes = above ? parts.map((part) => numeratorOf(above.tally(part))) : counts.map(denominatorOf);
  const whole = above
    ? suppress(above, parts, context)
    : suppressTable({ columns: wholes.map((count) => [count]) }, k);
  const own = suppressTable(
    {
      columns: numerators.map((count, place) => [count, Math.max(0, (wholes[place] ?? 0) - count)]),
      hidden: [...whole.columns.keys()].filter((place) => whole.columns[place]),
      knownSums: whole.columns.map((hidden) => !hidden),
    },
    k,
  );
  return { columns: own.columns, total: own.total || whole.total };
}

/** Scores are no whole counts: they are taken as the nearest one. */
function numeratorOf(count: Count): number {
  if (count.kind === 'durations') return casesIn(count.histogram);
  return count.kind === 'ratio' || count.kind === 'count' ? Math.max(0, Math.round(count.numerator)) : 0;
}

function denominatorOf(count: Count): number {
  return count.kind === 'ratio' ? Math.max(0, Math.round(count.denominator)) : 0;
}
