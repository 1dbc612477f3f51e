/** Watches over the base map of a map: what fails has a name, and what comes after all takes it back. */
import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { sourcesOf } from '../sources-of.js';
import { STACK_PREFIX } from '../stack-board.js';
import { failureOf, type BasemapFailure } from './basemap-failure.js';

const TILED = new Set(['raster', 'vector', 'raster-dem']);
/** Tiles that are not there move nothing, and a map that draws nothing new does not say that it rests. */
const LOOK_EVERY_MS = 1000;

export class BasemapWatch {
  readonly #changed: () => void;
  #failure: BasemapFailure | null = null;
  /** Sources of which some tile has come. */
  readonly #seen = new Set<string>();
  #map: MapLibreMap | null = null;
  #release: () => void = () => undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get failure(): BasemapFailure | null {
    return this.#failure;
  }

  /** Whether nothing has come of what lies at the bottom: names alone are no ground. */
  get isBlank(): boolean {
    if (this.#failure === null) return false;
    const [lowest] = this.#map ? tiledSources(this.#map) : [];
    return lowest === undefined || !this.#seen.has(lowest);
  }

  /** Follows a map; the one before is let go. */
  follow(map: MapLibreMap | null): void {
    this.#release();
    this.#map = map;
    if (!map) return;
    const loaded = (event: MapSourceDataEvent): void => {
      const { state } = (event.tile ?? {}) as { readonly state?: string };
      if (event.sourceId.startsWith(STACK_PREFIX) || state !== 'loaded') return;
      this.#seen.add(event.sourceId);
      if (this.#failure !== 'missing' || this.#lacking(map).length === 0) this.#set(null);
    };
    const subscription = map.on('sourcedata', loaded);
    const online = (): void => refreshTiles(map);
    addEventListener('online', online);
    let waited = false;
    const looks = setInterval(() => {
      const lacking = this.#map ? this.#lacking(map) : [];
      const asked = lacking.length > 0 && lacking.every((id) => map.isSourceLoaded(id));
      // A source is called loaded, too, before its first tile is asked for.
      if (asked && waited) this.rest(map);
      waited = asked;
    }, LOOK_EVERY_MS);
    this.#release = () => {
      clearInterval(looks);
      subscription.unsubscribe();
      removeEventListener('online', online);
      this.#release = () => undefined;
    };
  }

  /** Another base map. @param failure - What is known to fail. */
  begin(failure: BasemapFailure | null): void {
    this.#seen.clear();
    this.#failure = failure;
  }

  fail(error: unknown, styleless: boolean): void {
    this.#set(failureOf(error, styleless));
  }

  /** The map rests: tiles that are not there are no error to MapLibre, but a map of none is one to us. */
  rest(map: MapLibreMap): void {
    if (this.#failure === null && this.#lacking(map).length > 0) this.#set('missing');
  }

  #lacking(map: MapLibreMap): readonly string[] {
    return tiledSources(map).filter((id) => !this.#seen.has(id));
  }

  #set(failure: BasemapFailure | null): void {
    if (failure === this.#failure) return;
    this.#failure = failure;
    this.#changed();
  }
}

function tiledSources(map: MapLibreMap): readonly string[] {
  return Object.entries(sourcesOf(map))
    .filter(([id, { type }]) => !id.startsWith(STACK_PREFIX) && TILED.has(type))
    .map(([id]) => id);
}

/** The network is back: what failed is asked for again. */
function refreshTiles(map: MapLibreMap): void {
  for (const id of tiledSources(map)) map.refreshTiles(id);
}
