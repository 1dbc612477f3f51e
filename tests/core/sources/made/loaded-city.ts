import { loadCity, type CityHandle, type LoadOptions } from '@hivemap/core';
import { matter } from '../small-city.js';
import type { FaultServer } from './fault-server.js';

/** A city of which everything is read. */
export async function loadedCity(source: string | object, options: LoadOptions = {}): Promise<CityHandle> {
  const city = await loadCity(source, options);
  await new Promise<void>((resolve) => {
    const end = city.subscribe(({ type }) => {
      if (type !== 'loaded') return;
      end();
      resolve();
    });
  });
  return city;
}

/** A matter that is not closed. */
export function openMatter(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return matter(id, { stage: 'in-progress', closedAt: undefined, ...more });
}

/** Open matters of the city; `null` where there is no figure. */
export async function countOpenMatters(city: CityHandle, asOf?: string): Promise<number | null> {
  const lens = asOf === undefined ? {} : { asOf };
  const { self } = await city.view({ view: 'areas', division: null, indicators: ['openMatters'], ...lens });
  const figure = self.figures['openMatters'];
  return figure?.state === 'value' ? figure.value : null;
}

/** Serves JSON, or bytes as they are. */
export function put(server: FaultServer, path: string, value: unknown): void {
  const body = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
  server.files.set(path, { type: 'application/json', body });
}

/** What was asked for, in the order of the alphabet. */
export function pathsOf(server: FaultServer): string[] {
  return server.requests.map(({ url = '' }) => url).sort();
}
