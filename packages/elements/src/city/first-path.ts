import type { AreaSummary, AreasView, CityView, ViewOf, ViewQuery } from '@hivemap/core';
import type { CityState } from './city-state.js';
import { areasQuery, groundQuery, shapesQuery } from './queries.js';
import { reduceCity } from './reduce-city.js';

type Ask = <Q extends ViewQuery>(query: Q, revision: number) => Promise<ViewOf<Q>>;

/**
 * Where a city opens: at the lock, else at the wanted division where the city has it, else at the city.
 *
 * @param state - Before the city is open.
 * @param ask - Asks for a view of a revision.
 * @throws {RangeError} When the city has no such division as it is locked to.
 */
export async function firstPath(
  state: CityState,
  city: CityView,
  wanted: string | null,
  ask: Ask,
): Promise<AreasView['path']> {
  if (state.lockedTo !== null) return pathTo(state, city, state.lockedTo, ask);
  if (wanted === null) return pathTo(state, city, city.code, ask);
  return pathTo(state, city, wanted, ask).catch(() => pathTo(state, city, city.code, ask));
}

/**
 * All that the first picture is made of is asked along with the path, one way to the worker and back instead of two:
 * elements that ask the same once the city is open find the answers on their way.
 */
async function pathTo(
  state: CityState,
  city: CityView,
  division: string,
  ask: Ask,
): Promise<AreasView['path']> {
  const place: AreaSummary = { kind: 'division', code: division, level: '', name: '' };
  const opened = reduceCity(state, { type: 'open', city, path: [place] });
  const asked = <Q extends ViewQuery>(query: Q | null): Promise<ViewOf<Q>> | null =>
    query && ask(query, opened.revisions[query.view]);
  const areas = asked(areasQuery(opened));
  // Who needs them asks again, and is told what went wrong.
  asked(shapesQuery(opened))?.catch(() => undefined);
  asked(groundQuery(opened))?.catch(() => undefined);
  return (await areas)?.path ?? [];
}
