import { describe, expect, it } from 'vitest';
import { yearShare } from '../../../packages/core/src/calendar/year-share.js';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';
import type { Manifest } from '../../../packages/core/src/contract/manifest.js';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from './small-city.js';

const task = (id: string, progress: number, weight = 1) => ({ id, progress, weight });

describe('the task book', () => {
  const taskbook: ResourceRecords['taskbook'] = {
    goals: [{ ...task('safe', 0.8), name: '平安' }],
    projects: [task('cleanup', 0.5, 3), task('dike', 1)],
    means: [task('smart', 0.4)],
    serves: [
      ['cleanup', 'safe'],
      ['cleanup', 'nowhere'],
    ],
    by: [['nobody', 'smart']],
  };

  it('weighs its projects, and names what has no name by its id', () => {
    const view = computeView(squareCity({ taskbook: [taskbook] }), { view: 'taskbook' });
    expect(view.progress).toBeCloseTo((0.5 * 3 + 1) / 4);
    expect(view.goals[0]?.name).toBe('平安');
    expect(view.projects.map(({ name }) => name)).toEqual(['cleanup', 'dike']);
  });

  it('leaves out bonds with what it does not have', () => {
    const view = computeView(squareCity({ taskbook: [taskbook] }), { view: 'taskbook' });
    expect(view.serves).toEqual([['cleanup', 'safe']]);
    expect(view.by).toEqual([]);
  });

  it('has no progress where nothing weighs anything, nor where there is no task book', () => {
    const weightless = { ...taskbook, projects: [task('cleanup', 0.5, 0)] };
    expect(computeView(squareCity({ taskbook: [weightless] }), { view: 'taskbook' }).progress).toBe(null);
    expect(computeView(squareCity({}), { view: 'taskbook' })).toMatchObject({ progress: null, projects: [] });
  });

  it('is held against the part of the year that has passed, in the time zone of the city', () => {
    const clock = zoneClock('Asia/Shanghai');
    expect(yearShare(Date.parse('2026-12-31T15:59:59Z'), clock)).toBe(1);
    expect(yearShare(Date.parse('2026-12-31T16:00:00Z'), clock)).toBeCloseTo(1 / 365);
    expect(yearShare(Date.parse('2024-02-29T00:00:00Z'), clock)).toBeCloseTo(60 / 366);
  });
});

describe('listed supervision', () => {
  type Listing = ResourceRecords['listings'];
  const listing = (id: string, dueAt: string, more: Partial<Listing> = {}): Listing => ({
    id,
    unit: 'U1',
    division: '990101101201',
    title: `案件 ${id}`,
    measure: '05',
    listedAt: '2026-10-01',
    dueAt,
    ...more,
  });
  const units: ResourceRecords['units'][] = [{ id: 'U1', name: '水务局', level: 'county', role: 'unit' }];
  const ask = (listings: Listing[], query: object = {}, calendar?: Manifest['calendar']) =>
    computeView(squareCity({ listings, units }, calendar ? { calendar } : {}), {
      view: 'listings',
      division: null,
      asOf: '2026-11-20T08:00:00+08:00', // a Friday
      ...query,
    });

  it('shows overdue cases first, then by their day, then what is cleared', () => {
    const view = ask([
      listing('later', '2026-12-20'),
      listing('cleared', '2026-11-01', { clearedAt: '2026-11-10' }),
      listing('overdue', '2026-11-19'),
      listing('longest', '2026-10-20'),
      listing('soon', '2026-11-25'),
    ]);
    expect(view.listings.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'longest stop',
      'overdue stop',
      'soon warn',
      'later ok',
      'cleared ok',
    ]);
    expect([view.open, view.overdue]).toEqual([4, 2]);
  });

  it('counts days left by the calendar of the city, and says when it has none', () => {
    const daysLeft = (dueAt: string, calendar?: Manifest['calendar']) =>
      ask([listing('a', dueAt)], {}, calendar);
    expect(daysLeft('2026-11-25').listings[0]?.daysLeft).toBe(3);
    expect(daysLeft('2026-11-25').calendarAssumed).toBe(true);
    const holiday = { holidays: ['2026-11-24'], workdays: ['2026-11-21', '2026-11-22'] };
    const view = daysLeft('2026-11-25', holiday);
    expect(view.listings[0]?.daysLeft).toBe(4);
    expect(view.listings[0]?.status).toBe('ok');
    expect(view.calendarAssumed).toBe(false);
  });

  it('is due until its last day is over, also on a weekend', () => {
    const statusAt = (asOf: string) => ask([listing('a', '2026-11-21')], { asOf }).listings[0]?.status;
    expect(statusAt('2026-11-21T23:59:59+08:00')).toBe('warn');
    expect(statusAt('2026-11-22T00:00:00+08:00')).toBe('stop');
  });

  it('knows nothing of what comes after the moment one looks at', () => {
    const listings = [
      listing('future', '2026-12-30', { listedAt: '2026-11-21' }),
      listing('cleared tomorrow', '2026-11-20', { clearedAt: '2026-11-21' }),
    ];
    expect(ask(listings).listings.map(({ id, clearedAt }) => [id, clearedAt])).toEqual([
      ['cleared tomorrow', null],
    ]);
  });

  it('names the unit, and in public scope the county instead of the village', () => {
    const [inside] = ask([listing('a', '2026-12-01')]).listings;
    expect(inside?.point?.every(Number.isFinite)).toBe(true);
    expect(inside?.unit?.name).toBe('水务局');
    expect(inside?.division?.code).toBe('990101101201');
    const [seen] = ask([listing('a', '2026-12-01')], { scope: 'public' }).listings;
    expect(seen?.division?.code).toBe('990101');
    const [ownerless] = ask([listing('a', '2026-12-01', { unit: 'nobody' })]).listings;
    expect(ownerless?.unit).toBe(null);
  });

  it('shows of a division only its own', () => {
    const listings = [listing('a', '2026-12-01'), listing('b', '2026-12-01', { division: '990102' })];
    expect(ask(listings, { division: '990101' }).listings.map(({ id }) => id)).toEqual(['a']);
  });
});
