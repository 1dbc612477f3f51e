import { formatDay } from '../calendar/calendar-day.js';
import { workingDays } from '../calendar/working-days.js';
import { instantOf } from '../contract/instant-of.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { isShown, nearestShown } from '../privacy/scope.js';
import { areaFacts, areaSummary } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import type { CityRecords } from './city-snapshot.js';
import type { ListingMark, ListingsQuery, ListingsView } from './mechanism-views.js';
import { drilledArea, type Sight } from './sight.js';
import { unitProjects } from './unit-projects.js';
import type { Status } from './view.js';

type Listing = NonNullable<CityRecords['listings']>[number];

/** A case that falls due within so many working days is worth a warning. */
const WARNING_WORKING_DAYS = 3;
const CLOSURE = 'listedClosure';

/**
 * Cases under listed supervision in a division. Operational, never suppressed; in public scope one below what is
 * shown is told of the division above it.
 */
export function listingsView(sight: Sight, { division }: Pick<ListingsQuery, 'division'>): ListingsView {
  const { snapshot, hierarchy, asOfMs, clock } = sight;
  const drilled = drilledArea(sight, division);
  const listings = (snapshot.records.listings ?? [])
    .filter((listing) => {
      const area = hierarchy.division(listing.division);
      // One whose division the city lacks is the city's own.
      const inside = area ? hierarchy.isWithin(area, drilled) : drilled === hierarchy.root;
      return inside && instantOf(listing.listedAt, clock.timeZone) <= asOfMs;
    })
    .map((listing) => listingMark(listing, sight))
    .sort(byUrgency);
  const open = listings.filter(({ clearedAt }) => clearedAt === null);
  return {
    view: 'listings',
    asOf: sight.asOf,
    division: drilled.code,
    listings,
    open: open.length,
    overdue: open.filter(({ status }) => status === 'stop').length,
    closure: areaFigures(sight, definitionsOf(sight, [CLOSURE]))(drilled)[CLOSURE]!,
    calendarAssumed: snapshot.manifest.calendar === undefined,
  };
}

/** Open cases in an area, overdue ones first. In public scope one below what is shown is not told one by one. */
export function listedIn(area: AreaNode, sight: Sight): readonly ListingMark[] {
  const { snapshot, hierarchy, scope, asOfMs, clock } = sight;
  return (snapshot.records.listings ?? [])
    .filter(({ division, listedAt }) => {
      const place = hierarchy.division(division);
      const isTold = place && hierarchy.isWithin(place, area) && isShown(place, scope);
      return isTold && instantOf(listedAt, clock.timeZone) <= asOfMs;
    })
    .map((listing) => listingMark(listing, sight))
    .filter(({ clearedAt }) => clearedAt === null)
    .sort(byUrgency);
}

export function listingMark(listing: Listing, sight: Sight): ListingMark {
  const { snapshot, hierarchy, scope, asOfMs, clock } = sight;
  const dayOf = (moment: string): number => clock.dayAt(instantOf(moment, clock.timeZone));
  const unit = snapshot.records.units?.find(({ id }) => id === listing.unit);
  const place = hierarchy.division(listing.division);
  const area = place && nearestShown(place, hierarchy, scope);
  const cleared =
    listing.clearedAt !== undefined && instantOf(listing.clearedAt, clock.timeZone) <= asOfMs
      ? dayOf(listing.clearedAt)
      : null;
  const due = clock.dayAt(instantOf(listing.dueAt, clock.timeZone, 'end'));
  const daysLeft = workingDays(snapshot.manifest.calendar).between(cleared ?? clock.dayAt(asOfMs), due);
  return {
    id: listing.id,
    title: listing.title,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    division: area ? areaSummary(area, snapshot) : null,
    point: area ? areaFacts(snapshot, scope)(area).point : null,
    projects: unitProjects(sight)(listing.unit),
    measure: listing.measure,
    listedAt: formatDay(dayOf(listing.listedAt)),
    dueAt: formatDay(due),
    clearedAt: cleared === null ? null : formatDay(cleared),
    daysLeft,
    status: cleared === null ? urgency(due < clock.dayAt(asOfMs), daysLeft) : 'ok',
  };
}

/** A last day on a weekend is over when that day is, though no working day has passed. */
function urgency(overdue: boolean, daysLeft: number): Status {
  if (overdue) return 'stop';
  return daysLeft <= WARNING_WORKING_DAYS ? 'warn' : 'ok';
}

function byUrgency(a: ListingMark, b: ListingMark): number {
  if ((a.clearedAt === null) !== (b.clearedAt === null)) return a.clearedAt === null ? -1 : 1;
  const [first, second] = a.clearedAt === null ? [a.dueAt, b.dueAt] : [b.clearedAt ?? '', a.clearedAt];
  return first.localeCompare(second) || a.id.localeCompare(b.id);
}
