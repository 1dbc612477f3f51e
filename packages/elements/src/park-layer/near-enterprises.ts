import type { Bounds, ParkMark, Position } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';

/** So many enterprises are given to the map at once, wherever they are. */
const MANY_ENTERPRISES = 2_000;
const EVERYWHERE: Bounds = [-180, -90, 180, 90];

/**
 * What is near of the enterprises of these parks: everything, unless there are very many of them. Each is cloned on
 * the main thread on its way to the map.
 */
export function nearOf(parks: readonly ParkMark[], window: Bounds | null): Bounds | null {
  const count = parks.reduce((sum, { enterprises }) => sum + enterprises.length, 0);
  return count <= MANY_ENTERPRISES ? EVERYWHERE : window;
}

/** Points of enterprises with their ids, of those within bounds. */
export function nearEnterprises(parks: readonly ParkMark[], near: Bounds | null): FeatureCollection {
  const isNear = ([longitude, latitude]: Position): boolean =>
    near !== null &&
    longitude >= near[0] &&
    latitude >= near[1] &&
    longitude <= near[2] &&
    latitude <= near[3];
  return {
    type: 'FeatureCollection',
    features: parks.flatMap(({ id: park, enterprises }) =>
      enterprises
        .filter(({ point }) => isNear(point))
        .map(({ id, point, outside }) => ({
          type: 'Feature' as const,
          properties: { id, park, ...(outside ? { outside } : {}) },
          geometry: { type: 'Point' as const, coordinates: [...point] },
        })),
    ),
  };
}
