/** Data links as arcs on the map: computed once a view, so that a pan costs no script at all. */
import type { LinkMark, Position } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';

/** How far a curve bows to its left, as a share of its length. */
const BOW = 0.14;
const STEPS = 18;
/** Px at scale 1. */
const WIDTH = { thinnest: 1, widest: 5 };

/** Curves with the id, the width (px at scale 1) and the status of their link; those that need attention last, above the rest. */
export function linkArcs(links: readonly LinkMark[]): FeatureCollection {
  const most = Math.max(1, ...links.map(({ messages }) => messages ?? 0));
  return {
    type: 'FeatureCollection',
    features: [...links].reverse().map((link) => ({
      type: 'Feature',
      properties: { id: link.id, status: link.status, width: widthOf(link, most) },
      geometry: {
        type: 'LineString',
        coordinates: curve(link.from.point, link.to.point).map((point) => [...point]),
      },
    })),
  };
}

/** By the square root of its messages: twice the traffic is not twice the ink. */
export function widthOf({ messages }: Pick<LinkMark, 'messages'>, most: number): number {
  const share = Math.sqrt((messages ?? 0) / most);
  return WIDTH.thinnest + (WIDTH.widest - WIDTH.thinnest) * share;
}

/** Middle of the curve of a link: where its icon stands. */
export function arcMiddle({ from, to }: Pick<LinkMark, 'from' | 'to'>): Position {
  return curve(from.point, to.point)[STEPS / 2]!;
}

/** A quadratic curve in degrees, widened by latitude so that it bows the same in all directions. */
function curve(from: Position, to: Position): readonly Position[] {
  const stretch = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180) || 1;
  const [dx, dy] = [(to[0] - from[0]) * stretch, to[1] - from[1]];
  const control: Position = [
    (from[0] + to[0]) / 2 + (-dy * BOW * 2) / stretch,
    (from[1] + to[1]) / 2 + dx * BOW * 2,
  ];
  return Array.from({ length: STEPS + 1 }, (_, step): Position => {
    const t = step / STEPS;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
  });
}
