import type { CityState } from '../city/city-state.js';

/** How fresh what is shown is. */
export interface Freshness {
  readonly status: CityState['status'];
  /** Since when nothing new came: an instant of the data, never of this machine's clock; `null` while all is well. */
  readonly staleSince: string | null;
}

/**
 * The one place that decides what the wall says of the age of its data.
 * Of the city's feeds the worst one is what is said.
 */
export function freshness({ status, city, feeds }: Pick<CityState, 'status' | 'city' | 'feeds'>): Freshness {
  const dataTime = city?.asOf ?? null;
  const stale = feeds.filter(({ state }) => state === 'stale');
  if (stale.length > 0) {
    const times = stale.map(({ at }) => at ?? dataTime).filter((at) => at !== null);
    const oldest = times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
    return { status: 'stale', staleSince: oldest };
  }
  if (status === 'stale' || status === 'offline' || (status === 'error' && city))
    return { status, staleSince: dataTime };
  return { status, staleSince: null };
}
