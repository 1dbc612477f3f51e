import { getGlobalDispatcher, setWorkerUrl } from 'maplibre-gl';

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
