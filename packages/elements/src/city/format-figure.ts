/**
 * Figures as text: one place decides how a number, and the absence of one, is written and spoken, so that
 * the map, the panels, the table and assistive technology cannot disagree.
 */
import type { Figure, IndicatorInfo, MissingReason } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';

/** The part of an indicator that decides how its figures are written. */
export type FigureKind = Pick<IndicatorInfo, 'unit'> & Partial<Pick<IndicatorInfo, 'disclosure'>>;

/** A plain count of matters. */
export const MATTERS: FigureKind = { unit: 'count', disclosure: 'case' };
/** A plain count of anything else. */
export const THINGS: FigureKind = { unit: 'count', disclosure: 'operational' };

export interface FigureText {
  readonly state: Figure['state'];
  /** The number without its unit, or the word that stands in its place. Never a zero for "unknown". */
  readonly text: string;
  /** Empty where there is none, and where there is no number. */
  readonly unit: string;
  /** A whole phrase for assistive technology. */
  readonly spoken: string;
}

const MISSING = {
  'no-cases': 'noCases',
  loading: 'figureLoading',
  'no-resource': 'noResource',
  'not-collected': 'notCollected',
  'not-published': 'notPublished',
  impossible: 'impossible',
} as const satisfies Record<MissingReason, string>;

export function formatFigure(
  figure: Figure | undefined,
  indicator: FigureKind,
  localize: HiveLocalize,
): FigureText {
  switch (figure?.state) {
    case 'value': {
      const text = formatNumber(figure.value, indicator, localize);
      const unit = unitOf(indicator, localize);
      const gap = unit === '%' ? '' : ' ';
      return { state: 'value', text, unit, spoken: unit ? `${text}${gap}${unit}` : text };
    }
    case 'suppressed':
      return word('suppressed', localize.term('suppressed'), localize.term('suppressedSpoken'));
    case 'insufficient': {
      const [cases, minimum] = [figure.denominator, figure.minimum].map((count) => localize.number(count));
      const spoken = localize.term('insufficientSpoken', cases ?? '', minimum ?? '');
      return word('insufficient', localize.term('insufficient'), spoken);
    }
    default: {
      const text = localize.term(MISSING[figure?.reason ?? 'no-resource']);
      return word('none', text, text);
    }
  }
}

/** The number of a figure, `null` where it has none: what is not known is never sorted or drawn as zero. */
export function figureValue(figure: Figure | undefined): number | null {
  return figure?.state === 'value' ? figure.value : null;
}

/** The number alone, shares in percent. */
export function formatNumber(value: number, indicator: FigureKind, localize: HiveLocalize): string {
  const digits = digitsOf(indicator.unit, value);
  return localize.number(indicator.unit === 'share' ? value * 100 : value, {
    minimumFractionDigits: digits.least,
    maximumFractionDigits: digits.most,
  });
}

/** A difference of two figures; shares differ by points. */
export function formatDifference(
  difference: number,
  indicator: FigureKind,
  localize: HiveLocalize,
): { readonly text: string; readonly unit: string } {
  const text = formatNumber(Math.abs(difference), indicator, localize);
  return { text, unit: indicator.unit === 'share' ? localize.term('points') : unitOf(indicator, localize) };
}

export function unitOf(indicator: FigureKind, localize: HiveLocalize): string {
  switch (indicator.unit) {
    case 'share':
      return '%';
    case 'count':
      return indicator.disclosure === 'case' ? localize.term('unitCases') : '';
    case 'days':
      return localize.term('unitDays');
    case 'minutes':
      return localize.term('unitMinutes');
    case 'per-km2':
      return localize.term('unitPerKm2');
    case 'per-10000':
      return localize.term('unitPer10000');
    case 'households':
      return localize.term('unitHouseholds');
    case 'per-day':
      return localize.term('unitPerDay');
    case 'per-km-month':
      return localize.term('unitPerKmMonth');
    case 'per-zone-week':
      return localize.term('unitPerZoneWeek');
  }
}

function digitsOf(unit: IndicatorInfo['unit'], value: number): { least: number; most: number } {
  switch (unit) {
    case 'share':
    case 'days':
      return { least: 1, most: 1 };
    case 'count':
      return { least: 0, most: Number.isInteger(value) ? 0 : 2 };
    case 'households':
    case 'minutes':
      return { least: 0, most: 0 };
    case 'per-km2':
    case 'per-10000':
    case 'per-day':
    case 'per-km-month':
    case 'per-zone-week':
      return { least: 0, most: value < 10 ? 2 : 1 };
  }
}

function word(state: Figure['state'], text: string, spoken: string): FigureText {
  return { state, text, unit: '', spoken };
}
