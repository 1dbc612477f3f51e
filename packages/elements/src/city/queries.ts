/**
 * The questions elements ask of a city in a state. Asking by the same function makes elements share
 * one answer.
 */
import type {
  CampaignsQuery,
  AreasQuery,
  CentresQuery,
  ChainQuery,
  CityQuery,
  CommunitiesQuery,
  FencesQuery,
  ForcesQuery,
  GroundQuery,
  Lens,
  MatterChoice,
  MatterFlowQuery,
  MatterListQuery,
  MattersQuery,
  ListingsQuery,
  LettersQuery,
  ParksQuery,
  ProgramsQuery,
  RecordQuery,
  RisksQuery,
  ScenicLoadsQuery,
  ScenicQuery,
  SearchQuery,
  ServicesQuery,
  ShapesQuery,
  TrendQuery,
  TaskbookQuery,
  TilesQuery,
} from '@hivemap/core';
import { activeFilter } from './active-filter.js';
import type { CityState, Target } from './city-state.js';
import { listedMeasure } from './matter-focus.js';

/** Figures shown beside the main one in cards, tables and the inspector, where the city has them. */
export const KEY_INDICATORS = [
  'villageResolution',
  'townshipOrBelow',
  'onTimeClosure',
  'openMatters',
  'overdueOpen',
  'recurrence',
] as const;

function lens(state: CityState): Lens {
  return {
    period: state.period,
    ...(state.asOf === null ? {} : { asOf: state.asOf }),
    ...(state.scope === null ? {} : { scope: state.scope }),
  };
}

function indicators(state: CityState): string[] {
  const available = new Set(state.city?.indicators.filter((one) => one.available).map((one) => one.id));
  const filtered = activeFilter(state).map(({ field }) => field);
  return [
    ...new Set([state.indicator, ...[...KEY_INDICATORS, ...filtered].filter((id) => available.has(id))]),
  ];
}

export function cityQuery({ scope }: CityState): CityQuery {
  return { view: 'city', ...(scope === null ? {} : { scope }) };
}

export function groundQuery(state: CityState): GroundQuery | null {
  return state.city && { view: 'ground' };
}

export function shapesQuery(state: CityState): ShapesQuery | null {
  return state.city && { view: 'shapes', division: state.division, ...lens(state) };
}

export function areasQuery(state: CityState): AreasQuery | null {
  return (
    state.city && { view: 'areas', division: state.division, indicators: indicators(state), ...lens(state) }
  );
}

/** Whose figures color the map: the layer's own indicator, else the city's. */
export function coloredIndicator({ choropleth, indicator }: CityState): string {
  return choropleth.indicator ?? indicator;
}

/** The areas with what colors the map, for its legends. */
export function coloredAreasQuery(state: CityState): AreasQuery | null {
  return areasQuery({ ...state, indicator: coloredIndicator(state) });
}

/** Figures of the areas at the drill step by indicators of the element's own. */
export function figuresQuery(state: CityState, asked: readonly string[]): AreasQuery | null {
  return state.city && { view: 'areas', division: state.division, indicators: asked, ...lens(state) };
}

export function tilesQuery(state: CityState): TilesQuery | null {
  const { city, indicator } = state;
  const tiles = city?.resources['grids']?.tiles;
  // Tiles of a whole city can't be kept within a division: its neighbors would be requested.
  if (!tiles || (state.lockedTo !== null && tiles.within !== state.lockedTo)) return null;
  return { view: 'tiles', resource: 'grids', indicators: [indicator], ...lens(state) };
}

export function communitiesQuery(state: CityState): CommunitiesQuery | null {
  return state.city && { view: 'communities', division: state.division, ...lens(state) };
}

export function scenicQuery(state: CityState): ScenicQuery | null {
  return state.city && { view: 'scenic', division: state.division, ...lens(state) };
}

export function parksQuery(state: CityState): ParksQuery | null {
  return state.city && { view: 'parks', division: state.division, ...lens(state) };
}

/** @param choice - Of the element: what the city is told to look at wins, and both filters hold. */
export function mattersQuery(state: CityState, choice: MatterChoice & Lens): MattersQuery | null {
  const { measure, filter } = state.matters;
  return (
    state.city && {
      view: 'matters',
      division: state.division,
      ...lens(state),
      ...choice,
      ...(measure === null ? {} : { measure }),
      ...withFilter([...(choice.filter ?? []), ...filter]),
    }
  );
}

/** Matters of the places that are listed, the same that were counted where the list was opened; `null` while none are. */
export function matterListQuery(
  state: CityState,
  page: Pick<MatterListQuery, 'offset' | 'limit'>,
): MatterListQuery | null {
  const { filter, places, choice } = state.matters;
  const measure = listedMeasure(state.matters);
  return (
    state.city &&
    places && {
      view: 'matter-list',
      places,
      ...page,
      ...lens(state),
      ...(choice.period === undefined ? {} : { period: choice.period }),
      ...(measure === null ? {} : { measure }),
      ...withFilter([...(choice.filter ?? []), ...filter]),
    }
  );
}

function withFilter(filter: NonNullable<MatterChoice['filter']>): MatterChoice {
  return filter.length > 0 ? { filter } : {};
}

export function matterFlowQuery(state: CityState): MatterFlowQuery | null {
  return state.city && { view: 'matter-flow', division: state.division, ...lens(state) };
}

/** What was typed, among the places that the map may show; those of the drilled division first. */
export function searchQuery(state: CityState, text: string, limit: number): SearchQuery {
  return {
    view: 'search',
    text,
    limit,
    near: state.division,
    ...(state.lockedTo === null ? {} : { within: state.lockedTo }),
    ...lens(state),
  };
}

export function campaignsQuery(state: CityState): CampaignsQuery | null {
  return state.city && { view: 'campaigns', division: state.division, ...lens(state) };
}

export function fencesQuery(state: CityState): FencesQuery | null {
  return state.city && { view: 'fences', division: state.division, ...lens(state) };
}

/** Wherever one has drilled to: of all that may be seen. */
export function wholeFencesQuery(state: CityState): FencesQuery | null {
  return state.city && { view: 'fences', division: state.lockedTo ?? state.city.code, ...lens(state) };
}

export function taskbookQuery(state: CityState): TaskbookQuery | null {
  return state.city && { view: 'taskbook', ...lens(state) };
}

export function listingsQuery(state: CityState): ListingsQuery | null {
  return state.city && { view: 'listings', division: state.division, ...lens(state) };
}

export function chainQuery(state: CityState): ChainQuery | null {
  return state.city && { view: 'chain', ...lens(state) };
}

/** @param freshMinutes - Of the element; what is older is stale. */
export function centresQuery(state: CityState, freshMinutes: number | null = null): CentresQuery | null {
  return (
    state.city && {
      view: 'centres',
      division: state.division,
      ...lens(state),
      ...(freshMinutes === null ? {} : { freshMinutes }),
    }
  );
}

export function risksQuery(state: CityState): RisksQuery | null {
  return state.city && { view: 'risks', ...lens(state) };
}

export function programsQuery(state: CityState): ProgramsQuery | null {
  return state.city && { view: 'programs', ...lens(state) };
}

export function forcesQuery(state: CityState): ForcesQuery | null {
  return state.city && { view: 'forces', division: state.division, ...lens(state) };
}

export function servicesQuery(state: CityState): ServicesQuery | null {
  return state.city && { view: 'services', division: state.division, ...lens(state) };
}

export function lettersQuery(state: CityState): LettersQuery | null {
  return state.city && { view: 'letters', division: state.division, ...lens(state) };
}

export function scenicLoadsQuery(state: CityState, until: string): ScenicLoadsQuery | null {
  return state.city && { view: 'scenic-loads', division: state.division, until, ...lens(state) };
}

export function recordQuery(state: CityState, target: Target): RecordQuery | null {
  return (
    state.city && {
      view: 'record',
      kind: target.kind,
      id: target.id,
      indicators: indicators(state),
      ...lens(state),
    }
  );
}

/** The course of figures; what it asks for beyond the state's lens is the element's own. */
export function trendQuery(state: CityState, asked: Omit<TrendQuery, 'view'>): TrendQuery | null {
  const { asOf, scope, period } = lens(state);
  return (
    state.city && {
      view: 'trend',
      ...(asOf === undefined ? {} : { asOf }),
      ...(scope === undefined ? {} : { scope }),
      // A course has periods of its own: it is not asked for anew when the page's is another one.
      ...(asked.compare && period !== undefined ? { period } : {}),
      ...asked,
    }
  );
}
