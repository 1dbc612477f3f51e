/** Lengths and areas of what is measured, on the sphere. */
import type { Position } from '@hivemap/core';
import area from '@turf/area';
import distance from '@turf/distance';

export type MeasureMode = 'distance' | 'area';

export interface Measured {
  /** Of each segment, along the great circle; of an area with the one that closes it. */
  readonly segments: readonly number[];
  readonly meters: number;
  /** `null` for a distance, and for fewer than three corners. */
  readonly squareMeters: number | null;
}

/** @param points - In WGS 84; the first is not repeated at the end. */
export function measured(points: readonly Position[], mode: MeasureMode): Measured {
  const closed = mode === 'area' && points.length > 2;
  const [first] = points;
  const line = closed && first ? [...points, first] : points;
  const segments = line
    .slice(1)
    .map((to, index) => distance([...line[index]!], [...to], { units: 'meters' }));
  return {
    segments,
    meters: segments.reduce((sum, one) => sum + one, 0),
    squareMeters: closed ? area({ type: 'Polygon', coordinates: [line.map(([x, y]) => [x, y])] }) : null,
  };
}
