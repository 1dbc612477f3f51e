import { dayParts } from '../calendar/calendar-day.js';
import type { Period } from '../calendar/period.js';
import type { ZoneClock } from '../calendar/zone-clock.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { indicatorRegistry } from '../indicators/registry.js';
import { figureOf } from '../indicators/tally.js';
import { tallyIndicator } from '../indicators/tally-indicator.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { Figure } from '../view/figure.js';
import type { Scope } from '../view/view.js';
import { numeratorOf } from './public-counts.js';
import { publishedYear } from './published-year.js';
import { isShown } from './scope.js';

/** For whom, when and of which city figures are shown. */
export interface GateContext {
  readonly scope: Scope;
  readonly snapshot: CitySnapshot;
  readonly hierarchy: Hierarchy;
  readonly period: Period;
  readonly asOfMs: number;
  readonly clock: ZoneClock;
}

const NOT_PUBLISHED: Figure = { state: 'none', reason: 'not-published' };
const SUPPRESSED: Figure = { state: 'suppressed' };

/**
 * The gate that every figure of an indicator passes before it is drawn, listed, spoken or exported.
 *
 * Internal scope sees figures as they are. Public scope sees the city and the areas directly below; of
 * `case` figures those of closed calendar periods from which no small count can be told (`publishedYear`), and
 * stocks of the city as a whole.
 */
export function figureGate(
  definition: IndicatorDefinition,
  context: GateContext,
): (area: AreaNode) => Figure {
  const { scope, snapshot, hierarchy, period, clock } = context;
  if (scope === 'internal' || definition.disclosure !== 'case') {
    if (scope === 'public' && definition.internalOnly) return () => NOT_PUBLISHED;
    const tally = tallyIndicator(definition, context);
    return (area) => (isShown(area, scope) ? figureOf(tally(area), definition) : NOT_PUBLISHED);
  }
  if (definition.internalOnly) return () => NOT_PUBLISHED;
  if (definition.kind === 'stock') return stockGate(definition, context);
  const published = publishedYear(dayParts(period.fromDay).year, snapshot, hierarchy, clock);
  return (area) => published.figure(definition, period.id, area);
}

/** Flows of cases whose sum over time a stock is. */
const FLOWS = ['accepted', 'closed'] as const;

/**
 * Open cases today are those of yesterday and what was accepted and closed since: a stock beside its
 * flows tells what is hidden among these. So it is told of the city alone, and only where the city's own flows
 * are all shown.
 */
function stockGate(definition: IndicatorDefinition, context: GateContext): (area: AreaNode) => Figure {
  const { snapshot, hierarchy, period, clock, asOfMs } = context;
  const { k } = snapshot.manifest.privacy;
  // It stands at the end of the published period, not at every moment.
  const moment = { ...context, asOfMs: Math.min(asOfMs, period.toMs - 1) };
  const [own, ...others] = stocksOfSameCases(definition, snapshot).map((one) =>
    tallyIndicator(one, moment)(hierarchy.root),
  );
  if (!own) return () => NOT_PUBLISHED;
  const counts = [own, ...others].map(numeratorOf);
  const apart = counts.flatMap((count) => [count, ...counts.map((other) => Math.abs(count - other))]);
  const isSmall = apart.some((count) => count >= 1 && count < k);
  const year = dayParts(period.toDay - 1).year;
  const published = publishedYear(year, snapshot, hierarchy, clock);
  return (area) => {
    if (area.parent >= 0) return NOT_PUBLISHED;
    const figure = figureOf(own, definition);
    return figure.state === 'value' && (isSmall || published.hidesCity(FLOWS)) ? SUPPRESSED : figure;
  };
}

/** The indicator itself first, then the others that count the same cases. */
function stocksOfSameCases(
  definition: IndicatorDefinition,
  { manifest }: CitySnapshot,
): readonly IndicatorDefinition[] {
  const { cases, id } = definition;
  const others = [...indicatorRegistry(manifest).values()].filter(
    (one) => one.id !== id && one.kind === 'stock' && cases !== undefined && one.cases?.of === cases.of,
  );
  return [definition, ...others];
}
