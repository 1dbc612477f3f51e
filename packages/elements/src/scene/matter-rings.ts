/** Clusters of matters as rings: a segment for each group of types, the number in the middle. */
import { arc, pie } from 'd3';
import type { Position } from '@hivemap/core';
import type { Point } from './hexagon.js';
import type { MatterCluster } from './matter-clusters.js';

export interface RingSegment {
  /** Number of the group of types. */
  readonly group: number;
  readonly path: string;
}

export interface MatterRing {
  readonly kind: 'ring';
  readonly key: string;
  readonly place: number;
  readonly at: Point;
  readonly position: Position;
  readonly radius: number;
  readonly text: string;
  readonly fontSize: number;
  readonly segments: readonly RingSegment[];
  /** Number of overdue ones in a badge; empty where there are none. */
  readonly badge: string;
  readonly total: number;
}

export interface RingFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly project: (position: Position) => Point;
}

/** Of the ring's band, as a share of its radius. */
const BAND = 0.24;
const GAP_RADIANS = 0.06;

/** Rings in the window, the largest first so that small ones lie above. */
export function matterRings(
  clusters: readonly MatterCluster[],
  frame: RingFrame,
  format: (count: number) => string,
): readonly MatterRing[] {
  return clusters
    .map((cluster) => ({ cluster, at: frame.project(cluster.position) }))
    .filter(({ at: [x, y], cluster: { radius } }) => {
      const reach = radius * 2;
      return x > -reach && y > -reach && x < frame.width + reach && y < frame.height + reach;
    })
    .sort((a, b) => b.cluster.total - a.cluster.total)
    .map(({ cluster, at }): MatterRing => {
      const { key, place, position, radius, total, overdue } = cluster;
      const text = format(total);
      const inside = radius * (1 - BAND) * 2 * 0.86;
      return {
        kind: 'ring',
        key,
        place,
        at,
        position,
        radius,
        text,
        fontSize: Math.min(14 * frame.scale, radius * 0.78, inside / Math.max(1, text.length * 0.58)),
        segments: ringSegments(cluster),
        badge: overdue > 0 ? format(overdue) : '',
        total,
      };
    });
}

/** From the top, clockwise, in the order of the groups: the same group stands at the same side of a sort. */
export function ringSegments({
  counts,
  radius,
}: Pick<MatterCluster, 'counts' | 'radius'>): readonly RingSegment[] {
  const draw = arc<{ readonly startAngle: number; readonly endAngle: number }>()
    .innerRadius(radius * (1 - BAND))
    .outerRadius(radius)
    .padAngle(counts.filter((count) => count > 0).length > 1 ? GAP_RADIANS : 0);
  return pie<number>()
    .sort(null)([...counts])
    .flatMap((slice) => (slice.value > 0 ? [{ group: slice.index, path: draw(slice) ?? '' }] : []));
}
