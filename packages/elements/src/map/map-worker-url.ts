import { clearPrewarmedResources, getGlobalDispatcher, prewarm, setWorkerUrl } from 'maplibre-gl';

let url: string | null = null;

/**
 * Says where MapLibre's worker file is served from, for bundlers that rename files. Call it before
 * the first map is shown. The file is `@hivemap/elements/maplibre-gl-worker.js`.
 */
export function setMapWorkerUrl(workerUrl: string | URL): void {
  url = String(workerUrl);
}

/** Points MapLibre at the worker file beside this module, unless the host has said another place. */
export function useMapWorker(): void {
  setWorkerUrl(url ?? new URL('./maplibre-gl-worker.js', import.meta.url).href);
}

/** MapLibre's own first message to a worker: the address of the page. */
const SET_REFERRER = 'SR';

/** Starts MapLibre's worker before there is a style, which would start it and draw at once. */
export function startMapWorker(): void {
  // Whether it can be started the style will find out, and tell.
  getGlobalDispatcher()
    .broadcast(SET_REFERRER, location.href)
    .catch(() => undefined);
}

const keepers = new Set<object>();

/**
 * Keeps MapLibre's worker, which is known to run, until {@link releaseMapWorker}. It would end with the style of the last
 * map, which a lost graphics context takes away: its file would be asked for again, when the network may be away, too.
 */
export function keepMapWorker(keeper: object): void {
  keepers.add(keeper);
  prewarm();
}

/** Call it when the map is removed: with the last one the worker goes. */
export function releaseMapWorker(keeper: object): void {
  if (keepers.delete(keeper) && keepers.size === 0) clearPrewarmedResources();
}
