import type { Map as MapLibreMap } from 'maplibre-gl';
import { DEFAULT_PERIOD, type CityState } from '../city/city-state.js';
import type { City } from '../city/city.js';
import type { HiveMap } from './hive-map.js';
import { formatTargets } from './targets.js';
import { readUrlState, withUrlState, type UrlState, type UrlView } from './url-state.js';
import type { ViewCrs } from './view-crs/view-crs.js';

/** A flight or a drag ends in one writing. */
const DELAY_MS = 250;

/** Maps that keep their state in the address, by the prefix of their parameters. */
const claimed = new Map<string, UrlSync>();

/**
 * Keeps the state of a map with `sync-url` in the page's query string. Going into a division, and another
 * indicator, are steps that the browser's Back takes back; the rest replaces the present entry.
 *
 * The first map of a page has the plain names; a further one has its id, or a number, before them.
 */
export class UrlSync {
  readonly #host: HiveMap;
  readonly #city: City;
  readonly #map: () => MapLibreMap | null;
  readonly #crs: () => ViewCrs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #prefix: string | null = null;
  /** What the host wanted before the address had a say. */
  #own: Pick<HiveMap, 'division' | 'period' | 'asOf'> | null = null;
  /** Division and indicator of the present entry; `null` before the first one. */
  #step: string | null = null;

  constructor(host: HiveMap, city: City, map: () => MapLibreMap | null, crs: () => ViewCrs) {
    this.#crs = crs;
    this.#host = host;
    this.#city = city;
    this.#map = map;
  }

  /** What the address says becomes the host's properties. */
  read(): void {
    const host = this.#host;
    if (host.syncUrl === false || this.#own) return;
    const { division, indicator, period, asOf, selection, filter, view } = readUrlState(
      location.search,
      this.#claim(),
    );
    this.#own = { division: host.division, period: host.period, asOf: host.asOf };
    if (division !== null) this.#enterFirst(division);
    if (indicator !== null) host.indicator = indicator;
    if (period !== null) host.period = period;
    if (asOf !== null) host.asOf = asOf;
    if (selection.length > 0) host.selection = formatTargets(selection);
    if (filter.length > 0) this.#city.dispatch({ type: 'filter', filter });
    if (view) [host.center, host.zoom] = [view.center, view.zoom];
  }

  writeSoon(): void {
    if (this.#host.syncUrl === false) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), DELAY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('popstate', this.#back);
    if (this.#prefix !== null) claimed.delete(this.#prefix);
    [this.#prefix, this.#step, this.#own] = [null, null, null];
  }

  /** A lock is the host's word: the address may go deeper, and never elsewhere. */
  #enterFirst(division: string): void {
    if (!this.#host.locked) {
      this.#host.division = division;
      return;
    }
    const enter = (): void => void this.#city.drillTo(division).catch(() => undefined);
    if (this.#city.state.city) {
      enter();
      return;
    }
    const end = this.#city.subscribe((state) => {
      if (!state.city) return;
      end();
      enter();
    });
  }

  #claim(): string {
    if (this.#prefix !== null) return this.#prefix;
    const { syncUrl, id } = this.#host;
    const named = typeof syncUrl === 'string' ? [`${syncUrl}.`] : ['', ...(id ? [`${id}.`] : [])];
    let prefix = named.find((one) => !claimed.has(one));
    for (let number = 2; prefix === undefined; number++)
      if (!claimed.has(`${String(number)}.`)) prefix = `${String(number)}.`;
    claimed.set(prefix, this);
    this.#prefix = prefix;
    addEventListener('popstate', this.#back);
    return prefix;
  }

  #write(): void {
    const { state } = this.#city;
    if (!state.city) return;
    const url = withUrlState(location.href, this.#claim(), state, this.#view());
    const step = stepOf(state);
    const further = this.#step !== null && step !== this.#step;
    this.#step = step;
    if (url.href === location.href) return;
    if (further) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  }

  readonly #back = (): void => {
    if (this.#prefix === null || !this.#city.state.city) return;
    clearTimeout(this.#timer);
    void this.#apply(readUrlState(location.search, this.#prefix));
  };

  async #apply(wanted: UrlState): Promise<void> {
    const { city } = this.#city.state;
    if (!city) return;
    const indicator = city.indicators.find(({ id, available }) => id === wanted.indicator && available)?.id;
    const division = wanted.division ?? this.#city.state.lockedTo ?? city.code;
    this.#step = stepOf({ division, indicator: indicator ?? this.#city.state.indicator });
    if (indicator !== undefined) this.#city.dispatch({ type: 'indicator', indicator });
    const period = wanted.period ?? this.#own?.period ?? DEFAULT_PERIOD;
    this.#city.dispatch({ type: 'time', asOf: wanted.asOf ?? this.#own?.asOf ?? null, period });
    this.#city.dispatch({ type: 'filter', filter: wanted.filter });
    try {
      await this.#city.drillTo(division);
    } catch {
      // An entry of other data than these: the map stays where it is.
      this.#step = stepOf(this.#city.state);
    }
    this.#city.dispatch({ type: 'select', selection: wanted.selection });
    if (!wanted.view) return;
    const [longitude, latitude] = this.#crs().toView(wanted.view.center);
    this.#map()?.jumpTo({ center: [longitude, latitude], zoom: wanted.view.zoom });
  }

  #view(): UrlView | null {
    const map = this.#map();
    if (!map) return null;
    const { lng, lat } = map.getCenter();
    return { center: this.#crs().toData([lng, lat]), zoom: map.getZoom() };
  }
}

function stepOf({ division, indicator }: Pick<CityState, 'division' | 'indicator'>): string {
  return `${division ?? ''} ${indicator}`;
}
