import { fixedSpan } from '../calendar/period.js';
import { workingDays } from '../calendar/working-days.js';
import { instantOf } from '../contract/instant-of.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { labelPoint } from '../spatial/label-point.js';
import type { CityRecords } from './city-snapshot.js';
import type { Figure } from './figure.js';
import { liesIn } from '../divisions/lies-in.js';
import { WARNING_WORKING_DAYS } from './letters-view.js';
import { nearPlace } from './near-place.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { ParkMark, ParksQuery, ParksView, Position, Status } from './view.js';

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
  const liaison = records.units?.find((unit) => unit.id === park.liaison);
  const letters = records.letters?.filter((letter) => letter.park === id);
  return {
    id,
    name,
    level,
    point,
    shape: geometry,
    areaKm2: areaKm2(geometry),
    liaison: liaison ? { id: liaison.id, name: liaison.name } : null,
    centre: centre ? nearPlace(centre, centre.kind, point, sight.scope) : null,
    enterprises: (records.enterprises ?? [])
      .filter((enterprise) => enterprise.park === id)
      .map(({ id: enterprise, name: title, geometry: { coordinates } }) => {
        const at: Position = [coordinates[0] ?? 0, coordinates[1] ?? 0];
        return { id: enterprise, name: title, point: at };
      }),
    ...letterState(letters, sight),
    enforcement: enforcementFigure(id, sight),
  };
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

function enforcementFigure(park: string, { snapshot, period }: Sight): Figure {
  const { enforcements } = snapshot.records;
  const state = snapshot.resources.enforcements?.state;
  if (!enforcements) {
    return { state: 'none', reason: state === 'waiting' || state === 'loading' ? 'loading' : 'no-resource' };
  }
  let numerator = 0;
  let denominator = 0;
  for (const row of enforcements) {
    const span = row.park === park ? fixedSpan(row.period) : null;
    if (!span || span[0] < period.fromDay || span[1] > period.toDay) continue;
    numerator += row.concluded;
    denominator += row.accepted;
  }
  if (denominator === 0) return { state: 'none', reason: 'no-cases' };
  return { state: 'value', value: numerator / denominator, numerator, denominator };
}
