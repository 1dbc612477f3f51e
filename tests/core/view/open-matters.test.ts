import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { OpenMatters } from '../../../packages/core/src/view/open-matters.js';
import type { Lens, RecordKind } from '../../../packages/core/src/view/view.js';
import { matter, openMatter, squareCity } from './small-city.js';

const GRID = '990101101201001';
const BESIDE = '990101101201002';
const due = (day: string): number => Date.parse(`${day}T18:00:00+08:00`);
const many = (count: number, own: Partial<Matter>): Matter[] =>
  Array.from({ length: count }, () => matter(own));

/** The data's time is the morning of Friday, 20 November 2026. */
const open = [
  openMatter({ grid: GRID, type: '02', dueAt: due('2026-11-19') }),
  openMatter({ grid: GRID, type: '02', dueAt: due('2026-11-20') }),
  // Monday and Tuesday are off: the third working day is Friday the 27th, and no work is done on the day after.
  openMatter({ grid: GRID, type: '06', dueAt: due('2026-11-27'), stage: 'feedback' }),
  openMatter({ grid: GRID, type: '06', dueAt: due('2026-11-28'), stage: 'feedback' }),
  openMatter({ grid: GRID, type: '06', dueAt: due('2026-11-30'), stage: 'suspended' }),
  openMatter({ grid: GRID, type: '14', dueAt: due('2026-12-20') }),
  openMatter({ grid: BESIDE, type: '02', dueAt: due('2026-11-19') }),
];
const calendar = { holidays: ['2026-11-23', '2026-11-24'], workdays: [] };
const city = squareCity({ matters: [...open, ...many(60, { grid: GRID, type: '99' })] }, { calendar });

function openIn(id: string, of = city, lens: Lens = {}): OpenMatters | null {
  const kind: RecordKind = id.length > 12 ? 'grid' : 'division';
  const { record } = computeView(of, {
    view: 'record',
    kind,
    id,
    indicators: ['openMatters', 'overdueOpen'],
    ...lens,
  });
  if (record?.kind !== 'grid' && record?.kind !== 'division') throw new Error('An area was expected.');
  const figures = Object.values(record.area.figures).map((one) => one.state === 'value' && one.value);
  if (record.open) expect([record.open.total, record.open.overdue]).toEqual(figures);
  return record.open;
}

describe('what is open in an area', () => {
  it('is told by deadline: late, due within three working days (holidays are none), later', () => {
    expect(openIn(GRID)).toMatchObject({ total: 6, overdue: 1, soon: 3, later: 2, undated: 0 });
    const plain = squareCity({ matters: open });
    expect(openIn(GRID, plain)).toMatchObject({ soon: 1, later: 4, calendarAssumed: true });
  });

  it('agrees with the marks of the list', () => {
    const list = computeView(city, { view: 'matter-list', places: [GRID], measure: 'open' });
    const marks = (status: string): number => list.rows.filter((row) => row.status === status).length;
    expect([marks('stop'), marks('warn'), marks('ok')]).toEqual([1, 3, 2]);
  });

  it('is told by stage in the order of a life, and by type, most first', () => {
    const { stages, types } = openIn(GRID)!;
    expect(stages).toEqual([
      { stage: 'in-progress', count: 3 },
      { stage: 'feedback', count: 2 },
      { stage: 'suspended', count: 1 },
    ]);
    expect(types.map(({ code, count }) => [code, count])).toEqual([
      ['06', 3],
      ['02', 2],
      ['99', 1],
    ]);
  });

  it('tells no sensitive type apart, in a grid, a county or the city', () => {
    for (const area of [GRID, '990101', '990100'])
      expect(openIn(area)!.types.map(({ code }) => code)).not.toContain('14');
  });

  it('adds up to the village, and says of an empty grid that nothing is open', () => {
    expect(openIn('990101101201')).toMatchObject({ total: 7, overdue: 2 });
    expect(openIn('990101101202001')).toMatchObject({ total: 0, stages: [], types: [] });
  });

  it('is as it was at another time', () => {
    expect(openIn(GRID, city, { asOf: '2026-11-28T08:00:00+08:00' })).toMatchObject({ overdue: 3 });
  });

  it('is not told in public', () => {
    expect(openIn('990101', city, { scope: 'public' })).toBe(null);
  });
});
