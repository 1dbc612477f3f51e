/**
 * The questions elements ask of a city in a state. Asking by the same function makes elements share
 * one answer.
 */
import type {
  AreasQuery,
  CityQuery,
  CommunitiesQuery,
  FencesQuery,
  GroundQuery,
  Lens,
  LettersQuery,
  ParksQuery,
  RecordQuery,
  ScenicLoadsQuery,
  ScenicQuery,
  ShapesQuery,
} from '@hivemap/core';
import type { CityState, Target } from './city-state.js';

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
  return [...new Set([state.indicator, ...KEY_INDICATORS.filter((id) => available.has(id))])];
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

export function communitiesQuery(state: CityState): CommunitiesQuery | null {
  return state.city && { view: 'communities', division: state.division, ...lens(state) };
}

export function scenicQuery(state: CityState): ScenicQuery | null {
  return state.city && { view: 'scenic', division: state.division, ...lens(state) };
}

export function parksQuery(state: CityState): ParksQuery | null {
  return state.city && { view: 'parks', division: state.division, ...lens(state) };
}

export function fencesQuery(state: CityState): FencesQuery | null {
  return state.city && { view: 'fences', division: state.division, ...lens(state) };
}

/** Wherever one has drilled to: of all that may be seen. */
export function wholeFencesQuery(state: CityState): FencesQuery | null {
  return state.city && { view: 'fences', division: state.lockedTo ?? state.city.code, ...lens(state) };
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
