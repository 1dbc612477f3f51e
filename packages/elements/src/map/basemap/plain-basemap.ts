import type { StyleSpecification } from 'maplibre-gl';
import type { BasemapFailure } from './basemap-failure.js';

export interface ResolvedBasemap {
  readonly style: string | StyleSpecification;
  /** Whether the map draws the city's own ground. */
  readonly ground: boolean;
  /** Why it is not drawn, where that is known before anything is asked for. */
  readonly failure: BasemapFailure | null;
  /** Gives back what the base map holds. */
  readonly close: () => void;
}

export const PLAIN_STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** The city on its own ground. @param failure - Why, where something else was asked for. */
export function plainBasemap(failure: BasemapFailure | null = null): ResolvedBasemap {
  return { style: PLAIN_STYLE, ground: true, failure, close: () => undefined };
}
