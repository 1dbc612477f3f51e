import type { AreaNode } from '../divisions/hierarchy.js';
import {
  communityActions,
  sumActions,
  type ActorActions,
  type CommunityActions,
} from '../indicators/community-actions.js';
import { honeycombEvenness } from '../indicators/honeycomb-evenness.js';
import { nearestArea } from '../indicators/nearest-area.js';
import { labelPoint } from '../spatial/label-point.js';
import { areaShape } from '../divisions/area-shape.js';
import { areaSummary } from './area-facts.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Figure } from './figure.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import {
  ACTORS,
  type Actor,
  type ActorState,
  type CommunitiesQuery,
  type CommunitiesView,
  type CommunityMark,
} from './view.js';

type Community = NonNullable<CitySnapshot['records']['communities']>[number];
const NO_ACTIONS: ActorActions = { actions: [0, 0, 0, 0, 0, 0], active: 0, possible: 0 };
const NO_CASES: Figure = { state: 'none', reason: 'no-cases' };

/** Communities of a division as "1+6" honeycombs; in public scope one a county, the sum of its own. */
export function communitiesView(
  sight: Sight,
  { division }: Pick<CommunitiesQuery, 'division'>,
): CommunitiesView {
  const { snapshot, hierarchy } = sight;
  const drilled = drilledArea(sight, division);
  const actions = communityActions(sight);
  const all = communitiesIn(drilled, snapshot);
  const total = sixFigures(sumActions(all.map(({ community }) => actionsOf(community, actions))), actions);
  const marks =
    sight.scope === 'public'
      ? countyMarks(all, actions, sight)
      : all.map(({ community, area }) => {
          const within = hierarchy
            .pathOf(area)
            .slice(1)
            .map(({ code }) => code);
          return communityMark(community, within, actions);
        });
  return {
    view: 'communities',
    division: drilled.code,
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    communities: marks,
    participation: total.participation,
    evenness: total.evenness,
  };
}

/** One community, or in public scope the sum of a county's by the county's code. */
export function findCommunityMark(
  sight: Sight,
  code: string,
): { mark: CommunityMark; area: AreaNode } | null {
  const { snapshot, hierarchy, scope } = sight;
  const actions = communityActions(sight);
  if (scope === 'public') {
    const county = hierarchy.division(code);
    if (county?.depth !== 1) return null;
    const [mark] = countyMarks(communitiesIn(county, snapshot), actions, sight);
    return mark ? { mark, area: county } : null;
  }
  const community = snapshot.records.communities?.find((one) => one.code === code);
  if (!community) return null;
  const area = nearestArea(community.division, hierarchy, snapshot.manifest);
  const within = hierarchy
    .pathOf(area)
    .slice(1)
    .map((above) => above.code);
  return { mark: communityMark(community, within, actions), area };
}

interface Located {
  readonly community: Community;
  readonly area: AreaNode;
}

function communitiesIn(
  drilled: AreaNode,
  { records, hierarchy, manifest }: CitySnapshot,
): readonly Located[] {
  return (records.communities ?? [])
    .map((community) => ({ community, area: nearestArea(community.division, hierarchy, manifest) }))
    .filter(({ area }) => hierarchy.isWithin(area, drilled));
}

function actionsOf({ code }: Community, actions: CommunityActions): ActorActions {
  return typeof actions === 'string' ? NO_ACTIONS : (actions.get(code) ?? NO_ACTIONS);
}

function communityMark(
  community: Community,
  within: readonly string[],
  actions: CommunityActions,
): CommunityMark {
  const { code, name, kind, geometry, core, cooperation = [] } = community;
  const own = actionsOf(community, actions);
  const [longitude = 0, latitude = 0] =
    geometry.type === 'Point' ? geometry.coordinates : labelPoint(geometry);
  return {
    code,
    name,
    kind,
    point: [longitude, latitude],
    within,
    core: { branches: core.branches, activity: core.activity },
    actors: actorStates([community], own, actions),
    ...sixFigures(own, actions),
    cooperation: sumCooperation([cooperation]),
  };
}

function countyMarks(
  all: readonly Located[],
  actions: CommunityActions,
  sight: Sight,
): readonly CommunityMark[] {
  const { hierarchy, snapshot } = sight;
  const byCounty = new Map<AreaNode, Community[]>();
  for (const { community, area } of all) {
    const county = hierarchy.pathOf(area)[1];
    if (!county) continue;
    byCounty.set(county, [...(byCounty.get(county) ?? []), community]);
  }
  return [...byCounty].map(([county, communities]): CommunityMark => {
    const sum = sumActions(communities.map((community) => actionsOf(community, actions)));
    const urban = communities.filter(({ kind }) => kind === 'urban').length;
    return {
      code: county.code,
      name: areaSummary(county, snapshot).name,
      kind: urban * 2 > communities.length ? 'urban' : 'rural',
      point: labelPoint(areaShape(county, snapshot)),
      within: [county.code],
      core: {
        branches: communities.reduce((all, { core }) => all + core.branches, 0),
        activity: meanActivity(
          communities.map(({ core }) => ({ weight: core.branches, activity: core.activity })),
        ),
      },
      actors: actorStates(communities, sum, actions),
      ...sixFigures(sum, actions),
      cooperation: sumCooperation(communities.map(({ cooperation = [] }) => cooperation)),
    };
  });
}

function actorStates(
  communities: readonly Community[],
  sum: ActorActions,
  actions: CommunityActions,
): Readonly<Record<Actor, ActorState>> {
  const states = ACTORS.map((actor, place): [Actor, ActorState] => {
    const each = communities.map(({ actors }) => actors[actor]);
    const count: Figure =
      typeof actions === 'string'
        ? { state: 'none', reason: actions }
        : { state: 'value', value: sum.actions[place] ?? 0 };
    const groups = each.reduce((all, state) => all + state.groups, 0);
    const activity = meanActivity(each.map((state) => ({ weight: state.groups, activity: state.activity })));
    return [actor, { groups, activity, actions: count }];
  });
  return Object.fromEntries(states) as Record<Actor, ActorState>;
}

/** Mean by number of groups; of the known ones only, `null` when none is known. */
function meanActivity(
  parts: readonly { readonly weight: number; readonly activity: number | null }[],
): number | null {
  const [only] = parts;
  if (parts.length === 1) return only?.activity ?? null;
  let weights = 0;
  let sum = 0;
  for (const { weight, activity } of parts) {
    if (activity === null) continue;
    weights += weight;
    sum += weight * activity;
  }
  return weights > 0 ? sum / weights : null;
}

function sixFigures(
  { actions: counts, active, possible }: ActorActions,
  actions: CommunityActions,
): { readonly participation: Figure; readonly evenness: Figure } {
  if (typeof actions === 'string') {
    const none: Figure = { state: 'none', reason: actions };
    return { participation: none, evenness: none };
  }
  const evenness = honeycombEvenness(counts);
  return {
    participation:
      possible === 0
        ? NO_CASES
        : { state: 'value', value: active / possible, numerator: active, denominator: possible },
    evenness: evenness === null ? NO_CASES : { state: 'value', value: evenness },
  };
}

function sumCooperation(
  lists: readonly (readonly (readonly [Actor, Actor, number])[])[],
): readonly (readonly [number, number, number])[] {
  const sums = new Map<number, number>();
  for (const list of lists) {
    for (const [one, other, count] of list) {
      const [low, high] = [ACTORS.indexOf(one), ACTORS.indexOf(other)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const pair = low * ACTORS.length + high;
      sums.set(pair, (sums.get(pair) ?? 0) + count);
    }
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([pair, count]) => [Math.floor(pair / ACTORS.length), pair % ACTORS.length, count] as const);
}
