import type { Position } from '@hivemap/core';

/** Nearer than this to the middle nothing has a direction, km. */
const CENTRE_KM = 1;
const KM_PER_DEGREE = 111.32;

/**
 * Which of eight directions a place lies in, seen from another: 0 is north, 2 east, 6 west.
 *
 * @returns `null` where the two are the same place for a reader.
 */
export function bearing(from: Position, to: Position): number | null {
  const north = (to[1] - from[1]) * KM_PER_DEGREE;
  const east = (to[0] - from[0]) * KM_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180);
  if (Math.hypot(north, east) < CENTRE_KM) return null;
  return (Math.round((Math.atan2(east, north) * 4) / Math.PI) + 8) % 8;
}
