import type { CityState } from '../city/city-state.js';

/** How fresh what is shown is. */
export interface Freshness {
  readonly status: CityState['status'];
  /** Since when nothing new came: an instant of the data, never of this machine's clock; `null` while all is well. */
  readonly staleSince: string | null;
}

/** What a feed says of itself. */
export interface FeedState {
  readonly resources: readonly string[];
  readonly state: 'connecting' | 'live' | 'stale' | 'off';
  /** Server time of the last message. */
  readonly at: string | null;
}

/**
 * The one place that decides what the wall says of the age of its data.
 *
 * @param feeds - Of the city's live resources; the worst one is what is said.
 */
export function freshness(
  { status, city }: Pick<CityState, 'status' | 'city'>,
  feeds: readonly FeedState[] = [],
): Freshness {
  const dataTime = city?.asOf ?? null;
  const stale = feeds.filter(({ state }) => state === 'stale' || state === 'off');
  if (stale.length > 0) {
    const times = stale.map(({ at }) => at ?? dataTime).filter((at) => at !== null);
    const oldest = times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
    return { status: 'stale', staleSince: oldest };
  }
  if (status === 'stale' || status === 'offline' || (status === 'error' && city))
    return { status, staleSince: dataTime };
  if (feeds.some(({ state }) => state === 'live') && status === 'ready')
    return { status: 'live', staleSince: null };
  return { status, staleSince: null };
}
