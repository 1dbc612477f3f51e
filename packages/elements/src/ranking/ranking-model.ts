import type { Area, AreasView, Figure, IndicatorInfo, TrendView } from '@hivemap/core';
import { activeFilter } from '../city/active-filter.js';
import type { CityState } from '../city/city-state.js';
import { figureValue, formatDifference, formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { areaField } from '../scene/area-field.js';
import { choroplethScale, classColors, paintClass } from '../scene/choropleth-scale.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { ranking, type RankedRow, type RankingOrder } from '../scene/ranking.js';
import { variableTheme } from '../styles/variable-theme.js';
import '../localization/terms/charts.js';
import '../localization/terms/late-panels.js';

export interface RankingRow {
  readonly area: Area;
  readonly figure: Figure | undefined;
  /** From 1; `null` of what is not ranked. */
  readonly place: number | null;
  /** Places gained since the period before; `null` where there was none. */
  readonly gained: number | null;
  /** Place of its value in the drawing, 0…1. */
  readonly at: number | null;
  /** As on the map. */
  readonly color: string;
  /** `高于目标 5.9 点`. */
  readonly deviation: string;
}

export interface RankingModel {
  readonly indicator: IndicatorInfo;
  /** A second figure beside it. */
  readonly second: IndicatorInfo | null;
  readonly ranked: readonly RankingRow[];
  readonly apart: readonly RankingRow[];
  /** Place of the target, or of zero, in the drawing, 0…1. */
  readonly origin: number;
  /** `目标 73.0`; empty where lengths are from zero. */
  readonly originWords: string;
  readonly hasChanges: boolean;
}

export interface RankingSettings {
  readonly state: CityState;
  readonly localize: HiveLocalize;
  readonly target: number | null;
  readonly order: RankingOrder;
  /** Figures of the same areas in the period before. */
  readonly before: TrendView | null;
}

export function rankingModel(
  view: AreasView,
  indicator: IndicatorInfo,
  settings: RankingSettings,
): RankingModel {
  const { state, order, before } = settings;
  const reference = referenceOf(view, indicator, settings);
  const { rows, apart, origin } = ranking(
    view.children,
    ({ figures }) => figureValue(figures[indicator.id]),
    { direction: indicator.direction, order, target: reference?.value ?? null },
  );
  const scale = choroplethScale(view, indicator.id, state.choropleth);
  const colors = classColors(scale, variableTheme(state.theme));
  const gained = gainedPlaces(rows, indicator, before);
  const filter = activeFilter(state);
  // Places are those among all, also where the filter leaves a few.
  const isLeft = (area: Area): boolean => matchPredicates(filter, (name) => areaField(area, name));
  return {
    indicator,
    second: secondOf(view, indicator),
    origin,
    originWords: reference?.words ?? '',
    hasChanges: gained.size > 0,
    ranked: rows
      .filter(({ item }) => isLeft(item))
      .map(({ item, value, place, at }): RankingRow => {
        const figure = item.figures[indicator.id];
        const paint = paintClass(figure, scale);
        return {
          area: item,
          figure,
          place,
          at,
          gained: gained.get(item.code) ?? null,
          color: (typeof paint === 'number' ? colors[paint] : undefined) ?? 'none',
          deviation: reference ? reference.deviation(value) : '',
        };
      }),
    apart: apart.filter(isLeft).map((area): RankingRow => {
      const figure = area.figures[indicator.id];
      return { area, figure, place: null, gained: null, at: null, color: 'none', deviation: '' };
    }),
  };
}

/** Overdue matters, where any area has a number of them: a column of words says nothing. */
function secondOf(view: AreasView, { id }: IndicatorInfo): IndicatorInfo | null {
  const second = view.indicators.find((one) => one.id === 'overdueOpen' && one.id !== id);
  const isKnown = view.children.some(({ figures }) => figures['overdueOpen']?.state === 'value');
  return second && isKnown ? second : null;
}

/** Places won since the period before, by code; none where not all were known then: ranks among fewer are other ranks. */
function gainedPlaces(
  ranked: readonly RankedRow<Area>[],
  { id, direction }: IndicatorInfo,
  past: TrendView | null,
): ReadonlyMap<string, number> {
  const earlier = new Map(
    (past?.series ?? [])
      .filter((one) => one.indicator === id)
      .map(({ area, figures }) => [area.code, figureValue(figures[0])]),
  );
  const then = ranking(ranked, ({ item }) => earlier.get(item.code) ?? null, { direction, target: null });
  const known = new Map(then.rows.map(({ item, place }) => [item.item.code, place]));
  if (known.size < ranked.length) return new Map();
  return new Map(ranked.map(({ item, place }) => [item.code, (known.get(item.code) ?? place) - place]));
}

interface Reference {
  readonly value: number;
  readonly words: string;
  readonly deviation: (value: number) => string;
}

/**
 * The target, else the value of the division around. A count of the division around is the sum of its
 * parts and no mark to compare them with.
 */
function referenceOf(
  view: AreasView,
  indicator: IndicatorInfo,
  { target, localize }: RankingSettings,
): Reference | null {
  const difference = (value: number, from: number): string => {
    const { text, unit } = formatDifference(value - from, indicator, localize);
    return `${text} ${unit}`.trim();
  };
  if (target !== null) {
    const { text } = formatFigure({ state: 'value', value: target }, indicator, localize);
    return {
      value: target,
      words: localize.term(indicator.direction === 'lower-is-better' ? 'targetAtMost' : 'targetIs', text),
      deviation: (value) =>
        value === target
          ? localize.term('onTarget')
          : localize.term(value > target ? 'aboveTarget' : 'belowTarget', difference(value, target)),
    };
  }
  const mean = indicator.unit === 'count' ? null : figureValue(view.self.figures[indicator.id]);
  if (mean === null) return null;
  const name = localize.name(view.self.name);
  return {
    value: mean,
    words: localize.term(
      'meanOf',
      name,
      formatFigure(view.self.figures[indicator.id], indicator, localize).text,
    ),
    deviation: (value) =>
      localize.term(value >= mean ? 'aboveMean' : 'belowMean', difference(value, mean), name),
  };
}
