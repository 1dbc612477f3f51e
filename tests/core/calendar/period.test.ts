import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  calendarDay,
  dayParts,
  formatDay,
  isoWeekday,
  parseDay,
} from '../../../packages/core/src/calendar/calendar-day.js';
import { resolvePeriod, wholeMonths } from '../../../packages/core/src/calendar/period.js';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';

const shanghai = zoneClock('Asia/Shanghai');
const london = zoneClock('Europe/London');
const asOf = Date.parse('2026-11-20T08:00:00+08:00');
const HOUR = 3_600_000;

function days(id: string, at = asOf, clock = shanghai): string {
  const { fromDay, toDay } = resolvePeriod(id, at, clock);
  return `${formatDay(fromDay)} ${formatDay(toDay)}`;
}

describe('periods of the contract', () => {
  it.each([
    ['2026', '2026-01-01 2027-01-01'],
    ['2026-Q3', '2026-07-01 2026-10-01'],
    ['2026-Q4', '2026-10-01 2027-01-01'],
    ['2026-10', '2026-10-01 2026-11-01'],
    ['2026-12', '2026-12-01 2027-01-01'],
    ['2026-11-20', '2026-11-20 2026-11-21'],
    ['2026-01-01/2026-06-30', '2026-01-01 2026-07-01'],
    ['2026-W01', '2025-12-29 2026-01-05'],
    ['2026-W45', '2026-11-02 2026-11-09'],
    ['2026-W53', '2026-12-28 2027-01-04'],
    ['2024-02-29', '2024-02-29 2024-03-01'],
  ])('%s is the days %s', (id, expected) => expect(days(id)).toBe(expected));

  it.each(['2026-13', '2026-Q5', '2025-W53', '2026-02-30', '2026-06-30/2026-01-01', 'P0M', '', 'lately'])(
    'refuses %j and says what was expected',
    (id) => expect(() => resolvePeriod(id, asOf, shanghai)).toThrow(RangeError),
  );

  it('trailing periods end with the last whole unit, so that a month that has just begun is not compared', () => {
    expect(days('P12M')).toBe('2025-11-01 2026-11-01');
    expect(days('P30D')).toBe('2026-10-21 2026-11-20');
    expect(days('P1Y')).toBe('2025-11-01 2026-11-01');
    expect(days('P2W')).toBe('2026-11-02 2026-11-16');
  });

  it('a day that is over counts as whole at its last instant', () => {
    const endOfOctober = Date.parse('2026-11-01T00:00:00+08:00') - 1;
    expect(days('P1M', endOfOctober)).toBe('2026-10-01 2026-11-01');
    expect(days('P1M', endOfOctober - 1)).toBe('2026-09-01 2026-10-01');
  });

  it('begins and ends at midnight of the city, also when its clocks change', () => {
    const march = resolvePeriod('2026-03', asOf, london);
    expect(new Date(march.fromMs).toISOString()).toBe('2026-03-01T00:00:00.000Z');
    expect(new Date(march.toMs).toISOString()).toBe('2026-03-31T23:00:00.000Z');
    const length = (id: string): number => {
      const { fromMs, toMs } = resolvePeriod(id, asOf, london);
      return (toMs - fromMs) / HOUR;
    };
    expect(length('2026-03-29')).toBe(23);
    expect(length('2026-10-25')).toBe(25);
    expect(length('2026-10-26')).toBe(24);
  });

  it('days begin where midnight does not exist', () => {
    const saoPaulo = zoneClock('America/Sao_Paulo');
    const day = parseDay('2018-11-04') ?? 0;
    expect(new Date(saoPaulo.startOfDay(day)).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(saoPaulo.dayAt(saoPaulo.startOfDay(day))).toBe(day);
    expect(saoPaulo.dayAt(saoPaulo.startOfDay(day) - 1)).toBe(day - 1);
  });

  it('every instant lies in exactly the day that its clock says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Asia/Shanghai',
          'Europe/London',
          'America/New_York',
          'Asia/Kathmandu',
          'Pacific/Apia',
        ),
        fc.integer({ min: Date.parse('1995-01-01'), max: Date.parse('2040-01-01') }),
        (zone, instant) => {
          const clock = zoneClock(zone);
          const day = clock.dayAt(instant);
          return clock.startOfDay(day) <= instant && instant < clock.startOfDay(day + 1);
        },
      ),
    );
  });

  it('weeks follow ISO 8601: each has its Thursday in its year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const { fromDay } = resolvePeriod(`${year}-W${String(week).padStart(2, '0')}`, asOf, shanghai);
        return isoWeekday(fromDay) === 1 && dayParts(fromDay + 3).year === year;
      }),
    );
  });

  it('tells the months that a period is made of, for figures that were aggregated by month', () => {
    expect(wholeMonths(resolvePeriod('2026-Q1', asOf, shanghai))).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(wholeMonths(resolvePeriod('P12M', asOf, shanghai))).toHaveLength(12);
    expect(wholeMonths(resolvePeriod('2026-W45', asOf, shanghai))).toBeNull();
    expect(wholeMonths(resolvePeriod('P30D', asOf, shanghai))).toBeNull();
  });

  it('months later is the same day, or the last of a shorter month', () => {
    const later = (day: string, months: number): string => formatDay(addMonths(parseDay(day) ?? 0, months));
    expect(later('2026-09-20', 2)).toBe('2026-11-20');
    expect(later('2025-12-31', 2)).toBe('2026-02-28');
    expect(later('2023-12-31', 2)).toBe('2024-02-29');
    expect(later('2026-03-31', -1)).toBe('2026-02-28');
    expect(formatDay(calendarDay(2026, 14, 1))).toBe('2027-02-01');
  });
});
