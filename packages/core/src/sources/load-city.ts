import type { CityEvent, CityHandle, RequestHeaders } from '../view/city-handle.js';
import { abortError } from './abort-error.js';
import type { CitySource } from './read-city-manifest.js';
import type { EngineOptions } from './city-engine.js';
import type { LocalCity } from './local-city.js';
import { hasWorkers, startCityWorker } from './start-city-worker.js';
import { WorkerCity } from './worker-city.js';
import { workingDirectory } from './working-directory.js';

export interface LoadOptions {
  /** Ends the loading, and closes the city if it fires later. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: Extract<CityEvent, { type: 'progress' }>) => void) | undefined;
  /** Headers for each request (tokens), asked for on this thread, never stored. */
  readonly requestHeaders?: RequestHeaders | undefined;
  /**
   * Code of a division that the city is kept within: of partitioned resources (`{division}` in their
   * `href`) the other files are never requested, of indexed ones no more than its surroundings.
   */
  readonly locked?: string | undefined;
  /**
   * What a first picture is made of is read at once, the rest after this, at the latest after three seconds:
   * on a small machine reading and drawing would keep each other waiting.
   */
  readonly restAfter?: Promise<unknown> | undefined;
  /**
   * Whether live feeds are opened, and what has `refreshSeconds` is asked for again. Default: with a worker, which
   * means in a page; a script that wants them closes the city when it is done.
   */
  readonly live?: boolean | undefined;
  /** Language of the problems' messages. Default `zh-CN`. */
  readonly locale?: string | undefined;
  /** `false` reads the city in this thread. Default: a worker where there are any. */
  readonly worker?: boolean | undefined;
}

/** What relative addresses are relative to: the page, or in Node the working directory. */
export function pageUrl(): string | undefined {
  return typeof document === 'undefined' ? workingDirectory()?.href : document.baseURI;
}

/**
 * Where a city comes from.
 *
 * @throws {TypeError} When an address is none.
 */
export function citySource(manifest: string | URL | object): CitySource {
  const base = pageUrl();
  if (typeof manifest === 'string' || manifest instanceof URL) return { url: new URL(manifest, base).href };
  return { manifest, baseUrl: base };
}

/**
 * Loads a city: its manifest and divisions; the rest arrives as `change` events.
 *
 * @param manifest - Address of a `city.json` (in Node also a path), or the manifest itself, with inline data or not.
 * @throws {CityError} When the city can't or must not be shown; `problems` say why.
 * @throws {DOMException} `AbortError` when the signal fires.
 * @throws {TypeError} When the address is none.
 */
export async function loadCity(
  manifest: string | URL | object,
  options: LoadOptions = {},
): Promise<CityHandle> {
  const {
    signal,
    onProgress,
    requestHeaders,
    restAfter,
    locked,
    locale = 'zh-CN',
    worker = hasWorkers(),
    live = worker,
  } = options;
  if (signal?.aborted) throw abortError(signal.reason);
  const given = { source: citySource(manifest), locale, requestHeaders, locked, restAfter };
  const city = worker
    ? new WorkerCity({ ...given, live, startWorker: startCityWorker })
    : await cityInThisThread(given, live);
  const close = (): void => city.close();
  signal?.addEventListener('abort', close, { once: true });
  if (onProgress) {
    city.subscribe((event) => {
      if (event.type === 'progress') onProgress(event);
    });
  }
  try {
    await city.open();
    return city;
  } catch (error) {
    signal?.removeEventListener('abort', close);
    city.close();
    throw error;
  }
}

/** All readers, indicators and the gate: a page has them in the worker and never loads them a second time. */
async function cityInThisThread(
  given: Omit<EngineOptions, 'onEvent' | 'openFeeds'>,
  live: boolean,
): Promise<LocalCity> {
  const [{ LocalCity }, { OPEN_FEEDS }] = await Promise.all([
    import('./local-city.js'),
    import('./feeds/open-feeds.js'),
  ]);
  return new LocalCity({ ...given, openFeeds: live ? OPEN_FEEDS : undefined });
}
