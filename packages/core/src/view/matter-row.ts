import { formatDay, type CalendarDay } from '../calendar/calendar-day.js';
import { workingDays } from '../calendar/working-days.js';
import { STAGES, TIERS } from '../indicators/matter-columns.js';
import type { MatterTable } from '../indicators/matter-test.js';
import { isOpenAt } from '../indicators/open-at.js';
import { areaSummary } from './area-facts.js';
import type { MatterRow } from './matter-views.js';
import type { Sight } from './sight.js';
import type { Status } from './view.js';

/** Due within so many working days is worth a warning. */
export const WARNING_WORKING_DAYS = 3;

/** @returns A function that describes the matter of a row: by day, at its grid, its type as it is shown. */
export function describeMatters(sight: Sight, table: MatterTable): (row: number) => MatterRow {
  const { snapshot, hierarchy, asOfMs } = sight;
  const { columns, areaOf, types, states } = table;
  const dayOf = matterDays(sight);
  const working = workingDays(snapshot.manifest.calendar);
  const matters = snapshot.records.matters ?? [];
  const today = dayOf(asOfMs) ?? 0;
  return (row) => {
    const { id, acceptedAt, closedAt } = matters[row]!;
    const dueMs = columns.dueAt[row]!;
    const dueAt = Number.isNaN(dueMs) ? undefined : dueMs;
    const area = areaOf[columns.area[row]!]!;
    const accepted = dayOf(past(acceptedAt, asOfMs));
    const due = dayOf(dueAt);
    const isOpen = isOpenAt(columns, row, asOfMs);
    // What came back is not closed, although it once was.
    const closed = isOpen ? null : dayOf(past(closedAt, asOfMs));
    const left = isOpen && due !== null ? working.between(today, due) : null;
    const isLate = isOpen && dueAt !== undefined && dueAt < asOfMs;
    return {
      id,
      type: types.types[types.typeOf(area, columns.type[row]!)]!,
      stage: STAGES[states.stage(row)]!,
      tier: TIERS[states.tier(row)] ?? null,
      place: areaSummary(hierarchy.at(area), snapshot),
      acceptedDay: dayText(accepted),
      dueDay: dayText(due),
      closedDay: dayText(closed),
      days: accepted === null ? null : (closed ?? today) - accepted,
      // Past the hour it was due today is late, although no working day has gone by.
      workingDaysLeft: isLate && left !== null ? Math.min(left, 0) : left,
      status: statusOf(isOpen, isLate, left),
    };
  };
}

function statusOf(isOpen: boolean, isLate: boolean, left: number | null): Status {
  if (!isOpen) return 'unknown';
  if (isLate) return 'stop';
  return left !== null && left <= WARNING_WORKING_DAYS ? 'warn' : 'ok';
}

/** What had happened at `asOf`. */
export function past(instant: number | undefined, asOfMs: number): number | undefined {
  return instant !== undefined && instant <= asOfMs ? instant : undefined;
}

/** @returns A function that gives the city's day of an instant. */
export function matterDays({
  clock,
}: Pick<Sight, 'clock'>): (instant: number | undefined) => CalendarDay | null {
  return (instant) => (instant === undefined ? null : clock.dayAt(instant));
}

export function dayText(day: CalendarDay | null): string | null {
  return day === null ? null : formatDay(day);
}
