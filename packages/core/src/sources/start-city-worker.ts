let workerUrl: string | URL | null = null;

/**
 * Says where the worker's script is, for bundlers that move or rename files. Before the first
 * `loadCity`; the address must be of the page's own origin.
 *
 * @param url - Of the script; `null` for the package's own.
 */
export function setCityWorkerUrl(url: string | URL | null): void {
  workerUrl = url;
}

/** Whether this runtime has module workers that can be told where their script is. */
export function hasWorkers(): boolean {
  return typeof Worker !== 'undefined' && typeof document !== 'undefined';
}

/** Starts the worker that holds a city. Bundlers find the script by exactly this expression. */
export function startCityWorker(): Worker {
  if (workerUrl !== null) return new Worker(workerUrl, { type: 'module', name: 'hivemap-city' });
  return new Worker(new URL('./city-worker.ts', import.meta.url), { type: 'module', name: 'hivemap-city' });
}
