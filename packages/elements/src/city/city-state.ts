/** The one state of a map and its panels: immutable, changed by intents only. */
import type {
  AreaSummary,
  CityView,
  FeedState,
  Predicate,
  Problem,
  RecordKind,
  Scope,
  ViewQuery,
} from '@hivemap/core';
import type { ChoroplethOptions } from '../scene/choropleth-scale.js';
import { NO_MATTERS, type MatterAction, type MatterFocus } from './matter-focus.js';
import type { ThemeName } from '../styles/theme.js';

/** What is selected, hovered or focused: a record by kind and id. */
export interface Target {
  readonly kind: RecordKind;
  readonly id: string;
}

export type CityStatus = 'empty' | 'loading' | 'ready' | 'live' | 'stale' | 'offline' | 'error';

export interface CityState {
  readonly status: CityStatus;
  /** Instant (epoch ms) since which the status holds. */
  readonly statusSince: number;
  /** What keeps the data fresh. */
  readonly feeds: readonly FeedState[];
  /** Counts changes of the data that a view shows; the view is asked for again when it grows. */
  readonly revisions: Readonly<Record<ViewQuery['view'], number>>;
  /** The manifest's facts; `null` until the divisions are read. */
  readonly city: CityView | null;
  /** Code of the drilled division; `null` until the city is there. */
  readonly division: string | null;
  /** From the city to the drilled division. */
  readonly path: readonly AreaSummary[];
  /** Stays within `lockedTo`: nothing outside is requested or shown. */
  readonly lockedTo: string | null;
  readonly indicator: string;
  readonly period: string;
  /** Overrides the manifest's `asOf`. */
  readonly asOf: string | null;
  readonly scope: Scope | null;
  readonly selection: readonly Target[];
  readonly hovered: Target | null;
  readonly filter: readonly Predicate[];
  /** Which matters are looked at on the map, and whose are listed. */
  readonly matters: MatterFocus;
  /** How the areas on the map are classed and colored; map and legend follow it. */
  readonly choropleth: ChoroplethOptions;
  readonly theme: ThemeName;
  readonly locale: string;
  readonly problems: readonly Problem[];
}

export type CityAction =
  | { readonly type: 'load' }
  | { readonly type: 'open'; readonly city: CityView; readonly path: readonly AreaSummary[] }
  | { readonly type: 'revise'; readonly city: CityView; readonly resources: readonly string[] }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  | { readonly type: 'status'; readonly status: CityStatus; readonly since: number }
  | { readonly type: 'feeds'; readonly feeds: readonly FeedState[]; readonly now: number }
  | { readonly type: 'drill'; readonly division: string; readonly path: readonly AreaSummary[] }
  | { readonly type: 'lock'; readonly division: string | null }
  | { readonly type: 'indicator'; readonly indicator: string }
  | { readonly type: 'time'; readonly asOf: string | null; readonly period: string }
  | { readonly type: 'scope'; readonly scope: Scope | null }
  | { readonly type: 'select'; readonly selection: readonly Target[] }
  | { readonly type: 'hover'; readonly target: Target | null }
  | { readonly type: 'filter'; readonly filter: readonly Predicate[] }
  | MatterAction
  | { readonly type: 'choropleth'; readonly options: ChoroplethOptions }
  | { readonly type: 'theme'; readonly theme: ThemeName }
  | { readonly type: 'locale'; readonly locale: string };

export const DEFAULT_INDICATOR = 'villageResolution';
export const DEFAULT_PERIOD = 'P12M';

export const initialState: CityState = {
  status: 'empty',
  statusSince: 0,
  feeds: [],
  revisions: {
    city: 0,
    ground: 0,
    shapes: 0,
    areas: 0,
    communities: 0,
    scenic: 0,
    parks: 0,
    matters: 0,
    'matter-list': 0,
    'matter-flow': 0,
    campaigns: 0,
    fences: 0,
    letters: 0,
    'scenic-loads': 0,
    record: 0,
    trend: 0,
    search: 0,
    taskbook: 0,
    listings: 0,
    services: 0,
    tiles: 0,
    chain: 0,
    centres: 0,
    risks: 0,
    programs: 0,
    forces: 0,
  },
  city: null,
  division: null,
  path: [],
  lockedTo: null,
  indicator: DEFAULT_INDICATOR,
  period: DEFAULT_PERIOD,
  asOf: null,
  scope: null,
  selection: [],
  hovered: null,
  filter: [],
  matters: NO_MATTERS,
  choropleth: {},
  theme: 'light',
  locale: 'zh-CN',
  problems: [],
};
