import type { ViewQuery } from '@hivemap/core';
import { viewsOf, VIEW_NAMES } from './view-resources.js';
import { filterAfterSelection } from './project-focus.js';
import { reduceFeeds } from './reduce-feeds.js';
import { reduceMatters } from './matter-focus.js';
import { initialState, type CityAction, type CityState, type Target } from './city-state.js';

/**
 * The state after an intent. Returns the same object when nothing changes, so that identity tells
 * whether anybody has to look.
 */
export function reduceCity(state: CityState, action: CityAction): CityState {
  const matters = reduceMatters(state.matters, action);
  const next = matters === state.matters ? state : { ...state, matters };
  return reduceRest(next, action);
}

function reduceRest(state: CityState, action: CityAction): CityState {
  switch (action.type) {
    case 'load':
      return {
        ...initialState,
        status: 'loading',
        statusSince: state.statusSince,
        revisions: bump(state, VIEW_NAMES),
        lockedTo: state.lockedTo,
        indicator: state.indicator,
        period: state.period,
        asOf: state.asOf,
        scope: state.scope,
        filter: state.filter,
        choropleth: state.choropleth,
        theme: state.theme,
        locale: state.locale,
      };
    case 'open':
      return {
        ...state,
        city: action.city,
        division: action.path.at(-1)?.code ?? action.city.code,
        path: action.path,
        indicator: availableIndicator(state.indicator, action.city),
        revisions: bump(state, VIEW_NAMES),
      };
    case 'revise':
      return {
        ...state,
        city: action.city,
        indicator: availableIndicator(state.indicator, action.city),
        revisions: bump(state, viewsOf(action.resources)),
      };
    case 'problems':
      return { ...state, problems: action.problems };
    case 'status':
      return state.status === action.status
        ? state
        : { ...state, status: action.status, statusSince: action.since };
    case 'feeds':
      return reduceFeeds(state, action);
    case 'drill':
      return action.division === state.division
        ? state
        : { ...state, division: action.division, path: action.path, hovered: null };
    case 'select':
      return reduceSelection(state, action.selection);
    case 'hover':
      return sameTarget(state.hovered, action.target) ? state : { ...state, hovered: action.target };
    case 'choose-matters':
    case 'list-matters':
      return state;
    default:
      return reduceSetting(state, action);
  }
}

function reduceSelection(state: CityState, selection: CityState['selection']): CityState {
  if (sameTargets(state.selection, selection)) return state;
  return { ...state, selection, filter: filterAfterSelection(state.filter, selection) };
}

type Setting = Extract<
  CityAction,
  { type: 'lock' | 'indicator' | 'time' | 'scope' | 'filter' | 'choropleth' | 'theme' | 'locale' }
>;

function reduceSetting(state: CityState, action: Setting): CityState {
  switch (action.type) {
    case 'lock':
      return state.lockedTo === action.division ? state : { ...state, lockedTo: action.division };
    case 'indicator':
      return state.indicator === action.indicator ? state : { ...state, indicator: action.indicator };
    case 'time':
      return state.asOf === action.asOf && state.period === action.period
        ? state
        : { ...state, asOf: action.asOf, period: action.period };
    case 'scope':
      return state.scope === action.scope ? state : { ...state, scope: action.scope };
    case 'filter':
      return state.filter.length === 0 && action.filter.length === 0
        ? state
        : { ...state, filter: action.filter };
    case 'choropleth':
      return { ...state, choropleth: action.options };
    case 'theme':
      return state.theme === action.theme ? state : { ...state, theme: action.theme };
    case 'locale':
      return state.locale === action.locale ? state : { ...state, locale: action.locale };
  }
}

function bump(state: CityState, views: Iterable<ViewQuery['view']>): CityState['revisions'] {
  const revisions = { ...state.revisions };
  for (const view of views) revisions[view] += 1;
  return revisions;
}

/** The wanted indicator where the city has it, else the first that it has. */
function availableIndicator(wanted: string, city: NonNullable<CityState['city']>): string {
  const available = city.indicators.filter((indicator) => indicator.available);
  return available.some((indicator) => indicator.id === wanted) ? wanted : (available[0]?.id ?? wanted);
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}

function sameTargets(a: readonly Target[], b: readonly Target[]): boolean {
  return a.length === b.length && a.every((target, index) => sameTarget(target, b[index] ?? null));
}
