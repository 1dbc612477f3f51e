import type { Figure, IndicatorInfo, PeriodInfo, TrendEvent, TrendView } from '@hivemap/core';
import { figureValue } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { TrendValue } from '../scene/trend-chart.js';
import '../localization/terms/charts.js';

export interface TrendSeriesModel {
  readonly key: string;
  readonly name: string;
  readonly figures: readonly Figure[];
  /** Drawn as what the others are compared with. */
  readonly isComparison: boolean;
}

export interface TrendModel {
  readonly indicator: IndicatorInfo;
  readonly periods: readonly PeriodInfo[];
  readonly series: readonly TrendSeriesModel[];
  readonly events: readonly TrendEvent[];
  /** Place of the period of each event. */
  readonly eventPeriods: readonly number[];
}

export interface TrendSettings {
  readonly localize: HiveLocalize;
  /** Codes of the places that are shown; what else the view has is compared with. */
  readonly shown: readonly string[];
  /** How many of the last periods are shown; those before them are last year's. */
  readonly count: number;
  /** Periods in a year where last year is shown, else `null`. */
  readonly year: number | null;
  /** Several indicators of one place, of the same unit: lines are called by their indicators. */
  readonly several?: boolean;
}

export function trendModel(
  view: TrendView,
  { localize, shown, count, year, several = false }: TrendSettings,
): TrendModel | null {
  const [indicator] = view.indicators;
  if (!indicator) return null;
  const start = Math.max(0, view.periods.length - count);
  const periods = view.periods.slice(start);
  const nameOf = new Map(view.indicators.map(({ id, name }) => [id, localize.name(name)]));
  const places = view.series.map(({ area, indicator: of, figures }): TrendSeriesModel => ({
    key: several ? of : area.code,
    name: several ? (nameOf.get(of) ?? of) : localize.name(area.name),
    figures: figures.slice(start),
    isComparison: shown.length > 0 && !shown.includes(area.code),
  }));
  const own = places.filter(({ isComparison }) => !isComparison);
  const [only] = own;
  const series = [...own, ...places.filter(({ isComparison }) => isComparison)];
  if (year !== null && only && own.length === 1) {
    const all = view.series.find(({ area }) => area.code === only.key)?.figures ?? [];
    const before = periods.map((_, place): Figure => all[start + place - year] ?? NOT_COLLECTED);
    if (before.some(({ state }) => state !== 'none'))
      series.push({ key: 'last-year', name: localize.term('lastYear'), figures: before, isComparison: true });
  }
  return { indicator, periods, series, ...placeEvents(view.events, periods) };
}

const NOT_COLLECTED: Figure = { state: 'none', reason: 'not-collected' };

/** What happened in one of the periods that are shown. */
function placeEvents(
  all: readonly TrendEvent[],
  periods: readonly PeriodInfo[],
): Pick<TrendModel, 'events' | 'eventPeriods'> {
  const placed = all
    .map((event) => ({
      event,
      at: periods.findIndex(({ from, to }) => event.from >= from && event.from < to),
    }))
    .filter(({ at }) => at >= 0);
  return { events: placed.map(({ event }) => event), eventPeriods: placed.map(({ at }) => at) };
}

export function trendValue(figure: Figure): TrendValue {
  if (figure.state === 'suppressed' || figure.state === 'insufficient') return figure.state;
  return figureValue(figure);
}
