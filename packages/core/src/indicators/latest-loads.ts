import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import type { CountingContext } from './indicator-definition.js';

/** The last count of a scenic area that is known at a moment. */
export interface Load {
  readonly count: number;
  readonly at: string;
  readonly atMs: number;
  /** Of the same day as the moment; an older one only says that the feed is stale. */
  readonly today: boolean;
}

/** @returns The latest count of each scenic area, of windows up to `asOf`. */
export function latestLoads({
  snapshot,
  asOfMs,
  clock,
}: Pick<CountingContext, 'snapshot' | 'asOfMs'> & { readonly clock: ZoneClock }): ReadonlyMap<string, Load> {
  const latest = new Map<string, Load>();
  const today = clock.startOfDay(clock.dayAt(asOfMs));
  for (const { scenic, at, count } of snapshot.records.loads ?? []) {
    const atMs = instantOf(at, clock.timeZone);
    if (!(atMs <= asOfMs) || atMs < (latest.get(scenic)?.atMs ?? -Infinity)) continue;
    latest.set(scenic, { count, at, atMs, today: atMs >= today });
  }
  return latest;
}
