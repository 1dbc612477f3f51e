/**
 * The plane that the demo borders are drawn in: kilometers, x to the east, y to the north, azimuthal
 * equal-area around the middle of the city. A shoelace area in it is a true area.
 */
import { geoAzimuthalEqualArea } from 'd3-geo';

/** `[x, y]` in kilometers. */
export type Point = readonly [x: number, y: number];
/** `[longitude, latitude]` in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** Mean radius of the earth, IUGG. */
const EARTH_RADIUS_KM = 6371.0088;

export interface Plane {
  readonly toPlane: (position: Position) => Point;
  readonly toPosition: (point: Point) => Position;
}

/** @param center - Where the plane touches the sphere. */
export function equalAreaPlane([longitude, latitude]: Position): Plane {
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(EARTH_RADIUS_KM)
    .translate([0, 0])
    .precision(0);
  return {
    toPlane(position) {
      const [x, y] = projection([position[0], position[1]])!;
      return [x, -y];
    },
    toPosition([x, y]) {
      const [lon, lat] = projection.invert!([x, -y])!;
      return [lon, lat];
    },
  };
}
