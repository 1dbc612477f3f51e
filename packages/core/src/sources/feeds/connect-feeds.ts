import type { ResourceName } from '../../contract/resource-records.js';
import { wait } from '../wait.js';
import { CityFeeds, type CityFeedsOptions } from './city-feeds.js';

/** The first picture does not wait longer for a feed. */
const CONNECTION_MS = 300;

/**
 * Connects the feeds of a city before the resources that they change are read: a message that came between the reading
 * and the connection would be lost. What is not connected soon is read again when it is.
 *
 * @param signal - Ends all of them, whenever it fires.
 * @returns When all are connected, or some are late.
 */
export async function connectFeeds(
  options: Omit<CityFeedsOptions, 'onFirst'>,
  signal: AbortSignal,
): Promise<CityFeeds> {
  const entries = Object.entries(options.manifest.resources) as [ResourceName, { readonly live?: unknown }][];
  const missing = new Set(entries.flatMap(([name, { live }]) => (live ? [name] : [])));
  let isLate = false;
  let connected = (): void => undefined;
  const all = new Promise<void>((resolve) => (connected = resolve));
  const feeds = new CityFeeds({
    ...options,
    onFirst: (names) => {
      for (const name of names) missing.delete(name);
      if (isLate) for (const name of names) void options.reread(name).catch(() => false);
      else if (missing.size === 0) connected();
    },
  });
  signal.addEventListener('abort', () => feeds.stop(), { once: true });
  feeds.connect();
  if (missing.size > 0) {
    const late = wait(CONNECTION_MS, signal).catch(() => undefined);
    await Promise.race([all, late]);
  }
  isLate = true;
  return feeds;
}
