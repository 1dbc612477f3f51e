/** Properties of the map's element as intents to its city, and the city's state as properties again. */
import type { City } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import type { HiveMap } from './hive-map.js';
import { formatTargets, parseTargets } from './targets.js';

/** Settings that hold before and after a city is read. Called before {@link followDivision}. */
export function followSettings(host: HiveMap, city: City, changed: ReadonlyMap<string, unknown>): void {
  const { state } = city;
  if (changed.has('locked') || changed.has('division')) {
    const lock = host.locked ? (host.division ?? state.division) : null;
    if (lock !== state.lockedTo && !(host.locked && state.lockedTo !== null && !changed.has('locked')))
      city.dispatch({ type: 'lock', division: lock });
  }
  followIndicator(host, city);
  const asOf = changed.has('asOf') ? host.asOf : state.asOf;
  const period = host.period ?? state.period;
  if (asOf !== state.asOf || period !== state.period) city.dispatch({ type: 'time', asOf, period });
  if (changed.has('scope') && host.scope !== state.scope) city.narrow(host.scope).catch(() => undefined);
}

function followIndicator(host: HiveMap, city: City): void {
  const { state } = city;
  const { indicator } = host;
  if (indicator === null || indicator === state.indicator) return;
  if (state.city?.indicators.every(({ id }) => id !== indicator)) {
    sayUnknown('indicator', indicator, state.indicator);
    host.indicator = state.indicator;
  } else city.dispatch({ type: 'indicator', indicator });
}

/** What only a city can answer: where to be in it, and what is selected. */
export function followDivision(host: HiveMap, city: City, changed: ReadonlyMap<string, unknown>): void {
  if (
    changed.has('division') &&
    host.division !== city.state.division &&
    (host.division !== null || city.state.city)
  )
    city.drillTo(host.division).catch((error: unknown) => {
      // The city has no such division: the property says again where the map is.
      if (host.division !== null) sayUnknown('division', host.division, city.state.division, error);
      host.division = city.state.division;
    });
  if (changed.has('selection') && host.selection !== (formatTargets(city.state.selection) || null))
    city.dispatch({ type: 'select', selection: parseTargets(host.selection) });
}

/** The properties say what is shown, like the value of an input. */
export function reflectState(host: HiveMap, state: CityState, previous: CityState): void {
  if (state.city && !previous.city)
    for (const name of ['indicator', 'division'] as const) {
      const wanted = host[name];
      if (wanted !== null && wanted !== state[name]) sayUnknown(name, wanted, state[name]);
    }
  if (state.indicator !== previous.indicator) host.indicator = state.indicator;
  if (state.period !== previous.period) host.period = state.period;
  if (state.asOf !== previous.asOf) host.asOf = state.asOf;
  if (!state.city) return;
  if (state.division !== previous.division) host.division = state.division;
  if (state.selection !== previous.selection) host.selection = formatTargets(state.selection) || null;
}

function sayUnknown(
  name: 'indicator' | 'division',
  wanted: string,
  shown: string | null,
  ...why: unknown[]
): void {
  console.warn(`hivemap: ${name}="${wanted}" can't be shown; "${String(shown)}" is`, ...why);
}
