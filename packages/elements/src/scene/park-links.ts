/** One-to-one liaison of a park: units around it, and lines from each to the enterprises it looks after. */
import type { LiaisonUnit, ParkMark } from '@hivemap/core';
import { round, type Point } from './hexagon.js';
import type { MarkFrame } from './scenic-marks.js';
import { boundsBox, shapeBounds } from './shape-bounds.js';

export interface UnitPlace {
  readonly unit: LiaisonUnit;
  readonly at: Point;
}

/** Lines of one unit. */
export interface LiaisonLines {
  readonly key: string;
  readonly path: string;
}

/** Px at scale 1: how far from the park its units stand, and from the edge of the window. */
const AWAY = { x: 46, y: 34 };
const MARGIN = 26;
/** Units of one county have one seat: so far apart they stand at least, radians. */
const APART = 0.5;

/**
 * Units have no place of their own; they stand around the park, towards the seat of their division, as far
 * apart as their marks need.
 */
export function unitPlaces({ point, shape, units }: ParkMark, frame: MarkFrame): readonly UnitPlace[] {
  const box = boundsBox(shapeBounds(shape), frame.project);
  const center: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const radii: Point = [
    (box.right - box.left) / 2 + AWAY.x * frame.scale,
    (box.bottom - box.top) / 2 + AWAY.y * frame.scale,
  ];
  const from = frame.project(point);
  const wanted = units.map(({ seat }) => {
    const to = seat ? frame.project(seat) : from;
    return seat ? Math.atan2(to[1] - from[1], to[0] - from[0]) : -Math.PI / 2;
  });
  const angles = spreadAngles(wanted, Math.min(APART, (2 * Math.PI) / Math.max(1, units.length)));
  const margin = MARGIN * frame.scale;
  return units.map((unit, index) => ({
    unit,
    at: [
      clamp(center[0] + radii[0] * Math.cos(angles[index]!), margin, frame.width - margin),
      clamp(center[1] + radii[1] * Math.sin(angles[index]!), margin, frame.height - margin),
    ],
  }));
}

/** Those that want the same place stand side by side, their middle where all of them want to be. */
function spreadAngles(wanted: readonly number[], apart: number): readonly number[] {
  const order = wanted.map((angle, index) => ({ angle, index })).sort((a, b) => a.angle - b.angle);
  const groups: { readonly members: number[]; middle: number }[] = [];
  for (const { angle, index } of order) {
    groups.push({ members: [index], middle: angle });
    for (;;) {
      const [before, last] = [groups.at(-2), groups.at(-1)!];
      if (!before) break;
      const reach = ((before.members.length + last.members.length) / 2) * apart;
      if (last.middle - before.middle >= reach) break;
      const all = before.members.length + last.members.length;
      before.middle = (before.middle * before.members.length + last.middle * last.members.length) / all;
      before.members.push(...last.members);
      groups.pop();
    }
  }
  const angles = [...wanted];
  for (const { members, middle } of groups)
    members.forEach((index, place) => {
      angles[index] = middle + (place - (members.length - 1) / 2) * apart;
    });
  return angles;
}

/** Lines from units to their enterprises; of a unit without any, to the park itself. */
export function liaisonLines(
  { id, enterprises, point }: ParkMark,
  places: readonly UnitPlace[],
  { project }: MarkFrame,
): readonly LiaisonLines[] {
  const ends = new Map<string, Point[]>();
  for (const { liaison, point: at } of enterprises)
    if (liaison !== null) {
      const known = ends.get(liaison);
      if (known) known.push(project(at));
      else ends.set(liaison, [project(at)]);
    }
  return places.map(({ unit, at }) => ({
    key: `${id} ${unit.id}`,
    path: (ends.get(unit.id) ?? [project(point)]).map((end) => `M${pair(at)}L${pair(end)}`).join(''),
  }));
}

function pair([x, y]: Point): string {
  return `${round(x)},${round(y)}`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
