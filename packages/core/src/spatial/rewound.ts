import type { Position } from 'geojson';
import type { AreaShape } from '../view/view.js';

/**
 * A copy of an area with its rings the other way round: outer rings clockwise, as d3-geo wants them, which
 * takes an area on the sphere for what lies to the right of its border. Everything in HiveMap is wound as RFC 7946
 * says, counter-clockwise; to d3-geo such a county is the rest of the world.
 */
export function rewound<S extends AreaShape>(shape: S): S {
  const turn = (rings: readonly Position[][]): Position[][] => rings.map((ring) => [...ring].reverse());
  return {
    ...shape,
    coordinates: shape.type === 'Polygon' ? turn(shape.coordinates) : shape.coordinates.map(turn),
  };
}
