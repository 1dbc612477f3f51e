import type { Problem } from '../contract/problem.js';
import { CityEngine } from './city-engine.js';
import { CityError } from './city-error.js';
import { citySource, type LoadOptions } from './load-city.js';

/** What `hivemap validate` prints. */
export interface ValidationReport {
  /** No error among the problems. */
  readonly ok: boolean;
  /** Records by resource: taken, and left out. */
  readonly counts: Readonly<Record<string, { readonly accepted: number; readonly rejected: number }>>;
  readonly problems: readonly Problem[];
}

/**
 * Checks a manifest and every resource it names.
 *
 * @param manifest - Address of a `city.json` (in Node also a path), or the manifest itself.
 * @throws {DOMException} `AbortError` when the signal fires.
 * @throws {TypeError} When the address is none. Everything else is in the report.
 */
export async function validateCity(
  manifest: string | URL | object,
  { signal, onProgress, requestHeaders, locale = 'zh-CN' }: Omit<LoadOptions, 'worker'> = {},
): Promise<ValidationReport> {
  signal?.throwIfAborted();
  const engine = new CityEngine({
    source: citySource(manifest),
    locale,
    requestHeaders,
    onEvent: (event) => {
      if (event.type === 'progress') onProgress?.(event);
    },
  });
  const close = (): void => engine.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    await engine.open().catch((error: unknown) => {
      // A city that must not be shown is still reported on.
      if (!(error instanceof CityError)) throw error;
    });
    await engine.loaded();
    signal?.throwIfAborted();
    const problems = engine.problems();
    return { ok: problems.every(({ severity }) => severity !== 'error'), counts: engine.counts(), problems };
  } finally {
    signal?.removeEventListener('abort', close);
    engine.close();
  }
}
