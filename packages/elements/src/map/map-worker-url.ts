import { setWorkerUrl } from 'maplibre-gl';

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
