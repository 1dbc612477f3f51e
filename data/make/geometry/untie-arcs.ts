/** Removes the loops that coarse simplification leaves in the arcs of a topology; both neighbors see the same. */
import type { Topology } from 'topojson-specification';
import { segmentsMeet } from './measure.js';
import type { Point } from './plane.js';

/** @param topology - Quantized. Its arcs keep their ends, so that they still meet. */
export function untieArcs(topology: Topology): Topology {
  return { ...topology, arcs: topology.arcs.map((arc) => encode(untie(decode(arc)))) };
}

function decode(arc: readonly (readonly number[])[]): Point[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]): Point => [(x += dx!), (y += dy!)]);
}

function encode(points: readonly Point[]): number[][] {
  return points.map(([x, y], i) => (i === 0 ? [x, y] : [x - points[i - 1]![0], y - points[i - 1]![1]]));
}

/** Drops what lies between two edges that cross, until none do. */
function untie(points: readonly Point[]): readonly Point[] {
  for (let i = 0; i + 3 < points.length; i++)
    for (let j = points.length - 2; j >= i + 2; j--) {
      const isClosed = i === 0 && j === points.length - 2 && samePoint(points[0]!, points.at(-1)!);
      if (!isClosed && segmentsMeet(points[i]!, points[i + 1]!, points[j]!, points[j + 1]!))
        return untie([...points.slice(0, i + 1), ...points.slice(j + 1)]);
    }
  return points;
}

function samePoint(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
