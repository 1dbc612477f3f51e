import { describe, expect, it } from 'vitest';
import { computeView } from '../../packages/core/src/view/compute-view.js';
import {
  initialState,
  type CityAction,
  type CityState,
} from '../../packages/elements/src/city/city-state.js';
import type { ListChoice } from '../../packages/elements/src/city/matter-focus.js';
import { matterListQuery, mattersQuery } from '../../packages/elements/src/city/queries.js';
import { reduceCity } from '../../packages/elements/src/city/reduce-city.js';
import { matter, openMatter, squareCity } from '../core/view/small-city.js';

const GRID = '990101101201001';
const COUNTY = '990101';
const at = (text: string): number => Date.parse(text);
const city = squareCity({
  matters: [
    ...Array.from({ length: 20 }, () => matter({ grid: GRID, type: '99' })),
    ...Array.from({ length: 7 }, () => matter({ grid: GRID, type: '02' })),
    // Accepted long ago, and still open; closed in the period, but accepted before.
    openMatter({
      grid: GRID,
      type: '02',
      acceptedAt: at('2025-01-05T10:00:00+08:00'),
      dueAt: at('2025-02-05T10:00:00+08:00'),
    }),
    matter({ grid: GRID, type: '02', acceptedAt: at('2025-10-05T10:00:00+08:00') }),
    openMatter({ grid: GRID, type: '02', dueAt: at('2026-11-18T18:00:00+08:00') }),
    openMatter({ grid: GRID, type: '02', dueAt: at('2026-12-24T18:00:00+08:00') }),
  ],
});
const state = (...actions: CityAction[]): CityState =>
  actions.reduce(reduceCity, { ...initialState, city: {} as NonNullable<CityState['city']> });

/** What a ring says of a county, and the total of the list that a click on it opens. */
function counted(choice: ListChoice, ...before: CityAction[]): { ring: number; list: number } {
  const { places } = computeView(city, mattersQuery(state(...before), choice)!);
  const open = state(...before, { type: 'list-matters', places: [COUNTY], choice });
  const list = computeView(city, matterListQuery(open, {})!);
  return { ring: places.totals[places.codes.indexOf(COUNTY)] ?? 0, list: list.total };
}

describe('the list that a ring opens', () => {
  it('is of the matters that the ring counts: by measure, filter, and days', () => {
    const seen = new Set<number>();
    for (const choice of [
      { measure: 'accepted' },
      { measure: 'closed' },
      { measure: 'open' },
      { measure: 'overdue' },
      { measure: 'accepted', filter: [{ field: 'type', op: '=', value: '02' }] },
      { measure: 'accepted', period: '2025-10-01/2025-10-31' },
    ] as const satisfies readonly ListChoice[]) {
      const { ring, list } = counted(choice);
      expect({ choice, list }).toEqual({ choice, list: ring });
      seen.add(list);
    }
    // Each says something else.
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('follows what the city is told to look at, as the ring does', () => {
    const { ring, list } = counted(
      { measure: 'accepted' },
      { type: 'choose-matters', measure: 'overdue', filter: [{ field: 'type', op: '=', value: '02' }] },
    );
    expect([ring, list]).toEqual([2, 2]);
  });

  it('forgets the choice when it is closed, or opened from elsewhere', () => {
    const open: CityAction = { type: 'list-matters', places: [COUNTY], choice: { measure: 'overdue' } };
    expect(state(open, { type: 'list-matters', places: null }).matters.choice).toEqual({});
    const elsewhere = state(open, { type: 'list-matters', places: [COUNTY] });
    expect(matterListQuery(elsewhere, {})).not.toHaveProperty('measure');
  });
});
