import type { Geometry, Position } from 'geojson';

const pair = ([x = 0, y = 0]: Position): string => `${x} ${y}`;
const line = (positions: readonly Position[]): string => `(${positions.map(pair).join(', ')})`;
const polygon = (rings: readonly (readonly Position[])[]): string => `(${rings.map(line).join(', ')})`;

/** Well-known text of a geometry; empty where there is none. */
export function toWkt(geometry: Geometry | null | undefined): string {
  if (!geometry) return '';
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${pair(position)})`).join(', ')})`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING (${geometry.coordinates.map(line).join(', ')})`;
    case 'Polygon':
      return `POLYGON ${polygon(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(polygon).join(', ')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(toWkt).join(', ')})`;
  }
}
