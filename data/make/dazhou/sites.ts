/** Where offices and stations stand. */
import { interiorPoint } from '../geometry/interior-point.js';
import { boxOf } from '../geometry/measure.js';
import type { Point, Position } from '../geometry/plane.js';
import type { Land } from './land.js';
import { insideOf } from './spatial-records.js';
import type { PlacedDivision } from './townships.js';

/** Each in a village of its own, from the middle of the township outwards. */
const USES = [
  'center',
  'police-station',
  'justice-office',
  'tribunal',
  'mediation-room',
  'police-room',
] as const;
export type SiteUse = (typeof USES)[number];

export function pointInTownship(land: Land, township: PlacedDivision, use: SiteUse): Position {
  const own = land.villages.filter(({ code }) => code.startsWith(township.code));
  return insideOf(land, own[USES.indexOf(use) % own.length]!);
}

/** A point well inside an outline. */
export function middleOf(outline: readonly Point[]): Point {
  const { west, south, east, north } = boxOf(outline);
  return interiorPoint(outline, [(west + east) / 2, (south + north) / 2]);
}
