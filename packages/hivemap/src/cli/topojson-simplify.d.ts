declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  type Triangle = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
  /** A copy whose points have a third number, the weight; ends of arcs weigh infinitely. */
  export function presimplify(topology: Topology, weight?: (triangle: Triangle) => number): Topology;
  /** Leaves out points that weigh less. */
  export function simplify(topology: Topology, minWeight: number): Topology;
}
