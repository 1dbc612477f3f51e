import { beforeAll, describe, expect, it } from 'vitest';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { demoCity, hasDemoCity } from './demo-city.js';

const AGGREGATED = [
  'villageResolution',
  'townshipOrBelow',
  'resolution',
  'recurrence',
  'upwardTransfer',
  'spillover',
];

describe.skipIf(!hasDemoCity('dazhou'))('the demo city', () => {
  let aggregated: CitySnapshot;
  let computed: CitySnapshot;
  beforeAll(() => {
    aggregated = demoCity('dazhou', ['divisions', 'indicators']);
    computed = demoCity('dazhou', ['divisions', 'grids', 'matters']);
  }, 60_000);

  it.each(['P12M', '2026-Q3', '2026-10', '2026-11', '2026-01-01/2026-06-30'])(
    'has the same figures before matters arrive and after, exactly, in %s',
    (period) => {
      for (const division of [null, '511725', '511722']) {
        const asked = { view: 'areas', division, indicators: AGGREGATED, period } as const;
        const [before, after] = [computeView(aggregated, asked), computeView(computed, asked)];
        expect(before.self.figures['villageResolution']?.state).toBe('value');
        expect(after.self.figures).toEqual(before.self.figures);
        expect(after.children.map(({ figures }) => figures)).toEqual(
          before.children.map(({ figures }) => figures),
        );
      }
    },
  );

  it('is counted in one piece: townships add up to their county, counties to the city', () => {
    const asked = { view: 'areas', indicators: ['villageResolution', 'overdueOpen'] } as const;
    for (const division of [null, '511725']) {
      const { self, children } = computeView(computed, { ...asked, division });
      const sum = children.reduce((all, { figures }) => {
        const figure = figures['overdueOpen'];
        return all + (figure?.state === 'value' ? figure.value : Number.NaN);
      }, 0);
      expect(self.figures['overdueOpen']).toEqual({ state: 'value', value: sum });
    }
  });
});

describe.skipIf(!hasDemoCity('london'))('London, whose codes carry no meaning', () => {
  it('has boroughs with figures, and no level that it lacks', () => {
    const london = demoCity('london');
    const { levels } = computeView(london, { view: 'city' });
    expect(levels.map(({ id }) => id)).toEqual(['city', 'borough']);
    const { children, cells } = computeView(london, {
      view: 'areas',
      division: null,
      indicators: ['resolution'],
    });
    expect(children).toHaveLength(33);
    expect(cells.map(({ code }) => code)).toEqual(children.map(({ code }) => code));
    expect(children.every(({ figures }) => figures['resolution']?.state === 'value')).toBe(true);
  });
});
