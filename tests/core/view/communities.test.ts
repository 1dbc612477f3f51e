import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from './small-city.js';

const point = (longitude: number, latitude: number): Point => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

describe('honeycomb communities', () => {
  const actor = (actions: number, activity: number | null = 0.5) => ({ groups: 2, activity, actions });
  const community = (code: string, actions: readonly number[]): ResourceRecords['communities'] => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = actions;
    return {
      code,
      kind: 'rural',
      division: code,
      name: code,
      core: { branches: 1, activity: 0.9 },
      actors: {
        selfGovOrg: actor(a),
        socialOrg: actor(b),
        residentUnit: actor(c),
        volunteerTeam: actor(d),
        localWorthy: actor(e),
        villager: actor(f, null),
      },
      cooperation: [['villager', 'selfGovOrg', 3]],
      geometry: point(0.005, 0.005),
    };
  };
  const communities = [
    community('990101101201', [1, 1, 1, 1, 1, 1]),
    community('990101101202', [6, 0, 0, 0, 0, 0]),
  ];

  it('have participation and evenness of their own and of the division', () => {
    const view = computeView(squareCity({ communities }), { view: 'communities', division: '990101' });
    expect(view.communities.map(({ evenness }) => evenness)).toMatchObject([{ value: 1 }, { value: 0 }]);
    expect(view.communities[1]?.participation).toEqual({
      state: 'value',
      value: 1 / 6,
      numerator: 1,
      denominator: 6,
    });
    expect(view.participation).toEqual({ state: 'value', value: 7 / 12, numerator: 7, denominator: 12 });
    expect(view.communities[0]?.within).toEqual(['990101', '990101101', '990101101201']);
    expect(view.communities[0]?.cooperation).toEqual([[0, 5, 3]]);
    expect(view.communities[0]?.actors.villager.activity).toBeNull();
  });

  it('count the actions of the months in the period where these are known', () => {
    const communityActions = [
      { community: '990101101201', period: '2026-10', actor: 'socialOrg', actions: 4 },
      { community: '990101101201', period: '2026-11', actor: 'villager', actions: 9 },
    ] as const;
    const city = squareCity({ communities, communityActions });
    const october = computeView(city, { view: 'communities', division: null, period: '2026-10' });
    expect(october.communities[0]?.actors.socialOrg.actions).toEqual({ state: 'value', value: 4 });
    expect(october.communities[0]?.actors.villager.actions).toEqual({ state: 'value', value: 0 });
    const before = computeView(city, { view: 'communities', division: null, period: '2025-10' });
    expect(before.evenness).toEqual({ state: 'none', reason: 'not-collected' });
  });
});
