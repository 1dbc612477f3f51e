import { dayParts } from '../calendar/calendar-day.js';
import { workingDays } from '../calendar/working-days.js';
import { instantOf } from '../contract/instant-of.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { labelPoint } from '../spatial/label-point.js';
import type { CityRecords } from './city-snapshot.js';
import { liesIn } from '../divisions/lies-in.js';
import { WARNING_WORKING_DAYS } from './letters-view.js';
import { nearPlace } from './near-place.js';
import { parkContacts } from './park-contacts.js';
import { enforcementFigure } from './park-enforcement.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { ExemplarCase, ParkMark, ParksQuery, ParksView, Status } from './view.js';

type RecordOf<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];
type Park = RecordOf<'parks'>;
type Letter = RecordOf<'letters'>;

/** Law-based parks that lie in a division, at least partly. */
export function parksView(sight: Sight, { division }: Pick<ParksQuery, 'division'>): ParksView {
  const { snapshot } = sight;
  const drilled = drilledArea(sight, division);
  const parks = (snapshot.records.parks ?? []).filter(({ geometry }) => liesIn(geometry, drilled, snapshot));
  return {
    view: 'parks',
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    parks: parks.map((park) => parkMark(park, sight)),
  };
}

export function parkMark(park: Park, sight: Sight): ParkMark {
  const { id, name, level, geometry } = park;
  const { records } = sight.snapshot;
  const point = labelPoint(geometry);
  const centre = records.centres?.find((one) => one.id === park.centre);
  const letters = records.letters?.filter((letter) => letter.park === id);
  return {
    id,
    name,
    level,
    point,
    shape: geometry,
    areaKm2: areaKm2(geometry),
    centre: centre ? nearPlace(centre, centre.kind, point, sight.scope) : null,
    ...parkContacts(park, sight),
    ...letterState(letters, sight),
    enforcement: enforcementFigure(id, sight, sight.period),
    exemplars: exemplarsOf(id, sight),
  };
}

/** Typical cases of a park up to the year of `asOf`, the latest first. */
function exemplarsOf(park: string, { snapshot, asOfMs, clock }: Sight): readonly ExemplarCase[] {
  const { year: now } = dayParts(clock.dayAt(asOfMs));
  return (snapshot.records.exemplars ?? [])
    .filter((one) => one.park === park && one.year <= now)
    .map(({ id, title, year, kind }) => ({ id, title, year, kind }))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

function letterState(
  letters: readonly Letter[] | undefined,
  sight: Sight,
): Pick<ParkMark, 'letters' | 'status'> {
  if (!letters) return { letters: { open: 0, overdue: 0, total: 0 }, status: 'unknown' };
  const { asOfMs, clock, snapshot } = sight;
  const working = workingDays(snapshot.manifest.calendar);
  const today = clock.dayAt(asOfMs);
  const counts = { open: 0, overdue: 0, total: 0 };
  let soon = false;
  for (const letter of letters) {
    if (instantOf(letter.issuedAt, clock.timeZone) > asOfMs) continue;
    counts.total += 1;
    if (!isOpen(letter, sight)) continue;
    counts.open += 1;
    const dueMs = instantOf(letter.dueAt, clock.timeZone, 'end');
    if (dueMs < asOfMs) counts.overdue += 1;
    else soon ||= working.between(today, clock.dayAt(dueMs)) <= WARNING_WORKING_DAYS;
  }
  const status: Status = counts.overdue > 0 ? 'stop' : soon ? 'warn' : 'ok';
  return { letters: counts, status };
}

/** A letter without a closing date is open unless its stage says otherwise. */
function isOpen({ stage, closedAt }: Letter, { asOfMs, clock }: Sight): boolean {
  return closedAt === undefined ? stage !== 'closed' : instantOf(closedAt, clock.timeZone) > asOfMs;
}
