import type { Comparison } from '../calendar/compared-period.js';
import { lastPeriods } from '../calendar/last-periods.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { indicatorInfo } from '../indicators/registry.js';
import { wasCollected } from '../indicators/was-collected.js';
import { publicPeriod } from '../privacy/public-period.js';
import { PUBLISHED_AFTER_DAYS } from '../privacy/public-period-nodes.js';
import { areaSummary } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import { campaignInfo, campaignKindOf } from '../indicators/campaign-info.js';
import { campaignTotals } from '../indicators/campaign-totals.js';
import { compareFigures } from './comparison.js';
import type { Figure } from './figure.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import { trendEvents } from './trend-events.js';
import type { TrendQuery, TrendStep, TrendView } from './trend.js';

const DEFAULT_COUNT = 12;
/** A leap year of days, and some. */
const MOST = 370;

type Asked = Pick<
  TrendQuery,
  'divisions' | 'indicators' | 'step' | 'count' | 'periods' | 'compare' | 'events'
>;

/**
 * Figures of areas over several periods, each as it looked when the period was over.
 *
 * @throws {RangeError} When the query names a division, an indicator or a period that the city lacks, or more
 *   periods than {@link MOST}.
 */
export function trendView(sight: Sight, asked: Asked): TrendView {
  const { snapshot } = sight;
  const kinds = asked.indicators.flatMap((id) => campaignKindOf(id) ?? []);
  const definitions = definitionsOf(
    sight,
    asked.indicators.filter((id) => campaignKindOf(id) === null),
  );
  const indicators = [
    ...definitions.map((definition) => indicatorInfo(definition, snapshot)),
    ...kinds.map((kind) => campaignInfo(kind, snapshot)),
  ];
  if (asked.compare && kinds.length > 0)
    throw new RangeError('Totals of campaigns are told by steps or named periods; "compare" was asked for.');
  const { step, periods, spans, figureOf } = asked.compare
    ? comparedCourse(sight, definitions, asked.compare)
    : courseOf(sight, { definitions, kinds }, asked);
  const codes = asked.divisions.length > 0 ? asked.divisions : [null];
  const areas = [...new Set(codes.map((code) => drilledArea(sight, code)))];
  return {
    view: 'trend',
    indicators,
    asOf: sight.asOf,
    step,
    periods,
    series: areas.flatMap((area) =>
      indicators.map(({ id }) => ({
        area: areaSummary(area, snapshot),
        indicator: id,
        figures: periods.map((_, place) => figureOf(area, id, place)),
      })),
    ),
    events: asked.events ? eventsOf(sight, spans, areas) : [],
  };
}

interface Course extends Pick<TrendView, 'step' | 'periods'> {
  /** Of which events are told: none of a comparison. */
  readonly spans: readonly Period[];
  readonly figureOf: (area: AreaNode, indicator: string, period: number) => Figure;
}

/** What a course is told of: indicators, and totals of campaigns. */
interface Told {
  readonly definitions: readonly IndicatorDefinition[];
  readonly kinds: readonly string[];
}

function courseOf(sight: Sight, { definitions, kinds }: Told, asked: Asked): Course {
  const { step, periods } = periodsOf(sight, asked);
  const read = new Map<string, readonly ((area: AreaNode) => Figure)[]>([
    ...definitions.map(
      (definition) => [definition.id, periods.map((period) => figureAt(sight, definition, period))] as const,
    ),
    ...kinds.map((kind) => {
      const total = campaignTotals(sight, kind);
      const { id } = campaignInfo(kind, sight.snapshot);
      return [id, periods.map((period) => (area: AreaNode) => total(area, period))] as const;
    }),
  ]);
  return {
    step,
    periods: periods.map(periodInfo),
    spans: periods,
    figureOf: (area, indicator, period) => read.get(indicator)?.[period]?.(area) ?? NOT_COLLECTED,
  };
}

function comparedCourse(
  sight: Sight,
  definitions: readonly IndicatorDefinition[],
  compare: readonly Comparison[],
): Course {
  const compared = compare.map((how) => compareFigures(sight, definitions, how));
  return {
    step: null,
    periods: compared.map(({ info }) => info),
    spans: [],
    figureOf: (area, indicator, period) => compared[period]?.figuresOf(area)[indicator] ?? NOT_COLLECTED,
  };
}

function eventsOf(sight: Sight, periods: readonly Period[], areas: readonly AreaNode[]): TrendView['events'] {
  if (periods.length === 0) return [];
  const from = Math.min(...periods.map(({ fromDay }) => fromDay));
  return trendEvents(sight, [from, Math.max(...periods.map(({ toDay }) => toDay))], areas);
}

function periodsOf(
  { clock, asOfMs, scope }: Sight,
  { step: wanted = 'month', count = DEFAULT_COUNT, periods }: Asked,
): { readonly step: TrendStep | null; readonly periods: readonly Period[] } {
  const length = periods?.length ?? count;
  if (!Number.isInteger(length) || length < 0 || length > MOST)
    throw new RangeError(`A whole number of periods up to ${MOST} was expected, not ${length}.`);
  const resolve = (id: string): Period => resolvePeriod(id, asOfMs, clock);
  if (periods) return { step: null, periods: periods.map(resolve) };
  const isPublic = scope === 'public';
  const step = isPublic && (wanted === 'day' || wanted === 'week') ? 'month' : wanted;
  const today = clock.dayAt(asOfMs + 1) - (isPublic ? PUBLISHED_AFTER_DAYS : 0);
  // The coarser steps of the public reach as far back as the finer ones that were asked for.
  const steps = step === wanted ? length : Math.ceil((length * DAYS[wanted]) / DAYS.month);
  return { step, periods: lastPeriods(step, steps, today).map(resolve) };
}

const DAYS: Readonly<Record<TrendStep, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

const NOT_COLLECTED: Figure = { state: 'none', reason: 'not-collected' };
const NOT_PUBLISHED: Figure = { state: 'none', reason: 'not-published' };

/** @returns A function that gives an area's figure in a period, after the suppression gate. */
export function figureAt(
  sight: Sight,
  definition: IndicatorDefinition,
  period: Period,
): (area: AreaNode) => Figure {
  const { asOfMs, scope, clock } = sight;
  // Under the name that it is published by: 1 July to 30 September is the third quarter.
  const known = scope === 'public' ? publicPeriod(period, asOfMs, clock, null) : period;
  // Of other periods nothing is published; with the one that answers for them, the course would be a step.
  if (known.fromDay !== period.fromDay || known.toDay !== period.toDay) return () => NOT_PUBLISHED;
  // A stock is told as of the period's end; of a flow all that is known today counts.
  const moment = definition.kind === 'stock' ? Math.min(asOfMs, known.toMs - 1) : asOfMs;
  const then = { ...sight, period: known, asOfMs: moment };
  if (known.fromMs > asOfMs || !wasCollected(definition, then)) return () => NOT_COLLECTED;
  const figures = areaFigures(then, [definition]);
  return (area) => figures(area)[definition.id] ?? NOT_COLLECTED;
}
