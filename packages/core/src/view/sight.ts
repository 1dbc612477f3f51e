import { formatDay } from '../calendar/calendar-day.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import { zoneClock, type ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { CountingContext } from '../indicators/indicator-definition.js';
import { publicPeriod } from '../privacy/public-period.js';
import { narrowScope, nearestShown } from '../privacy/scope.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Lens, PeriodInfo, Scope } from './view.js';

/** A question's lens with everything filled in: what is looked at, for whom, and when. */
export interface Sight extends CountingContext {
  readonly snapshot: CitySnapshot;
  readonly hierarchy: Hierarchy;
  readonly scope: Scope;
  /** As asked for; a plain date has seen all of that day. */
  readonly asOf: string;
  readonly asOfMs: number;
  readonly period: Period;
  readonly clock: ZoneClock;
}

const DEFAULT_PERIOD = 'P12M';

/** @throws {RangeError} When the lens has no date or no period of the contract. */
export function sightOf(snapshot: CitySnapshot, lens: Lens): Sight {
  const { manifest, hierarchy } = snapshot;
  const scope = narrowScope(manifest.scope, lens.scope);
  const asOf = lens.asOf ?? manifest.asOf;
  const asOfMs = instantOf(asOf, manifest.timeZone, 'end');
  if (Number.isNaN(asOfMs))
    throw new RangeError(`A date such as 2026-11-20T08:00:00+08:00 was expected, not "${asOf}".`);
  const clock = zoneClock(manifest.timeZone);
  const asked = resolvePeriod(lens.period ?? DEFAULT_PERIOD, asOfMs, clock);
  const period = scope === 'public' ? publicPeriod(asked, asOfMs, clock, collectedFrom(snapshot)) : asked;
  return { snapshot, hierarchy, scope, asOf, asOfMs, period, clock };
}

/** First day that matters or their aggregates were collected, where the manifest says so. */
function collectedFrom({ manifest: { resources, timeZone } }: CitySnapshot): number | null {
  const from = resources.matters?.coverage?.from ?? resources.indicators?.coverage?.from;
  return from === undefined ? null : zoneClock(timeZone).dayAt(instantOf(from, timeZone));
}

export function periodInfo({ id, fromDay, toDay }: Period): PeriodInfo {
  return { id, from: formatDay(fromDay), to: formatDay(toDay) };
}

/**
 * The area that a question is about: the city for `null`, in public scope the nearest one above that
 * is shown, so that a map that is drilled down when visitors enter answers without it.
 *
 * @throws {RangeError} When the city has no such division.
 */
export function drilledArea({ hierarchy, scope }: Sight, code: string | null): AreaNode {
  const area = code === null ? hierarchy.root : hierarchy.area(code);
  if (!area) throw new RangeError(`A division of the city was expected, not "${code ?? ''}".`);
  return nearestShown(area, hierarchy, scope);
}
