import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { FenceMark, FencesView } from '../../../packages/core/src/view/view.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

const HOUR_MS = 3_600_000;
const AS_OF = Date.parse('2026-11-20T08:00:00+08:00');

const fence = (own: Partial<ResourceRecords['fences']> = {}): ResourceRecords['fences'] => ({
  id: 'F1',
  name: '储罐区禁入',
  kind: 'hazard',
  subjects: ['intrusion'],
  in: 'park:P1',
  geometry: square(0.1, 0, 0.01),
  ...own,
});

/** Alarms in the hour that begins so many hours before the data's now. */
const alarm = (back: number, count: number, own: Partial<ResourceRecords['alarms']> = {}) => ({
  fence: 'F1',
  hour: new Date(AS_OF - back * HOUR_MS).toISOString(),
  subject: 'intrusion' as const,
  count,
  verified: Math.floor(count / 2),
  ...own,
});

/** The hour from 7 to 8 on each of the 28 days before, 4, 5 and 6 in turn. */
const PAST = Array.from({ length: 28 }, (_, day) => alarm(1 + 24 * (day + 1), 4 + (day % 3)));

function view(
  alarms: readonly ResourceRecords['alarms'][] | undefined,
  own: Partial<ResourceRecords['fences']> = {},
  lens: { asOf?: string; scope?: 'public' } = {},
): FencesView {
  const records = { fences: [fence(own)], ...(alarms ? { alarms } : {}) };
  return computeView(squareCity(records), { view: 'fences', division: null, ...lens });
}
const state = (...args: Parameters<typeof view>): FenceMark => view(...args).fences[0]!;

describe('electronic fences', () => {
  it('are unusual against the same hour of the 28 days before', () => {
    const { hour, status } = state([...PAST, alarm(1, 27)]);
    expect(hour).toMatchObject({
      count: 27,
      verified: 13,
      median: 5,
      days: 28,
      unusual: true,
      complete: true,
    });
    expect(hour?.score).toBeCloseTo(0.6745 * 22, 10);
    expect(status).toBe('stop');
    expect(state([...PAST, alarm(1, 6)]).status).toBe('ok');
  });

  it('compare nothing with other hours of the day', () => {
    const noon = PAST.map((row) => ({
      ...row,
      hour: new Date(Date.parse(row.hour) + 5 * HOUR_MS).toISOString(),
    }));
    const { hour } = state([...PAST, ...noon.map((row) => ({ ...row, count: 500 })), alarm(1, 27)]);
    expect(hour).toMatchObject({ median: 5, unusual: true });
  });

  it('add the subjects of an hour up', () => {
    expect(state([...PAST, alarm(1, 2), alarm(1, 3, { subject: 'vehicle' })]).hour?.count).toBe(5);
  });

  it('change with the data’s time alone', () => {
    const alarms = [...PAST, alarm(1, 27)];
    expect(state(alarms, {}, { asOf: '2026-11-20T07:00:00+08:00' }).status).toBe('ok');
    expect(state(alarms, {}, { asOf: '2026-11-20T08:30:00+08:00' }).status).toBe('stop');
    expect(state(alarms, {}, { asOf: '2026-11-20T10:00:00+08:00' }).status).toBe('ok');
  });

  it('say at once what the running hour brings', () => {
    const { hour, status } = state([...PAST, alarm(1, 5), alarm(0, 40)]);
    expect(hour).toMatchObject({ count: 40, complete: false });
    expect(status).toBe('stop');
  });

  it('are idle out of their hours, and do not count what comes then', () => {
    const mark = state([...PAST, alarm(1, 27)], { hours: '22:00-06:00' });
    expect(mark).toMatchObject({ activity: 'idle', hour: null, status: 'stale' });
    expect(mark.day.filter((count) => count !== null)).toHaveLength(8);
  });

  it('that never watch say so', () => {
    expect(state([...PAST, alarm(1, 27)], { hours: '08:00-08:00' })).toMatchObject({
      activity: 'never',
      status: 'unknown',
    });
  });

  it('are unknown, not quiet, where no alarms are collected', () => {
    expect(state(undefined).status).toBe('unknown');
    expect(state([]).status).toBe('unknown');
  });

  it('are quiet where alarms are collected and there was none', () => {
    const other = PAST.map((row) => ({ ...row, fence: 'F2' }));
    expect(state(other)).toMatchObject({ status: 'ok', hour: { count: 0, median: 0, unusual: false } });
  });

  it('warn over the limit that was set', () => {
    expect(state([...PAST, alarm(1, 6)], { limit: 5 })).toMatchObject({ status: 'warn', overLimit: true });
    expect(state([...PAST, alarm(1, 5)], { limit: 5 })).toMatchObject({ status: 'ok', overLimit: false });
  });

  it('are hidden in public scope, as records too', () => {
    expect(view([...PAST, alarm(1, 27)], {}, { scope: 'public' }).fences).toEqual([]);
    const record = computeView(squareCity({ fences: [fence()] }), {
      view: 'record',
      kind: 'fence',
      id: 'F1',
      indicators: [],
      scope: 'public',
    });
    expect(record.record).toBeNull();
  });

  it('of an alarm that names none is no fence at all', () => {
    expect(view([alarm(1, 5, { fence: 'nowhere' })]).fences.map(({ id }) => id)).toEqual(['F1']);
  });

  it('of the demo city: the tank farm at Puguang is the one that is unusual', () => {
    const city = demoCity('dazhou', ['divisions', 'fences', 'alarms', 'parks', 'scenicAreas']);
    const { fences } = computeView(city, { view: 'fences', division: null });
    expect(fences).toHaveLength(24);
    const unusual = fences.filter(({ status }) => status === 'stop');
    expect(unusual.map(({ id, in: place }) => [id, place?.name])).toEqual([['F01', expect.anything()]]);
    expect(unusual[0]?.hour).toMatchObject({ count: 27, verified: 21 });
    expect(fences.find(({ id }) => id === 'F04')).toMatchObject({ activity: 'idle', status: 'stale' });
  });
});
