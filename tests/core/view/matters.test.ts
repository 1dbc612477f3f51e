import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { containsPoint } from '../../../packages/core/src/spatial/contains-point.js';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type {
  MatterListQuery,
  MattersQuery,
  MattersView,
} from '../../../packages/core/src/view/matter-views.js';
import { matter, openMatter, squareCity } from './small-city.js';

const GRID = '990101101201001';
const BESIDE = '990101101201002';
const at = (text: string): number => Date.parse(text);
const many = (count: number, own: Partial<Matter>): Matter[] =>
  Array.from({ length: count }, () => matter(own));

/** Before every period asked for: so many of the type "other" that no other type has to hide among them. */
const before = {
  collectedAt: at('2025-09-01T08:00:00+08:00'),
  acceptedAt: at('2025-09-01T10:00:00+08:00'),
  closedAt: at('2025-09-03T10:00:00+08:00'),
};
const matters = [
  ...many(20, { grid: GRID, type: '99', ...before }),
  ...many(20, { grid: '990102101201001', type: '99', ...before }),
  ...many(30, { grid: GRID, type: '02' }),
  ...many(12, { grid: BESIDE, type: '06', tier: 'township' }),
  ...many(40, { grid: '990102101201001', type: '02' }),
  matter({
    grid: GRID,
    type: '02',
    tier: 'city',
    hops: [
      { tier: 'village', at: at('2026-10-05T12:00:00+08:00'), reason: '01' },
      { tier: 'township', at: at('2026-10-06T12:00:00+08:00'), reason: '02' },
      { tier: 'county', at: at('2026-10-07T12:00:00+08:00'), reason: '02' },
      { tier: 'city', at: at('2026-10-08T09:00:00+08:00'), reason: '06' },
    ],
  }),
  openMatter({ grid: GRID, type: '02', dueAt: at('2026-11-18T18:00:00+08:00') }),
  openMatter({ grid: GRID, type: '02', dueAt: at('2026-11-24T18:00:00+08:00') }),
];
const city = squareCity({ matters });
const ask = (query: Partial<MattersQuery> = {}, of: CitySnapshot = city): MattersView =>
  computeView(of, { view: 'matters', division: null, period: 'P12M', ...query });
const place = ({ places }: MattersView, code: string): number => places.codes.indexOf(code);
const total = (view: MattersView, code: string): number => view.places.totals[place(view, code)] ?? 0;

describe('matters by place', () => {
  it('are counted at their grid, and add up to the village, the township, the county and the city', () => {
    const view = ask();
    expect(total(view, GRID)).toBe(33);
    for (const code of ['990101101201', '990101101', '990101']) expect(total(view, code)).toBe(45);
    expect(total(view, '990102')).toBe(40);
    expect(view.places.totals[0]).toBe(85);
    expect(view.places.parent[0]).toBe(-1);
  });

  it('go no deeper than the grid, and stand inside of it', () => {
    const { places } = ask();
    places.codes.forEach((code, at) => {
      if (places.isGrid[at] !== 1) return;
      const record = city.records.grids!.find((grid) => grid.code === code)!;
      expect(containsPoint(record.geometry, [places.points[at * 2]!, places.points[at * 2 + 1]!])).toBe(true);
    });
    expect([...places.isGrid].filter(Boolean)).toHaveLength(3);
  });

  it('tell groups of types whose sum is the total', () => {
    const { places, groups } = ask();
    places.codes.forEach((_, at) => {
      const row = places.counts.slice(at * groups.length, (at + 1) * groups.length);
      expect(row.reduce((sum, count) => sum + count, 0)).toBe(places.totals[at]);
    });
    expect(groups.map(({ code }) => code)).not.toContain('sensitive');
  });

  it('say how many are late, and how many went on to the seat above', () => {
    const view = ask();
    expect(view.places.overdue[place(view, GRID)]).toBe(1);
    const up = (code: string): number => view.places.passedUp[place(view, code)] ?? 0;
    // All were taken up by their village, twelve by the township; one went all the way.
    expect([up(GRID), up('990101101201'), up('990101101'), up('990101')]).toEqual([33, 13, 1, 1]);
  });

  it.each([
    ['accepted', {}, 85],
    ['closed', {}, 83],
    ['open', {}, 2],
    ['overdue', {}, 1],
    ['accepted', { filter: [{ field: 'type', op: '=', value: '06' }] }, 12],
    ['accepted', { filter: [{ field: 'group', op: '!=', value: 'economic' }] }, 73],
    ['accepted', { filter: [{ field: 'tier', op: '>=', value: 'township' }] }, 13],
    ['accepted', { filter: [{ field: 'stage', op: 'in', value: ['in-progress'] }] }, 2],
    ['accepted', { filter: [{ field: 'state', op: '=', value: 'overdue' }] }, 1],
    ['closed', { filter: [{ field: 'passed', op: '=', value: 'township' }] }, 1],
    ['closed', { filter: [{ field: 'passed', op: '=', value: 'township:02' }] }, 1],
    ['closed', { filter: [{ field: 'passed', op: '=', value: 'township:01' }] }, 0],
    ['accepted', { period: '2026-09' }, 0],
  ] as const)('can be chosen: %s %o', (measure, more, expected) => {
    expect(ask({ measure, ...more }).places.totals[0] ?? 0).toBe(expected);
  });

  it('change with the time alone: what fell due later was not late before', () => {
    const late = (asOf: string): number => ask({ measure: 'overdue', asOf }).places.totals[0] ?? 0;
    expect(late('2026-11-18T08:00:00+08:00')).toBe(0);
    expect(late('2026-11-20T08:00:00+08:00')).toBe(1);
    expect(late('2026-11-25T08:00:00+08:00')).toBe(2);
  });

  it('refuse a field that no matter has, by its name', () => {
    expect(() => ask({ filter: [{ field: 'name', op: '=', value: 'x' }] })).toThrow(/not "name"/);
  });

  it('are not told by place to the public, at all', () => {
    const view = ask({ scope: 'public' });
    expect(view.missing).toBe('not-published');
    expect(view.places.codes).toEqual([]);
    expect(view.places.points).toHaveLength(0);
  });

  it('say that they are still being read, and that there are none', () => {
    const waiting = { ...city, records: {}, matters: null };
    expect(ask({}, { ...waiting, resources: { matters: { state: 'loading', records: 0 } } }).missing).toBe(
      'loading',
    );
    expect(ask({}, { ...waiting, resources: {} }).missing).toBe('no-resource');
  });
});

describe('sensitive types', () => {
  const sensitive = squareCity({
    matters: [
      ...many(6, { grid: GRID, type: '14' }),
      ...many(3, { grid: GRID, type: '99' }),
      ...many(20, { grid: GRID, type: '03' }),
      ...many(60, { grid: GRID, type: '02' }),
    ],
  });

  it('are called "other" in every list and count, among enough that are', () => {
    const list = computeView(sensitive, { view: 'matter-list', places: [GRID], limit: 100 });
    const other = list.rows.filter(({ type }) => type.code === '99').length;
    expect(list.rows.map(({ type }) => type.code)).not.toContain('14');
    // Six are sensitive; three others and the twenty of the rarest type stand with them.
    expect(other).toBe(29);
    const view = ask({}, sensitive);
    const group = view.groups.findIndex(({ code }) => code === 'other');
    expect(view.places.counts[place(view, GRID) * view.groups.length + group]).toBe(29);
  });

  it('cannot be asked for', () => {
    expect(ask({ filter: [{ field: 'type', op: '=', value: '14' }] }, sensitive).places.codes).toEqual([]);
    expect(
      ask({ filter: [{ field: 'group', op: '=', value: 'sensitive' }] }, sensitive).places.codes,
    ).toEqual([]);
    const { record } = computeView(sensitive, {
      view: 'record',
      kind: 'matter',
      id: sensitive.records.matters![0]!.id,
      indicators: [],
    });
    expect(record?.kind === 'matter' && record.matter.type.code).toBe('99');
  });

  it('stay hidden whatever period is looked at', () => {
    const early = { acceptedAt: at('2026-03-05T10:00:00+08:00'), closedAt: at('2026-03-08T10:00:00+08:00') };
    const mixed = squareCity({
      matters: [
        ...many(6, { grid: GRID, type: '14' }),
        ...many(40, { grid: GRID, type: '03' }),
        ...many(2, { grid: GRID, type: '03', ...early }),
      ],
    });
    const typesIn = (period: string): unknown =>
      computeView(mixed, { view: 'matter-list', places: [GRID], period }).rows.map(({ type }) => type.code);
    expect(new Set(typesIn('2026-10') as string[])).toEqual(new Set(['99']));
    expect(new Set(typesIn('2026-03') as string[])).toEqual(new Set(['99']));
  });
});

describe('the list of matters of a place', () => {
  const ids = (query: Partial<MatterListQuery>, of = city) =>
    computeView(of, { view: 'matter-list', places: [GRID], ...query });

  it('begins with what is overdue, then what is due next, then what was closed last', () => {
    const { rows, total: all, open, overdue } = ids({ limit: 4 });
    expect([all, open, overdue]).toEqual([33, 2, 1]);
    expect(rows.map(({ status, workingDaysLeft }) => [status, workingDaysLeft])).toEqual([
      ['stop', -2],
      ['warn', 2],
      ['unknown', null],
      ['unknown', null],
    ]);
  });

  it('has every matter on exactly one page, also when many fall due together', () => {
    const seen = [0, 10, 20, 30].flatMap((offset) => ids({ offset, limit: 10 }).rows.map(({ id }) => id));
    expect(seen).toHaveLength(33);
    expect(new Set(seen).size).toBe(33);
    expect(ids({ offset: 40, limit: 10 }).rows).toEqual([]);
  });

  it('tells days, never hours, and a grid at the deepest', () => {
    const { rows } = ids({});
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/\d\d:\d\d|:\d{12,}/);
    expect(rows.every(({ place: { kind, code } }) => kind === 'grid' && code === GRID)).toBe(true);
  });

  it('counts a place within another once', () => {
    expect(ids({ places: ['990101', GRID, BESIDE] }).total).toBe(45);
    expect(ids({ places: [GRID, BESIDE] }).places.map(({ code }) => code)).toEqual([GRID, BESIDE]);
  });

  it('refuses a place that is none', () => {
    expect(() => ids({ places: ['nowhere'] })).toThrow(RangeError);
  });

  it('is empty in public scope', () => {
    expect(ids({ scope: 'public' })).toMatchObject({
      total: 0,
      rows: [],
      missing: 'not-published',
      places: [],
    });
  });
});
