import { withoutOverlaps } from '../calendar/without-overlaps.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { MissingReason } from '../view/figure.js';
import { ACTORS } from '../view/view.js';
import type { SixCounts } from './honeycomb-evenness.js';
import type { CountingContext } from './indicator-definition.js';
import { WeakMemo } from './weak-memo.js';

/** What a community's actors did in a period. */
export interface ActorActions {
  readonly actions: SixCounts;
  /** Kinds of actors with actions, counted in each reported period (month) by itself, and added up. */
  readonly active: number;
  /** How many there could have been: six for each reported period. */
  readonly possible: number;
}

/** Actions of each community in a period, by its code; or why they are not known. */
export type CommunityActions = ReadonlyMap<string, ActorActions> | MissingReason;

/** Actions of several communities together. */
export function sumActions(each: Iterable<ActorActions>): ActorActions {
  const actions = [0, 0, 0, 0, 0, 0];
  let active = 0;
  let possible = 0;
  for (const one of each) {
    one.actions.forEach((count, place) => (actions[place] = (actions[place] ?? 0) + count));
    active += one.active;
    possible += one.possible;
  }
  return { actions: actions as unknown as SixCounts, active, possible };
}

type Communities = NonNullable<CitySnapshot['records']['communities']>;
type ActionRow = NonNullable<CitySnapshot['records']['communityActions']>[number];

const memo = new WeakMemo<Communities, readonly ActionRow[], CommunityActions>(24);

/**
 * Actions that `communityActions` has of the periods that lie within the one asked for. A city without
 * that resource shows the totals that the communities themselves state, which have no dates.
 */
export function communityActions({
  snapshot,
  period,
}: Pick<CountingContext, 'snapshot' | 'period'>): CommunityActions {
  const { communities, communityActions: rows } = snapshot.records;
  if (!communities) return reasonOf(snapshot, 'communities');
  if (snapshot.resources.communityActions === undefined) {
    return new Map(communities.map(({ code, actors }) => [code, statedActions(actors)]));
  }
  if (!rows) return reasonOf(snapshot, 'communityActions');
  return memo.get(communities, rows, `${period.fromDay} ${period.toDay}`, () =>
    addRows(communities, rows, period),
  );
}

function reasonOf({ resources }: CitySnapshot, resource: 'communities' | 'communityActions'): MissingReason {
  const state = resources[resource]?.state;
  return state === 'waiting' || state === 'loading' ? 'loading' : 'no-resource';
}

function statedActions(actors: Communities[number]['actors']): ActorActions {
  const actions = ACTORS.map((actor) => actors[actor].actions) as unknown as SixCounts;
  return { actions, active: actions.filter((count) => count > 0).length, possible: ACTORS.length };
}

function addRows(
  communities: Communities,
  rows: readonly ActionRow[],
  { fromDay, toDay }: CountingContext['period'],
): CommunityActions {
  const within = withoutOverlaps(rows, [fromDay, toDay], ({ community, actor }) => `${community} ${actor}`);
  const sums = new Map(
    communities.map(({ code }) => [code, { actions: [0, 0, 0, 0, 0, 0], active: 0, possible: 0 }]),
  );
  const places = new Map(ACTORS.map((actor, place) => [actor, place]));
  for (const { community, actor, actions } of within) {
    const sum = sums.get(community);
    if (!sum) continue;
    const place = places.get(actor) ?? 0;
    sum.actions[place] = (sum.actions[place] ?? 0) + actions;
    if (actions > 0) sum.active += 1;
  }
  const periods = new Set(within.map(({ period }) => period)).size;
  if (periods === 0) return 'not-collected';
  for (const sum of sums.values()) sum.possible = periods * ACTORS.length;
  return sums as ReadonlyMap<string, { actions: unknown; active: number; possible: number }> as ReadonlyMap<
    string,
    ActorActions
  >;
}
