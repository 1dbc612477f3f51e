import { instantOf } from '../contract/instant-of.js';
import { parseReference } from '../contract/reference.js';
import { isShown } from '../privacy/scope.js';
import type { LinkEnd, LinkMark } from './centre-views.js';
import { FRESH_MINUTES } from './centre-views.js';
import type { CityRecords, CitySnapshot } from './city-snapshot.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';
import type { Position, Status } from './view.js';

type Link = NonNullable<CityRecords['links']>[number];

const MINUTE_MS = 60_000;
/** Clocks of two systems differ by so much without either being wrong. */
const CLOCK_TOLERANCE_MS = MINUTE_MS;
/** Down for more than that is worth a warning, though the link is fresh. */
const LEAST_UPTIME = 0.95;

/** @returns A function that tells of a link as it stands; `null` where an end is missing or not shown. */
export function linkMarks(sight: Sight, freshMinutes = FRESH_MINUTES): (link: Link) => LinkMark | null {
  const endOf = linkEnds(sight);
  const { asOfMs, clock } = sight;
  return (link) => {
    const [from, to] = [endOf(link.from), endOf(link.to)];
    if (!from || !to) return null;
    const passed = asOfMs - instantOf(link.lastSyncAt, clock.timeZone);
    const ageMinutes = passed < -CLOCK_TOLERANCE_MS ? null : Math.max(0, Math.floor(passed / MINUTE_MS));
    const uptime = uptimeOf(link);
    return {
      id: link.id,
      from,
      to,
      lastSyncAt: link.lastSyncAt,
      ageMinutes,
      freshMinutes,
      uptime,
      messages: link.messages ?? null,
      status: statusOf(ageMinutes, freshMinutes, uptime),
    };
  };
}

function statusOf(ageMinutes: number | null, freshMinutes: number, uptime: Figure): Status {
  if (ageMinutes === null) return 'unknown';
  if (ageMinutes > freshMinutes) return 'stale';
  return uptime.state === 'value' && uptime.value < LEAST_UPTIME ? 'warn' : 'ok';
}

/** More minutes up than there were are as many as there were. */
function uptimeOf({ upMinutes, totalMinutes }: Link): Figure {
  if (totalMinutes === 0) return { state: 'none', reason: 'no-cases' };
  const up = Math.min(upMinutes, totalMinutes);
  return { state: 'value', value: up / totalMinutes, numerator: up, denominator: totalMinutes };
}

const ends = new WeakMap<CitySnapshot, Map<string, (reference: string) => LinkEnd | null>>();

/** Ends by typed reference; those that the scope does not show are `null`. */
function linkEnds({ snapshot, hierarchy, scope }: Sight): (reference: string) => LinkEnd | null {
  const byScope = ends.get(snapshot) ?? new Map<string, (reference: string) => LinkEnd | null>();
  ends.set(snapshot, byScope);
  const known = byScope.get(scope);
  if (known) return known;
  const centres = new Map((snapshot.records.centres ?? []).map((centre) => [centre.id, centre]));
  const stations = new Map((snapshot.records.stations ?? []).map((station) => [station.id, station]));
  const find = (reference: string): LinkEnd | null => {
    const parsed = parseReference(reference);
    if (parsed?.kind !== 'centre' && parsed?.kind !== 'station') return null;
    const place = parsed.kind === 'centre' ? centres.get(parsed.id) : stations.get(parsed.id);
    const area = place && hierarchy.division(place.division);
    if (!place || (scope === 'public' && (!area || !isShown(area, scope)))) return null;
    const [longitude = 0, latitude = 0] = place.geometry.coordinates;
    const point: Position = [longitude, latitude];
    return { kind: parsed.kind, id: place.id, name: place.name, point };
  };
  byScope.set(scope, find);
  return find;
}
