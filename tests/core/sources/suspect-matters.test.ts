import { describe, expect, it } from 'vitest';
import { problemMessage, validateCity } from '@hivemap/core';
import { collection, feature, manifest, matter, square } from './small-city.js';
import { loadedCity } from './made/loaded-city.js';

const GRIDS = ['511702001001001', '511702001001002'];
/** Two grids fill the first village; the second village has none. */
const grids = {
  data: collection(
    ...GRIDS.map((code, place) =>
      feature(
        { code, kind: 'comprehensive', division: '511702001001' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [107 + place * 0.01, 31],
              [107.01 + place * 0.01, 31],
              [107.01 + place * 0.01, 31.02],
              [107 + place * 0.01, 31.02],
              [107 + place * 0.01, 31],
            ],
          ],
        },
      ),
    ),
    feature(
      { code: '511702001001003', kind: 'dedicated', division: '511702001001', dedicatedTo: 'campus' },
      square(107.004, 31.004, 0.002),
    ),
  ),
};

const city = (matters: readonly unknown[], more: object = {}) =>
  manifest({ gridCode: '15', resources: { grids, matters: { data: matters }, ...more } });
const said = async (source: object) => {
  const { problems } = await validateCity(source);
  return problems
    .filter(({ resource }) => resource === 'matters' || resource === 'indicators')
    .map(({ code, index, path, params = {} }) => [code, index, path, ...Object.values(params)].join(' '));
};

describe('matters that can’t be right', () => {
  it('are named with their position: at 0,0, swapped, far away, in another area', async () => {
    const at = (lon: number, lat: number) => ({ lon, lat });
    const found = await said(
      city([
        matter('M0', at(107.005, 31.015)),
        matter('M1', at(0, 0)),
        matter('M2', at(39, -77)),
        matter('M3', at(31.015, 89)),
        matter('M4', at(31.005, 90)),
        matter('M5', at(107.03, 31.01)),
        matter('M6', { ...at(107.02, 31.01), grid: GRIDS[1] }),
        matter('M7', { ...at(107.001, 31.001), grid: GRIDS[1], division: undefined }),
      ]),
    );
    expect(found).toEqual([
      'outside-areas 1 /lon zero',
      'outside-areas 2 /lon outside',
      'outside-areas 3 /lon outside',
      'outside-areas 4 /lon outside',
      'place-mismatch 5 /lon',
      'place-mismatch 7 /lon',
    ]);
  });

  it('are named with their dates: in the future, closed before they were opened', async () => {
    const found = await said(
      city([
        matter('M0'),
        matter('M1', { closedAt: '2026-12-24' }),
        matter('M2', { closedAt: '2026-10-01', acceptedAt: '2026-10-05' }),
        matter('M3', { collectedAt: '2026-10-05T09:00:00+08:00', acceptedAt: '2026-10-05' }),
        matter('M4', { collectedAt: '2027-01-01', acceptedAt: undefined, closedAt: undefined }),
        matter('M5', { type: '77' }),
      ]),
    );
    expect(found).toEqual([
      'unknown-value 5 /type code-table',
      'future-date 1 /closedAt',
      'dates-out-of-order 2 /closedAt acceptedAt',
      'future-date 4 /collectedAt',
    ]);
  });

  it('are counted as what they name, and their wrong dates are no durations', async () => {
    const matters = [
      ...Array.from({ length: 3 }, (_, n) => matter(`G${n}`)),
      ...Array.from({ length: 5 }, (_, n) => matter(`B${n}`, { closedAt: '2026-10-01' })),
    ];
    const loaded = await loadedCity(city(matters));
    const { self } = await loaded.view({
      view: 'areas',
      division: '511702',
      indicators: ['medianDays', 'density'],
      period: '2026-10',
    });
    expect(self.figures['medianDays']).toMatchObject({ value: 2 + 1.5 / 3, denominator: 3 });
    expect(self.figures['density']).toMatchObject({ numerator: 8 });
    loaded.close();
  });

  it('one message says each, in both languages, and never where exactly', () => {
    const at = { resource: 'matters', index: 3, path: '/lon' } as const;
    for (const code of ['outside-areas', 'place-mismatch', 'future-date', 'dates-out-of-order'] as const) {
      expect(problemMessage({ ...at, code }, 'zh-CN')).toMatch(/第 4 条/);
      expect(problemMessage({ ...at, code }, 'en')).toMatch(/record 4/);
    }
  });
});

describe('a matter with a point and no grid', () => {
  it('counts for the grid it lies in, as far as that lies in its division', async () => {
    const open = { stage: 'in-progress', closedAt: undefined };
    const loaded = await loadedCity(
      city([
        matter('M1', { ...open, lon: 107.001, lat: 31.001 }),
        // On the border between the two grids: the eastern one.
        matter('M2', { ...open, lon: 107.01, lat: 31.001 }),
        // In the campus within the first grid.
        matter('M3', { ...open, lon: 107.005, lat: 31.005 }),
        // In a grid of another village than it says: the coordinates are wrong, or shifted.
        matter('M4', { ...open, division: '511702001002', lon: 107.001, lat: 31.001 }),
        matter('M5', { ...open, lon: 0, lat: 0 }),
        // Said of the county only: the point tells the grid.
        matter('M6', { ...open, division: '511702', lon: 107.015, lat: 31.01 }),
      ]),
    );
    const openIn = async (division: string | null) => {
      const { self, cells } = await loaded.view({ view: 'areas', division, indicators: ['openMatters'] });
      return [self, ...cells].map(({ code, figures }) => {
        const figure = figures['openMatters'];
        return `${code} ${figure?.state === 'value' ? figure.value : '–'}`;
      });
    };
    expect(await openIn('511702001')).toEqual([
      '511702001 6',
      '511702001001001 1',
      '511702001001002 2',
      '511702001001003 1',
      '511702001002 1',
    ]);
    // A pushed matter is placed in the same way, and one that moves is taken away where it was.
    await loaded.apply([
      { resource: 'matters', op: 'upsert', records: [matter('M7', { ...open, lon: 107.012, lat: 31.001 })] },
      { resource: 'matters', op: 'upsert', records: [matter('M2', { ...open, lon: 107.002, lat: 31.001 })] },
      { resource: 'matters', op: 'remove', ids: ['M6'] },
    ]);
    expect(await openIn('511702001')).toEqual([
      '511702001 6',
      '511702001001001 2',
      '511702001001002 1',
      '511702001001003 1',
      '511702001002 1',
    ]);
    loaded.close();
  });
});

describe('where cells are missing', () => {
  /** One grid, in the western half of the first village; east of it lies ground of the village alone. */
  const sparse = { data: { ...grids.data, features: grids.data.features.slice(0, 1) } };
  const at = (lon: number, lat: number, more: object = {}) => ({ division: '511702', lon, lat, ...more });
  const open = { stage: 'in-progress', closedAt: undefined };
  const matters = [
    matter('M0', { ...open, ...at(107.015, 31.01) }),
    // North of the villages: ground of the township alone.
    matter('M1', { ...open, ...at(107.01, 31.03) }),
    matter('M2', { ...open, ...at(107.001, 31.001) }),
    matter('M3', { ...open, ...at(107.015, 31.01, { division: '511702001001', grid: GRIDS[0] }) }),
    matter('M4', { ...open, ...at(107.5, 31.01) }),
  ];
  const source = city(matters, { grids: sparse });

  it('a point counts for the lowest area whose ground it lies on', async () => {
    const loaded = await loadedCity(source);
    const openIn = async (division: string) => {
      const { self } = await loaded.view({ view: 'areas', division, indicators: ['openMatters'] });
      const figure = self.figures['openMatters'];
      return figure?.state === 'value' ? figure.value : null;
    };
    // M4 is nowhere, and stays with the county that it names.
    expect(await openIn('511702')).toBe(5);
    expect(await openIn('511702001')).toBe(4);
    expect(await openIn('511702001001')).toBe(3);
    loaded.close();
  });

  it('it is not said to lie in no area, but beside the grid that it names', async () => {
    expect(await said(source)).toEqual(['place-mismatch 3 /lon', 'outside-areas 4 /lon outside']);
  });
});

describe('a matter without a due date', () => {
  const open = { stage: 'in-progress', closedAt: undefined, acceptedAt: '2026-09-29T10:00:00+08:00' };
  const ask = { view: 'areas', division: null, indicators: ['overdueOpen'] } as const;

  it('falls due by the clock of its tier, and the figure says that Monday to Friday was assumed', async () => {
    // Three working days for a village: Friday 2 October; ten for a county: 13 October.
    const loaded = await loadedCity(city([matter('M1', open), matter('M2', { ...open, tier: 'county' })]));
    const overdue = async (asOf: string) => (await loaded.view({ ...ask, asOf })).self.figures['overdueOpen'];
    expect(await overdue('2026-10-02')).toEqual({ state: 'value', value: 0 });
    expect(await overdue('2026-10-03')).toEqual({ state: 'value', value: 1, assumes: 'monday-to-friday' });
    expect(await overdue('2026-10-14')).toEqual({ state: 'value', value: 2, assumes: 'monday-to-friday' });
    loaded.close();
  });

  it('falls due after the holidays where the city has a calendar, which assumes nothing', async () => {
    const holidays = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`);
    const loaded = await loadedCity({
      ...city([matter('M1', open)]),
      calendar: { holidays, workdays: ['2026-10-10'] },
    });
    const overdue = async (asOf: string) => (await loaded.view({ ...ask, asOf })).self.figures['overdueOpen'];
    expect(await overdue('2026-10-09')).toEqual({ state: 'value', value: 0 });
    expect(await overdue('2026-10-10')).toEqual({ state: 'value', value: 1 });
    loaded.close();
  });
});

describe('figures sent by the host', () => {
  it('that give none are named: no denominator, nothing to divide by, more than all, of no indicator', async () => {
    const row = (own: object) => ({ division: '511702', indicator: 'resolution', period: '2026-10', ...own });
    const rows = [
      row({ numerator: 1, denominator: 2 }),
      row({ period: '2026-09', numerator: 1 }),
      row({ period: '2026-08', numerator: 1, denominator: 0 }),
      row({ period: '2026-07', numerator: 3, denominator: 2 }),
      row({ period: '2026-06', numerator: 0, denominator: 0 }),
      row({ period: '2026-05', numerator: 1, denominator: -4 }),
      row({ indicator: 'no-such', numerator: 1, denominator: 2 }),
      row({ indicator: 'scenicLoad', numerator: 3, denominator: 2 }),
    ];
    const found = await said(manifest({ resources: { indicators: { data: rows } } }));
    expect(found).toEqual([
      'out-of-range 5 /denominator amount',
      'bad-ratio 1 /denominator empty',
      'bad-ratio 2 /denominator empty',
      'bad-ratio 3 /numerator share',
      'bad-ratio 5 /denominator empty',
      'unknown-indicator 6 /indicator',
    ]);
  });
});
