import type { Geometry, Position as Coordinates } from 'geojson';
import type { Position } from '@hivemap/core';

type Nested = Coordinates | Nested[];

/** The same geometry with each of its positions moved. */
export function moveGeometry<Shape extends Geometry>(
  geometry: Shape,
  move: (position: Position) => Position,
): Shape {
  const moved = (coordinates: Nested): Nested => {
    const [first, second] = coordinates;
    if (typeof first === 'number' && typeof second === 'number') return [...move([first, second])];
    return (coordinates as Nested[]).map(moved);
  };
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((one) => moveGeometry(one, move)) };
  return { ...geometry, coordinates: moved(geometry.coordinates) };
}
