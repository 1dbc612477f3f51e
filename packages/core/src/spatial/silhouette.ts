import type { Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';
import { sharedBorders } from './shared-borders.js';
import { signedArea } from './signed-area.js';

/**
 * Outline of the ground that areas cover together, from the edges that only one of them has.
 *
 * @param shapes - Areas of one sheet, sharing their vertices; at least one.
 * @throws {RangeError} Without a shape.
 */
export function silhouette(shapes: readonly AreaShape[]): AreaShape {
  const [only] = shapes;
  if (!only) throw new RangeError('At least one shape was expected, not 0.');
  if (shapes.length === 1) return only;
  const rings = joinRings(sharedBorders(shapes).outline.coordinates);
  const outer = rings.filter((ring) => direction(ring) > 0);
  const holes = rings.filter((ring) => direction(ring) < 0);
  const parts = outer.map((ring): Coordinates[][] => [ring]);
  for (const hole of holes) {
    const [first] = hole;
    const around = parts.find(([ring = []]) => first && surrounds(ring, first));
    around?.push(hole);
  }
  const [single] = parts;
  if (!single) return { type: 'MultiPolygon', coordinates: shapes.flatMap(partsOf) };
  return parts.length === 1
    ? { type: 'Polygon', coordinates: single }
    : { type: 'MultiPolygon', coordinates: parts };
}

function partsOf(shape: AreaShape): Coordinates[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function direction(ring: readonly Coordinates[]): number {
  return signedArea(ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
}

/** Puts lines end to end until they close. Lines keep their direction, so outer rings stay counter-clockwise. */
function joinRings(lines: readonly (readonly Coordinates[])[]): Coordinates[][] {
  const keyOf = ([x = 0, y = 0]: Coordinates): string => `${x.toFixed(7)} ${y.toFixed(7)}`;
  const byStart = new Map<string, (readonly Coordinates[])[]>();
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    const same = byStart.get(keyOf(first));
    if (same) same.push(line);
    else byStart.set(keyOf(first), [line]);
  }
  const rings: Coordinates[][] = [];
  for (const line of lines) {
    const [first] = line;
    const waiting = first && byStart.get(keyOf(first));
    if (!first || !waiting?.includes(line)) continue;
    const ring: Coordinates[] = [first];
    let next: readonly Coordinates[] | undefined = line;
    while (next) {
      const list: (readonly Coordinates[])[] = byStart.get(keyOf(next[0] ?? first)) ?? [];
      list.splice(list.indexOf(next), 1);
      ring.push(...next.slice(1));
      const end: Coordinates = next.at(-1) ?? first;
      next = keyOf(end) === keyOf(first) ? undefined : byStart.get(keyOf(end))?.[0];
    }
    const last = ring.at(-1);
    // What does not close is an edge that neighbours do not quite share.
    if (ring.length > 3 && last && keyOf(last) === keyOf(first)) rings.push(ring);
  }
  return rings;
}

function surrounds(ring: readonly Coordinates[], [pointX = 0, pointY = 0]: Coordinates): boolean {
  let inside = false;
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    if (y > pointY !== beforeY > pointY && pointX < x + ((pointY - y) / (beforeY - y)) * (beforeX - x))
      inside = !inside;
    beforeX = x;
    beforeY = y;
  }
  return inside;
}
