import type { FeedState } from '@hivemap/core';
import type { CityAction, CityState, CityStatus } from './city-state.js';

/** Statuses that follow the feeds; the others are about reading, and stronger. */
const FED: readonly CityStatus[] = ['ready', 'live', 'stale'];

/** The feeds as they are now, and what they make of the data's status: one that is stale makes all stale. */
export function reduceFeeds(
  state: CityState,
  { feeds, now }: Extract<CityAction, { type: 'feeds' }>,
): CityState {
  if (!FED.includes(state.status)) return { ...state, feeds };
  const status = statusOf(feeds);
  if (status === state.status) return { ...state, feeds };
  return {
    ...state,
    feeds,
    status,
    statusSince: status === 'stale' ? staleSince(feeds, state.city?.asOf ?? null, now) : now,
  };
}

function statusOf(feeds: readonly FeedState[]): CityStatus {
  if (feeds.some(({ state }) => state === 'stale')) return 'stale';
  return feeds.some(({ state, transport }) => state === 'live' && transport !== 'poll') ? 'live' : 'ready';
}

/**
 * The time of the oldest last message, where the servers say one, or else of the data; by the clock of the data, not of
 * the screen, which may be days off.
 */
function staleSince(feeds: readonly FeedState[], asOf: string | null, now: number): number {
  const times = feeds
    .filter(({ state }) => state === 'stale')
    .map(({ at }) => Date.parse(at ?? asOf ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times.length > 0 ? Math.min(...times) : now;
}
