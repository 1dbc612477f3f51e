import type { Polygon } from 'geojson';
import type { Position } from '../view/view.js';

const EARTH_METERS = 6_371_008.8;
const RADIANS = Math.PI / 180;
const CORNERS = 64;

/** What lies within a distance by great circle, as a polygon of 64 corners. */
export function circleAround([longitude, latitude]: Position, radiusMeters: number): Polygon {
  const arc = radiusMeters / EARTH_METERS;
  const phi = latitude * RADIANS;
  const corners = Array.from({ length: CORNERS }, (_, corner) => {
    const bearing = (-2 * Math.PI * corner) / CORNERS;
    const to = Math.asin(Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(bearing));
    const across = Math.atan2(
      Math.sin(bearing) * Math.sin(arc) * Math.cos(phi),
      Math.cos(arc) - Math.sin(phi) * Math.sin(to),
    );
    return [longitude + across / RADIANS, to / RADIANS];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
