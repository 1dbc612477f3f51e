/** What was passed up, as arcs from seat to seat: from the parts of a division to it, and one level further down. */
import type { MatterPlaces, Position } from '@hivemap/core';
import { round, type Point } from './hexagon.js';

export interface EscalationArc {
  readonly kind: 'arc';
  readonly key: string;
  readonly place: number;
  /** Place that it leads to. */
  readonly to: number;
  /** Middle of the curve: where its card stands. */
  readonly at: Point;
  readonly position: Position;
  readonly path: string;
  readonly count: number;
  /** 0 into the drilled division, 1 into one of its parts. */
  readonly level: 0 | 1;
}

export interface ArcFrame {
  readonly scale: number;
  readonly project: (position: Position) => Point;
  readonly unproject: (point: Point) => Position;
}

const WIDEST = 9;
const THINNEST = 1.2;
/** How far a curve bows to its left, as a share of its length. */
const BOW = 0.18;
/** Shorter ones say nothing, px at scale 1. */
const SHORTEST = 6;

/** The strongest last, so that they lie above. Width by count, from the start to a point at the end. */
export function escalationArcs(places: MatterPlaces, frame: ArcFrame): readonly EscalationArc[] {
  const seat = (place: number): Position => [places.seats[place * 2]!, places.seats[place * 2 + 1]!];
  const arcs: EscalationArc[] = [];
  const found = places.codes.flatMap((_, place) => {
    const to = places.parent[place]!;
    const above = to < 0 ? -1 : places.parent[to]!;
    const isNear = to === 0 || above === 0;
    return isNear && places.passedUp[place]! > 0
      ? [{ place, to, count: places.passedUp[place]!, level: to === 0 ? (0 as const) : (1 as const) }]
      : [];
  });
  const most = [0, 1].map((level) =>
    Math.max(1, ...found.filter((arc) => arc.level === level).map((arc) => arc.count)),
  );
  for (const { place, to, count, level } of found) {
    const [from, end] = [frame.project(seat(place)), frame.project(seat(to))];
    const length = Math.hypot(end[0] - from[0], end[1] - from[1]);
    if (length < SHORTEST * frame.scale) continue;
    const share = Math.sqrt(count / most[level]!);
    const width = (THINNEST + (WIDEST - THINNEST) * share * (level === 0 ? 1 : 0.5)) * frame.scale;
    const control: Point = [
      (from[0] + end[0]) / 2 + (end[1] - from[1]) * BOW,
      (from[1] + end[1]) / 2 - (end[0] - from[0]) * BOW,
    ];
    const at: Point = [from[0] / 4 + control[0] / 2 + end[0] / 4, from[1] / 4 + control[1] / 2 + end[1] / 4];
    const path = taper(from, control, end, width);
    arcs.push({
      kind: 'arc',
      key: `arc ${places.codes[place]!}`,
      place,
      to,
      at,
      position: frame.unproject(at),
      path,
      count,
      level,
    });
  }
  return arcs.sort((a, b) => b.level - a.level || a.count - b.count);
}

/** A curve that is wide where it starts and ends in a point: it says which way without an arrow. */
function taper(from: Point, control: Point, end: Point, width: number): string {
  const length = Math.hypot(end[0] - from[0], end[1] - from[1]) || 1;
  const [nx, ny] = [-(end[1] - from[1]) / length, (end[0] - from[0]) / length];
  const [a, b] = [width / 2, width / 3.2];
  const point = ([x, y]: Point): string => `${round(x)},${round(y)}`;
  return (
    `M${point([from[0] + nx * a, from[1] + ny * a])}` +
    `Q${point([control[0] + nx * b, control[1] + ny * b])} ${point(end)}` +
    `Q${point([control[0] - nx * b, control[1] - ny * b])} ${point([from[0] - nx * a, from[1] - ny * a])}Z`
  );
}
