import type { FrozenCounts } from '../privacy/frozen-counts.js';
import type { CityHandle } from '../view/city-handle.js';
import { citySource, type LoadOptions } from './load-city.js';
import { LocalCity } from './local-city.js';

/**
 * Loads a city in this thread whose closed periods stay as they were first counted, whatever becomes of their
 * records: for a backend that publishes its figures month after month.
 *
 * @param frozen - Counts kept from the publication before; takes those of periods that have closed since.
 * @throws Like `loadCity`.
 */
export async function loadKeptCity(
  manifest: string | URL | object,
  frozen: FrozenCounts,
  { signal, onProgress, requestHeaders, locale = 'zh-CN' }: Omit<LoadOptions, 'worker' | 'locked'> = {},
): Promise<CityHandle> {
  signal?.throwIfAborted();
  const city = new LocalCity({ source: citySource(manifest), locale, requestHeaders, frozen });
  signal?.addEventListener('abort', () => city.close(), { once: true });
  city.subscribe((event) => {
    if (event.type === 'progress') onProgress?.(event);
  });
  try {
    await city.open();
    return city;
  } catch (error) {
    city.close();
    throw error;
  }
}
