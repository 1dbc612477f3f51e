import { describe, expect, it } from 'vitest';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';
import { fenceHours, type FenceTimes } from '../../../packages/core/src/fences/fence-hours.js';

const shanghai = zoneClock('Asia/Shanghai');
const berlin = zoneClock('Europe/Berlin');

function watched(
  times: FenceTimes,
  at: string,
  calendar?: { holidays: string[]; workdays: string[] },
): boolean {
  return fenceHours(times, shanghai, calendar).watchesAt(Date.parse(`${at}+08:00`));
}

describe('the hours of a fence', () => {
  it('are the whole week where the record says nothing', () => {
    expect(fenceHours({}, shanghai).kind).toBe('always');
    expect(watched({}, '2026-11-20T03:00:00')).toBe(true);
    expect(fenceHours({ hours: '00:00-24:00' }, shanghai).kind).toBe('always');
  });

  it('begin with their first minute and end before their last', () => {
    const day = { hours: '06:00-22:00' };
    expect(watched(day, '2026-11-20T05:59:59')).toBe(false);
    expect(watched(day, '2026-11-20T06:00:00')).toBe(true);
    expect(watched(day, '2026-11-20T21:59:59')).toBe(true);
    expect(watched(day, '2026-11-20T22:00:00')).toBe(false);
  });

  it('go on over midnight, and belong to the day on which they began', () => {
    // 20 November 2026 is a Friday.
    const fridays = { hours: '22:00-06:00', days: ['fri'] } as const;
    expect(watched(fridays, '2026-11-20T03:00:00')).toBe(false);
    expect(watched(fridays, '2026-11-20T23:00:00')).toBe(true);
    expect(watched(fridays, '2026-11-21T05:59:00')).toBe(true);
    expect(watched(fridays, '2026-11-21T06:00:00')).toBe(false);
    expect(watched(fridays, '2026-11-21T23:00:00')).toBe(false);
  });

  it('rest on holidays and work on worked weekends when they name working days', () => {
    const calendar = { holidays: ['2026-10-01'], workdays: ['2026-10-10'] };
    const week = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] } as const;
    const weekend = { days: ['sat', 'sun'] } as const;
    // A Thursday off, and a Saturday that is worked.
    expect(watched(week, '2026-10-01T10:00:00', calendar)).toBe(false);
    expect(watched(week, '2026-10-10T10:00:00', calendar)).toBe(true);
    expect(watched(weekend, '2026-10-01T10:00:00', calendar)).toBe(true);
    expect(watched(weekend, '2026-10-10T10:00:00', calendar)).toBe(false);
    expect(watched({}, '2026-10-01T10:00:00', calendar)).toBe(true);
  });

  it('never match when they are empty, and say so', () => {
    expect(fenceHours({ hours: '08:00-08:00' }, shanghai).kind).toBe('never');
    expect(fenceHours({ days: [] }, shanghai).kind).toBe('never');
  });

  it('follow the clock on the wall when it is changed', () => {
    const night = fenceHours({ hours: '02:00-03:00' }, berlin);
    // 25 October 2026: 02:30 comes twice, at 00:30 and 01:30 UTC.
    expect(night.watchesAt(Date.parse('2026-10-25T00:30:00Z'))).toBe(true);
    expect(night.watchesAt(Date.parse('2026-10-25T01:30:00Z'))).toBe(true);
    expect(night.watchesAt(Date.parse('2026-10-25T02:30:00Z'))).toBe(false);
    // 29 March 2026: 02:00 does not come; 01:59 is followed by 03:00.
    expect(night.watchesAt(Date.parse('2026-03-29T00:59:00Z'))).toBe(false);
    expect(night.watchesAt(Date.parse('2026-03-29T01:00:00Z'))).toBe(false);
  });

  it('count an hour of which they watch a part', () => {
    const half = fenceHours({ hours: '22:30-06:15' }, shanghai);
    const hour = (at: string): boolean => half.watchesInHour(Date.parse(`${at}:00:00+08:00`));
    expect(hour('2026-11-20T21')).toBe(false);
    expect(hour('2026-11-20T22')).toBe(true);
    expect(hour('2026-11-21T06')).toBe(true);
    expect(hour('2026-11-21T07')).toBe(false);
  });
});
