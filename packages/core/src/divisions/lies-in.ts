import type { AreaNode } from './hierarchy.js';
import { containsPoint } from '../spatial/contains-point.js';
import { labelPoint } from '../spatial/label-point.js';
import { ringsOf } from '../spatial/rings-of.js';
import { areaShape } from './area-shape.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { AreaShape, Position } from '../view/view.js';

/** Whether a shape lies in an area, or partly does: a scenic area across a border belongs to both sides. */
export function liesIn(shape: AreaShape, area: AreaNode, snapshot: CitySnapshot): boolean {
  if (area.parent < 0) return true;
  const ground = areaShape(area, snapshot);
  if (containsPoint(ground, labelPoint(shape))) return true;
  return ringsOf(shape).some((ring) => ring.some(([x = 0, y = 0]) => containsPoint(ground, [x, y])));
}

/** The smallest division that a point lies in; the city when it lies in none. */
export function divisionAt(point: Position, snapshot: CitySnapshot): AreaNode {
  const { hierarchy } = snapshot;
  let area = hierarchy.root;
  for (;;) {
    const inside = hierarchy
      .childrenOf(area)
      .find((child) => child.kind === 'division' && containsPoint(areaShape(child, snapshot), point));
    if (!inside) return area;
    area = inside;
  }
}
