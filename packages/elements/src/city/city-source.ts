import type { CityHandle } from '@hivemap/core';

/** A manifest's URL, a manifest with inline data, or a city that the host has loaded and will close. */
export type CitySource = string | URL | Readonly<Record<string, unknown>> | CityHandle;

export function isHandle(source: CitySource): source is CityHandle {
  return typeof source === 'object' && 'view' in source && typeof source.view === 'function';
}
