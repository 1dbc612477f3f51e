/** What of the state stands in the page's query string, so that a link shows the same map. */
import { isPeriod, type Position, type Predicate } from '@hivemap/core';
import { activeFilter } from '../city/active-filter.js';
import { DEFAULT_PERIOD, type CityState, type Target } from '../city/city-state.js';
import { formatTargets, parseTargets } from './targets.js';
import { formatUrlFilter, parseUrlFilter } from './url-filter.js';

export interface UrlView {
  /** In WGS 84. */
  readonly center: Position;
  readonly zoom: number;
}

/** `null` where the address says nothing, or nothing that could be meant. */
export interface UrlState {
  readonly division: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly selection: readonly Target[];
  readonly filter: readonly Predicate[];
  readonly view: UrlView | null;
}

const NAMES = ['division', 'indicator', 'period', 'as-of', 'selection', 'filter', 'view'] as const;

const CODE = /^[\w.-]{1,40}$/;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const INSTANT = new RegExp(`^${DAY}(?:T[\\d:.]{5,12}(?:Z|[+-]\\d{2}:\\d{2}))?$`);
const NUMBER = String.raw`-?\d{1,3}(?:\.\d{1,8})?`;
const VIEW = new RegExp(`^(${NUMBER}),(${NUMBER}),(${NUMBER})$`);
const MOST_SELECTED = 20;

/** @param prefix - Before the names of a map that is not alone on its page. */
export function readUrlState(search: string, prefix = ''): UrlState {
  const parameters = new URLSearchParams(search);
  const said = (name: (typeof NAMES)[number], form: RegExp): string | null => {
    const value = parameters.get(prefix + name);
    return value !== null && form.test(value) ? value : null;
  };
  const period = parameters.get(prefix + 'period');
  const asOf = said('as-of', INSTANT);
  return {
    division: said('division', CODE),
    indicator: said('indicator', CODE),
    period: period !== null && isPeriod(period) ? period : null,
    asOf: asOf !== null && isDay(asOf.slice(0, 10)) && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
    selection: parseTargets(parameters.get(prefix + 'selection')?.slice(0, 2000) ?? null)
      .filter(({ id }) => CODE.test(id))
      .slice(0, MOST_SELECTED),
    filter: parseUrlFilter(parameters.get(prefix + 'filter')),
    view: viewOf(said('view', VIEW)),
  };
}

/** The page's address with the parameters of a map replaced; those of others stay. */
export function withUrlState(address: string, prefix: string, state: CityState, view: UrlView | null): URL {
  const url = new URL(address);
  const values: Record<(typeof NAMES)[number], string | null> = {
    division: state.division === state.city?.code ? null : state.division,
    indicator: state.indicator,
    period: state.period === DEFAULT_PERIOD ? null : state.period,
    'as-of': state.asOf,
    selection: formatTargets(state.selection) || null,
    filter: formatUrlFilter(activeFilter(state)),
    view: view && [view.center[0].toFixed(4), view.center[1].toFixed(4), view.zoom.toFixed(2)].join(','),
  };
  for (const name of NAMES) {
    const value = values[name];
    if (value === null) url.searchParams.delete(prefix + name);
    else url.searchParams.set(prefix + name, value);
  }
  return url;
}

function viewOf(text: string | null): UrlView | null {
  const [longitude = NaN, latitude = NaN, zoom = NaN] = (text ?? '').split(',').map(Number);
  const possible = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 24;
  return text !== null && possible ? { center: [longitude, latitude], zoom } : null;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
