/** GeoJSON features (RFC 7946: outer rings counter-clockwise and closed) from rings, lines and points. */
import type { Feature, LineString, MultiPolygon, Point as PointGeometry, Polygon } from 'geojson';
import { ringArea } from '../geometry/measure.js';
import type { Position } from '../geometry/plane.js';

/** @param ring - Open ring of positions. */
export function polygonFeature<P extends object>(
  ring: readonly Position[],
  properties: P,
): Feature<Polygon, P> {
  const open = ringArea(ring) > 0 ? ring : [...ring].reverse();
  const coordinates = [[...open, open[0]!].map(([lon, lat]) => [lon, lat])];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

/**
 * An area of any number of parts, rewound as RFC 7946 wants: outer rings counter-clockwise, holes clockwise.
 *
 * @param parts - Polygons of closed rings, the outer one first.
 */
export function areaFeature<P extends object>(
  parts: readonly (readonly (readonly Position[])[])[],
  properties: P,
): Feature<Polygon | MultiPolygon, P> {
  const polygons = parts.map((rings) =>
    rings.map((ring, i) => {
      const positions = ring.map(([lon, lat]) => [lon, lat]);
      return ringArea(ring.slice(1)) > 0 === (i === 0) ? positions : positions.reverse();
    }),
  );
  const geometry: Polygon | MultiPolygon =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  return { type: 'Feature', properties, geometry };
}

export function lineFeature<P extends object>(
  line: readonly Position[],
  properties: P,
): Feature<LineString, P> {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
  };
}

export function pointFeature<P extends object>(
  [lon, lat]: Position,
  properties: P,
): Feature<PointGeometry, P> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
