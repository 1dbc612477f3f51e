/** Areas of decoded polygons in an azimuthal equal-area plane, where a shoelace area is a true area. */
import { geoAzimuthalEqualArea } from 'd3-geo';
import type { Polygon, Position } from 'geojson';

const EARTH_RADIUS_KM = 6371.0088;
const project = geoAzimuthalEqualArea()
  .rotate([-107.6, -31.3])
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0])
  .precision(0);

/** Signed: positive for counter-clockwise rings, as RFC 7946 wants the outer one. */
export function ringAreaKm2(ring: readonly Position[]): number {
  const points = ring.map(([lon, lat]) => project([lon!, lat!])!);
  let twice = 0;
  for (let i = 0; i + 1 < points.length; i++)
    twice += points[i]![0] * points[i + 1]![1] - points[i]![1] * points[i + 1]![0];
  return -twice / 2;
}

export function polygonAreaKm2({ coordinates }: Polygon): number {
  return coordinates.reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
}
