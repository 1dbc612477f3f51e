import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../packages/core/src/calendar/calendar-day.js';
import { comparedPeriod, periodId } from '../../../packages/core/src/calendar/compared-period.js';
import { fixedSpan, resolvePeriod } from '../../../packages/core/src/calendar/period.js';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';

const clock = zoneClock('Asia/Shanghai');
const asOf = Date.parse('2026-11-20T08:00:00+08:00');
const compared = (id: string, how: 'previous' | 'lastYear') =>
  comparedPeriod(resolvePeriod(id, asOf, clock), how, clock);

describe('the period that another is compared with', () => {
  it.each([
    ['2026', '2025', '2025'],
    ['2026-Q1', '2025-Q4', '2025-Q1'],
    ['2026-03', '2026-02', '2025-03'],
    ['2026-01', '2025-12', '2025-01'],
    ['2026-W01', '2025-W52', '2025-W01'],
    ['2026-W53', '2026-W52', '2025-W52'],
    ['2026-11-01', '2026-10-31', '2025-11-01'],
    ['2024-02-29', '2024-02-28', '2023-02-28'],
    ['2026-01-01/2026-06-30', '2025-07-01/2025-12-31', '2025-01-01/2025-06-30'],
    ['2026-03-10/2026-03-19', '2026-02-28/2026-03-09', '2025-03-10/2025-03-19'],
    ['P12M', '2024-11-01/2025-10-31', '2024-11-01/2025-10-31'],
    ['P3M', '2026-05-01/2026-07-31', '2025-08-01/2025-10-31'],
    ['P30D', '2026-09-21/2026-10-20', '2025-10-21/2025-11-19'],
    ['P4W', '2026-09-21/2026-10-18', '2025-10-20/2025-11-16'],
  ])('of %s is %s, and a year earlier %s', (id, previous, lastYear) => {
    expect(compared(id, 'previous').id).toBe(previous);
    expect(compared(id, 'lastYear').id).toBe(lastYear);
  });

  it('ends where the other begins, and never is empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9000, max: 30_000 }), fc.integer({ min: 1, max: 800 }), (from, days) => {
        const id = `${formatDay(from)}/${formatDay(from + days - 1)}`;
        const previous = compared(id, 'previous');
        const lastYear = compared(id, 'lastYear');
        return previous.toDay === from && previous.fromDay < from && lastYear.toDay > lastYear.fromDay;
      }),
    );
  });

  it('is written so that it can be asked for itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 400 }), (from, days) => {
        expect(fixedSpan(periodId(from, from + days))).toEqual([from, from + days]);
      }),
    );
  });
});
