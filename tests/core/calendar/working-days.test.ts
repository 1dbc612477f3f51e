import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../packages/core/src/calendar/calendar-day.js';
import { workingDays } from '../../../packages/core/src/calendar/working-days.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const china = workingDays({
  holidays: [
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ],
  workdays: ['2026-10-10'],
});

describe('working days', () => {
  it('without a calendar are Monday to Friday, and say that this is assumed', () => {
    const plain = workingDays();
    expect(plain.assumed).toBe(true);
    expect(plain.isWorkingDay(day('2026-11-20'))).toBe(true);
    expect(plain.isWorkingDay(day('2026-11-21'))).toBe(false);
  });

  it('leave out holidays and count weekend days that are worked', () => {
    expect(china.assumed).toBe(false);
    expect(formatDay(china.add(day('2026-09-30'), 1))).toBe('2026-10-08');
    expect(china.isWorkingDay(day('2026-10-10'))).toBe(true);
    expect(formatDay(china.add(day('2026-09-30'), 3))).toBe('2026-10-10');
    expect(china.between(day('2026-09-30'), day('2026-10-10'))).toBe(3);
  });

  it('counting and adding undo each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 21_000 }),
        fc.integer({ min: -60, max: 60 }),
        (from, count) => {
          const to = china.add(from, count);
          // Starting on a day off, the first working day before it counts as one back.
          return count >= 0 ? china.between(from, to) === count : china.between(to - 1, from) >= -count;
        },
      ),
    );
  });
});
