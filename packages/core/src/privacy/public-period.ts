import { addMonths, calendarDay, dayParts, type CalendarDay } from '../calendar/calendar-day.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import type { ZoneClock } from '../calendar/zone-clock.js';
import { PUBLISHED_AFTER_DAYS } from './public-period-nodes.js';

/** Months of the periods that are published, the longest first. */
const LATTICE = [12, 3, 1] as const;

/**
 * The published period that answers for any period asked for.
 *
 * Case figures are published by whole calendar year, quarter and month that are over, since two
 * periods that overlap otherwise (`P12M` today and tomorrow) tell their difference. A period of the
 * lattice answers for itself; any other, or one that is not over, is answered by the last closed one
 * that is no longer than it. Periods that began before the data were collected are passed over.
 *
 * @param collectedFrom - First day of the data, `null` where not known.
 */
export function publicPeriod(
  asked: Period,
  asOfMs: number,
  clock: ZoneClock,
  collectedFrom: CalendarDay | null,
): Period {
  const today = clock.dayAt(asOfMs + 1) - PUBLISHED_AFTER_DAYS;
  if (latticeMonths(asked) !== null && asked.toDay <= today) return renamed(asked, asOfMs, clock);
  const days = asked.toDay - asked.fromDay;
  for (const months of LATTICE) {
    const { year, month } = dayParts(today);
    const toDay = calendarDay(year, month - ((month - 1) % months), 1);
    const fromDay = addMonths(toDay, -months);
    const isLast = months === 1;
    if (!isLast && (toDay - fromDay > days || (collectedFrom !== null && fromDay < collectedFrom))) continue;
    return resolvePeriod(latticeId(fromDay, months), asOfMs, clock);
  }
  throw new RangeError('The lattice has months.');
}

/** How many months a period of the lattice has; `null` for any other. */
function latticeMonths({ fromDay, toDay }: Period): (typeof LATTICE)[number] | null {
  const { month, dayOfMonth } = dayParts(fromDay);
  const fits = LATTICE.find((months) => addMonths(fromDay, months) === toDay && (month - 1) % months === 0);
  return dayOfMonth === 1 ? (fits ?? null) : null;
}

function renamed(period: Period, asOfMs: number, clock: ZoneClock): Period {
  return resolvePeriod(latticeId(period.fromDay, latticeMonths(period) ?? 1), asOfMs, clock);
}

function latticeId(fromDay: CalendarDay, months: (typeof LATTICE)[number]): string {
  const { year, month } = dayParts(fromDay);
  if (months === 12) return String(year).padStart(4, '0');
  const head = `${String(year).padStart(4, '0')}-`;
  return months === 3 ? `${head}Q${(month + 2) / 3}` : `${head}${String(month).padStart(2, '0')}`;
}
