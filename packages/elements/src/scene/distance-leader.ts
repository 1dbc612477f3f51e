import type { Point } from './hexagon.js';
import { boxAround, overlaps, type Box } from './place-labels.js';
import { textWidth } from './text-width.js';

/** A line from a place to a mark, with the distance at the mark. */
export interface DistanceLeader {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly text: string;
  /** Center of the text. */
  readonly textAt: Point;
}

/**
 * The distance stands below the mark, or above it, or beside it, wherever it covers nothing.
 *
 * @param radius - Of the mark, px.
 * @param taken - Boxes that the text may not cover; its own is added.
 */
export function distanceLeader(
  key: string,
  [from, to]: readonly [Point, Point],
  text: string,
  { radius, fontSize, taken }: { readonly radius: number; readonly fontSize: number; readonly taken: Box[] },
): DistanceLeader {
  const half: Point = [textWidth(text, fontSize) / 2, fontSize * 0.6];
  const below = radius + fontSize * 0.8;
  const beside = radius + half[0] + 4;
  const away = to[1] >= from[1] ? 1 : -1;
  const outward = to[0] >= from[0] ? 1 : -1;
  const offsets: readonly Point[] = [
    [0, below * away],
    [0, -below * away],
    [beside * outward, 0],
    [-beside * outward, 0],
  ];
  const places = offsets.map(([x, y]): Point => [to[0] + x, to[1] + y]);
  const free = places.find((place) => !taken.some((box) => overlaps(boxAround(place, half), box)));
  const textAt = free ?? places[0]!;
  taken.push(boxAround(textAt, half));
  return { key, from, to, text, textAt };
}
