import type { Predicate } from '@hivemap/core';
import { AREA_FIELDS } from '../scene/area-field.js';
import type { CityState } from './city-state.js';

const NONE: readonly Predicate[] = [];
const PUBLIC_FIELDS: ReadonlySet<string> = new Set(AREA_FIELDS);

const known = new WeakMap<
  readonly Predicate[],
  { readonly of: CityState['city']; readonly active: readonly Predicate[] }
>();

/**
 * The filter as far as it means anything: fields that the city does not have are left out, so that a foreign
 * link can't empty the map. Public scope offers no free filters.
 */
export function activeFilter({ filter, city, scope }: CityState): readonly Predicate[] {
  if (filter.length === 0 || !city || city.scope === 'public' || scope === 'public') return NONE;
  const last = known.get(filter);
  if (last?.of === city) return last.active;
  const active = filter.filter(
    ({ field }) => PUBLIC_FIELDS.has(field) || city.indicators.some(({ id }) => id === field),
  );
  known.set(filter, { of: city, active });
  return active;
}

/** Whether the scope lets one filter at all. */
export function mayFilter({ city, scope }: CityState): boolean {
  return city !== null && city.scope !== 'public' && scope !== 'public';
}
