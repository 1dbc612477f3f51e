/** The question about the course of figures, and its answer. */
import type { Comparison } from '../calendar/compared-period.js';
import type { Name } from '../contract/name.js';
import type { ComparisonInfo } from './comparison.js';
import type { Figure } from './figure.js';
import type { AreaSummary, IndicatorInfo, Lens, PeriodInfo } from './view.js';

export type TrendStep = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Figures of areas by period: either the last `count` whole steps, or the periods that are named. */
export interface TrendQuery extends Lens {
  readonly view: 'trend';
  /** Codes of divisions or grids; an empty list is the city. */
  readonly divisions: readonly string[];
  /**
   * Ids of indicators, and `campaign:<kind>` for totals of campaigns, which are told of the city and its counties, by
   * steps or named periods, in internal scope only.
   */
  readonly indicators: readonly string[];
  /** Default `month`. In public scope nothing is told by days or weeks: they are answered by months. */
  readonly step?: TrendStep;
  /** 1…370; default 12. */
  readonly count?: number;
  /** Periods of the data contract, in place of steps. */
  readonly periods?: readonly string[];
  /**
   * In place of steps: what the lens's `period` is compared with, by the same rules as `compare` of areas and records.
   */
  readonly compare?: readonly Comparison[];
  /** Also asks for what happened meanwhile. */
  readonly events?: boolean;
}

export interface TrendSeries {
  readonly area: AreaSummary;
  readonly indicator: string;
  /** One a period, in order of `TrendView.periods`. */
  readonly figures: readonly Figure[];
}

/** Something that happened while the figures took their course; no cause is claimed. */
export interface TrendEvent {
  readonly kind: 'program' | 'conference' | 'campaign';
  readonly id: string;
  readonly title: Name;
  /** First day, and the last one where it went on, as dates. */
  readonly from: string;
  readonly to?: string;
}

export interface TrendView {
  readonly view: 'trend';
  readonly indicators: readonly IndicatorInfo[];
  readonly asOf: string;
  /** As answered; `null` where periods were named or compared. */
  readonly step: TrendStep | null;
  /** Of a comparison, what it is told of. */
  readonly periods: readonly (PeriodInfo | ComparisonInfo)[];
  /** One an area and indicator, area by area. */
  readonly series: readonly TrendSeries[];
  /** By date: of units that the areas lie under. Programs and conferences are never located. */
  readonly events: readonly TrendEvent[];
}
