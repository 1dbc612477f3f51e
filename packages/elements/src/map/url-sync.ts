import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../city/city.js';
import type { HiveMap } from './hive-map.js';
import { readUrlState, writeUrlState } from './url-state.js';

/** A flight or a drag ends in one writing. */
const DELAY_MS = 250;

/** Keeps the state of a map with `sync-url` in the page's query string. */
export class UrlSync {
  readonly #host: HiveMap;
  readonly #city: City;
  readonly #map: () => MapLibreMap | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HiveMap, city: City, map: () => MapLibreMap | null) {
    this.#host = host;
    this.#city = city;
    this.#map = map;
  }

  /** What the address says becomes the host's properties. */
  read(): void {
    const host = this.#host;
    if (!host.syncUrl) return;
    const { division, indicator, selection, view } = readUrlState(location.search);
    if (division !== null) host.division = division;
    if (indicator !== null) host.indicator = indicator;
    if (selection !== null) host.selection = selection;
    if (view) [host.center, host.zoom] = [view.center, view.zoom];
  }

  writeSoon(): void {
    if (!this.#host.syncUrl) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#city.state.city) writeUrlState(this.#city.state, this.#map());
    }, DELAY_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
