/** Natural outlines of scenic areas and reserves, in the plane. */
import { gauss } from '../chance/hash.js';
import { fractalRing, isSimple } from '../geometry/fractal-line.js';
import { ringArea } from '../geometry/measure.js';
import type { Point, Position } from '../geometry/plane.js';
import { PLANE, SEED } from './facts.js';
import type { ReserveFacts, ScenicFacts } from './places.js';
import type { River } from './rivers.js';

const CORNERS = 11;
const NATURAL = { shortestKm: 0.2, roughness: 0.13 };

export function reserveOutline({ id, at, kmLong, kmWide, turn }: ReserveFacts): Point[] {
  return blob(id, at, kmLong, kmWide, turn);
}

export function scenicOutline({ id, at, shape }: ScenicFacts, rivers: readonly River[]): Point[] {
  if (shape !== 'gorge') return blob(id, at, shape.kmLong, shape.kmWide, shape.turn);
  const river = rivers.find(({ name }) => name === '前河');
  if (!river) throw new Error('The gorge needs the 前河.');
  return gorge(id, river.line);
}

/** The first simple ring that `draw` gives, from gentle to gentler. */
function firstSimple(draw: (attempt: number) => Point[]): Point[] {
  for (let attempt = 0; attempt < 40; attempt++) {
    const ring = draw(attempt);
    if (isSimple(ring)) return ringArea(ring) > 0 ? ring : ring.reverse();
  }
  throw new Error('No simple outline found.');
}

function blob(id: string, at: Position, kmLong: number, kmWide: number, turn: number): Point[] {
  const [cx, cy] = PLANE.toPlane(at);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return firstSimple((attempt) => {
    const key = `${SEED}/${id}/${attempt}`;
    const corners = Array.from({ length: CORNERS }, (_, i): Point => {
      const angle = (i / CORNERS) * 2 * Math.PI;
      const reach = 1 + 0.2 * Math.max(-2, Math.min(2, gauss(key, 'reach', i)));
      const x = kmLong * reach * Math.cos(angle);
      const y = kmWide * reach * Math.sin(angle);
      return [cx + x * cos - y * sin, cy + x * sin + y * cos];
    });
    return fractalRing(corners, { key, ...NATURAL });
  });
}

/** Longitudes between which the river runs through the gorge. */
const GORGE_WEST = 108.28;
const GORGE_EAST = 108.455;
const STATIONS = 9;

/** A band of uneven width along the river, widest in the middle. */
function gorge(id: string, river: readonly Point[]): Point[] {
  const reach = river.filter((point) => {
    const [lon] = PLANE.toPosition(point);
    return lon > GORGE_WEST && lon < GORGE_EAST;
  });
  const axis = Array.from({ length: STATIONS }, (_, i) => mean(reach, i));
  return firstSimple((attempt) => {
    const key = `${SEED}/${id}/${attempt}`;
    const left: Point[] = [];
    const right: Point[] = [];
    axis.forEach(([x, y], i) => {
      const a = axis[Math.max(0, i - 1)]!;
      const b = axis[Math.min(STATIONS - 1, i + 1)]!;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const nx = -(b[1] - a[1]) / length;
      const ny = (b[0] - a[0]) / length;
      const halfKm = 1.1 + 1.9 * Math.sin((Math.PI * i) / (STATIONS - 1)) ** 0.8;
      const l = halfKm * (1 + 0.25 * gauss(key, 'left', i));
      const r = halfKm * (1 + 0.25 * gauss(key, 'right', i));
      left.push([x + nx * l, y + ny * l]);
      right.push([x - nx * r, y - ny * r]);
    });
    return fractalRing([...left, ...right.reverse()], { key, ...NATURAL });
  });
}

/** Mean of a stretch of the river around its i-th station: small meanders do not turn the band. */
function mean(reach: readonly Point[], i: number): Point {
  const half = Math.max(2, Math.floor(reach.length / STATIONS));
  const middle = Math.round((i / (STATIONS - 1)) * (reach.length - 1));
  const part = reach.slice(Math.max(0, middle - half), middle + half + 1);
  return [part.reduce((s, p) => s + p[0], 0) / part.length, part.reduce((s, p) => s + p[1], 0) / part.length];
}
