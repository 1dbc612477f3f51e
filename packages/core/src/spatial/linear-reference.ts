/** Places along a line by their distance from its begin: linear referencing (里程桩). */
import type { LineString, MultiLineString, Position as Coordinates } from 'geojson';
import { greatCircleMeters } from './great-circle-meters.js';
import type { Position } from '../view/view.js';

export type Line = LineString | MultiLineString;

export interface LinePlace {
  /** Metres from the begin of the line. */
  readonly alongMeters: number;
  /** Metres from the line. */
  readonly offMeters: number;
}

/** A course: one line, measured once. */
export interface Course {
  readonly coordinates: readonly Position[];
  /** Metres from the begin, one a vertex. */
  readonly meters: Float64Array;
}

/** Vertices nearer than that are one place: pieces of a river that join there. */
const JOIN_METERS = 150;

/**
 * Courses of lines that belong together: pieces are joined where one ends and another begins, in the
 * direction in which they are drawn.
 */
export function coursesOf(lines: readonly Line[]): readonly Course[] {
  const pieces = lines
    .flatMap((line) => (line.type === 'LineString' ? [line.coordinates] : line.coordinates))
    .map((line) => line.map(positionOf))
    .filter((line) => line.length > 1);
  for (let from = 0; from < pieces.length;) {
    const end = pieces[from]!.at(-1)!;
    const next = pieces.findIndex(
      (piece, index) => index !== from && greatCircleMeters(end, piece[0]!) <= JOIN_METERS,
    );
    if (next < 0) {
      from += 1;
      continue;
    }
    const joined = [...pieces[from]!, ...pieces[next]!.slice(1)];
    pieces.splice(from, 1, joined);
    pieces.splice(next, 1);
    from = 0;
  }
  return pieces.map(measured);
}

function measured(coordinates: readonly Position[]): Course {
  const meters = new Float64Array(coordinates.length);
  for (let index = 1; index < coordinates.length; index++)
    meters[index] = meters[index - 1]! + greatCircleMeters(coordinates[index - 1]!, coordinates[index]!);
  return { coordinates, meters };
}

/** The place of a course nearest to a position. Distances are flat within a segment, which is short. */
export function placeOn({ coordinates, meters }: Course, [x, y]: Position): LinePlace {
  const shorten = Math.cos((y * Math.PI) / 180);
  let best: LinePlace = { alongMeters: 0, offMeters: Infinity };
  for (let index = 0; index + 1 < coordinates.length; index++) {
    const [ax, ay] = coordinates[index]!;
    const [bx, by] = coordinates[index + 1]!;
    const [dx, dy] = [(bx - ax) * shorten, by - ay];
    const squared = dx * dx + dy * dy;
    const raw = squared === 0 ? 0 : ((x - ax) * shorten * dx + (y - ay) * dy) / squared;
    const share = Math.max(0, Math.min(1, raw));
    const at: Position = [ax + share * (bx - ax), ay + share * (by - ay)];
    const offMeters = greatCircleMeters([x, y], at);
    if (offMeters < best.offMeters)
      best = {
        alongMeters: meters[index]! + share * (meters[index + 1]! - meters[index]!),
        offMeters,
      };
  }
  return best;
}

/** The stretch of a course between two distances, metres from its begin. */
export function stretchOf({ coordinates, meters }: Course, fromMeters: number, toMeters: number): LineString {
  const at = (wanted: number): Position => {
    const after = meters.findIndex((value) => value >= wanted);
    if (after <= 0) return coordinates[after === 0 ? 0 : coordinates.length - 1]!;
    const [from, to] = [coordinates[after - 1]!, coordinates[after]!];
    const share = (wanted - meters[after - 1]!) / (meters[after]! - meters[after - 1]! || 1);
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  };
  const between = coordinates.filter((_, index) => meters[index]! > fromMeters && meters[index]! < toMeters);
  return {
    type: 'LineString',
    coordinates: [at(fromMeters), ...between, at(toMeters)].map((position) => [...position]),
  };
}

function positionOf([x = 0, y = 0]: Coordinates): Position {
  return [x, y];
}
