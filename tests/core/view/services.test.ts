import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from './small-city.js';

type City = Parameters<typeof squareCity>[0];
type Community = NonNullable<NonNullable<City>['communities']>[number];

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0.001],
      [0, 0],
    ],
  ],
};
const actor = { groups: 1, activity: 0.5, actions: 4 };
const community = (code: string, rest: Partial<Community>): Community => ({
  code,
  kind: 'urban',
  division: code,
  name: code,
  core: { branches: 1, activity: 0.9 },
  actors: {
    selfGovOrg: actor,
    socialOrg: actor,
    residentUnit: actor,
    volunteerTeam: actor,
    localWorthy: actor,
    villager: actor,
  },
  geometry: { type: 'Point', coordinates: [0.005, 0.005] },
  ...rest,
});

const communities = [
  community('990101101201', {
    stewards: { blocks: 9, staffed: 8, score: 0.9 },
    estates: { count: 3, withBranch: 2, pilots: 1 },
    oneStop: { items: 60, delegated: 41, single: 80, total: 100 },
  }),
  // A score of four people would tell of each of them.
  community('990101101202', {
    stewards: { blocks: 4, staffed: 4, score: 0.1 },
    oneStop: { items: 60, delegated: 20, single: 0, total: 0 },
  }),
];
const blocks = [
  { id: 'B1', community: '990101101201', staffed: true, geometry: square },
  { id: 'B2', community: '990101101201', staffed: false, geometry: square },
];
const servicePoints = [
  {
    id: 'S1',
    community: '990101101201',
    name: '服务站',
    items: 41,
    geometry: { type: 'Point' as const, coordinates: [0.005, 0.005] },
  },
];
const city = (): ReturnType<typeof squareCity> => squareCity({ communities, blocks, servicePoints });

describe('smart communities', () => {
  it('sum counts, and weigh the assessment by the teams that are large enough', () => {
    const view = computeView(city(), { view: 'services', division: '990101' });
    expect(view.total).toEqual({
      blocks: { count: 13, staffed: 12 },
      stewardScore: { state: 'value', value: 0.9, numerator: 0.9 * 8, denominator: 8 },
      estates: { count: 3, withBranch: 2, pilots: 1 },
      items: { count: 120, delegated: 61 },
      oneStop: { state: 'value', value: 0.8, numerator: 80, denominator: 100 },
      servicePoints: 1,
    });
  });

  it('never tell the score of a team under five, nor a rate of nothing', () => {
    const { communities: marks } = computeView(city(), { view: 'services', division: '990101' });
    const small = marks.find(({ code }) => code === '990101101202');
    expect(small?.stewardScore).toEqual({ state: 'none', reason: 'no-cases' });
    expect(small?.oneStop).toEqual({ state: 'none', reason: 'no-cases' });
    expect(JSON.stringify(marks)).not.toContain('0.1');
  });

  it('show the public one sum a county, and neither blocks nor service points', () => {
    const view = computeView(city(), { view: 'services', division: null, scope: 'public' });
    expect(view.communities.map(({ code }) => code)).toEqual(['990101']);
    expect(view.blocks).toEqual([]);
    expect(view.servicePoints).toEqual([]);
  });

  it('come with the record of a community, and so does what its actors did over time', () => {
    const communityActions = [
      { community: '990101101201', period: '2026-10', actor: 'socialOrg', actions: 4 },
      { community: '990101101201', period: '2026-09', actor: 'villager', actions: 9 },
      { community: '990101101202', period: '2026-10', actor: 'villager', actions: 7 },
      { community: '990101101201', period: '2031-01', actor: 'villager', actions: 99 },
    ] as const;
    const snapshot = squareCity({ communities, blocks, servicePoints, communityActions });
    const { record } = computeView(snapshot, {
      view: 'record',
      kind: 'community',
      id: '990101101201',
      indicators: [],
    });
    if (record?.kind !== 'community') throw new Error('A community was expected.');
    expect(record.services?.items).toEqual({ count: 60, delegated: 41 });
    expect(record.history?.map(({ period }) => period)).toEqual(['2026-09', '2026-10']);
    expect(record.history?.[1]?.actions.map((one) => (one.state === 'value' ? one.value : null))).toEqual([
      0, 4, 0, 0, 0, 0,
    ]);
    const hidden = computeView(snapshot, {
      view: 'record',
      kind: 'community',
      id: '990101',
      indicators: [],
      scope: 'public',
    });
    expect(hidden.record).not.toHaveProperty('history');
    expect(hidden.record).not.toHaveProperty('services');
  });
});
