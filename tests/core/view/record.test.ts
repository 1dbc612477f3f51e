import { describe, expect, it } from 'vitest';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { matter, squareCity } from './small-city.js';

describe('the record of an area', () => {
  const many = (type: string, count: number, own = {}) =>
    Array.from({ length: count }, () => matter({ type, grid: '990101101201001', ...own }));
  const all = [
    ...many('02', 30),
    ...many('06', 25, { tier: 'township' }),
    ...many('14', 4),
    ...many('99', 40),
    ...many('01', 60, { grid: '990102101201001' }),
    ...many('14', 30, { grid: '990102101201001' }),
  ];
  const city = squareCity({ matters: all });
  const recordOf = (id: string) => {
    const { record } = computeView(city, {
      view: 'record',
      kind: 'division',
      id,
      indicators: ['villageResolution'],
    });
    if (record?.kind !== 'division') throw new Error('A division was expected.');
    return record;
  };

  it('says that tiers were not collected where no closed matter has one, instead of zeros', () => {
    const grid = '990101101201001';
    const { tier: _tier, ...untold } = matter({ grid });
    const countsOf = (matters: readonly ReturnType<typeof matter>[]) => {
      const query = { view: 'record', kind: 'division', id: '990101', indicators: [] } as const;
      const { record } = computeView(squareCity({ matters }), query);
      return record?.kind === 'division' ? record.closedAt.map(({ count }) => count) : [];
    };
    const none = { state: 'none', reason: 'not-collected' };
    expect(countsOf([untold, { ...untold, id: 'M2' }])).toEqual([none, none, none, none, none]);
    // One that tells is enough; and where nothing was closed, zero is known.
    const known = countsOf([untold, matter({ id: 'M3', grid, tier: 'county' })]);
    expect(known.map((count) => count.state === 'value' && count.value)).toEqual([0, 0, 0, 1, 0]);
    expect(countsOf([matter({ grid: '990102101201001' })])[0]).toEqual({ state: 'value', value: 0 });
  });

  it('tells at which tier matters were closed, and the last twelve whole months', () => {
    const { closedAt, trend } = recordOf('990101');
    expect(closedAt.map(({ tier, count }) => [tier, count.state === 'value' && count.value])).toEqual([
      ['grid', 0],
      ['village', 74],
      ['township', 25],
      ['county', 0],
      ['city', 0],
    ]);
    expect(trend.map(({ period }) => period)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
    expect(trend.at(-1)?.figure).toMatchObject({ numerator: 74, denominator: 99 });
  });

  it('hides a small number of a sensitive type at the county, and enough others that it is not the difference', () => {
    const { types } = recordOf('990101');
    const shown = types.filter(({ count }) => count.state === 'value').map(({ code }) => code);
    const hidden = types.filter(({ count }) => count.state === 'suppressed').map(({ code }) => code);
    expect(hidden).toContain('14');
    expect(hidden.length).toBeGreaterThan(1);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('does not tell sensitive types apart below the county', () => {
    for (const id of ['990101101', '990101101201']) {
      const { types } = recordOf(id);
      expect(types.map(({ code }) => code)).not.toContain('14');
      const total = types.reduce((sum, { count }) => sum + (count.state === 'value' ? count.value : 0), 0);
      expect(total).toBe(99);
    }
  });
});
