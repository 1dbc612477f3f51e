/** Smart communities in the window of a map: a ring that fills with the one-stop rate, and service points. */
import type { Position, ServicePointMark, ServicesMark } from '@hivemap/core';
import { arc } from 'd3';
import type { Point } from './hexagon.js';

export interface ServiceRing {
  readonly key: string;
  readonly kind: 'community';
  readonly code: string;
  readonly at: Point;
  /** Px. */
  readonly radius: number;
  /** The whole ring, and the part of it that is the rate; empty where there is no rate. */
  readonly track: string;
  readonly value: string;
  /** The rate in percent, or a dash. */
  readonly text: string;
  /** How many communities had no room beside it; they are shown as one comes nearer. */
  readonly hidden: number;
}

export interface ServiceDot {
  readonly key: string;
  readonly kind: 'point';
  readonly code: string;
  readonly point: ServicePointMark;
  readonly at: Point;
  readonly radius: number;
}

export type ServiceShape = ServiceRing | ServiceDot;

export interface ServiceFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly project: (position: Position) => Point;
}

const RADIUS = 15;
const RING = 4;
const DOT = 9;
const GAP = 3;

/**
 * Rings of the communities that have room, the lowest rates first: what needs attention is never the one that is
 * left out. Each says how many near it were.
 */
export function serviceRings(
  communities: readonly ServicesMark[],
  selected: ReadonlySet<string>,
  frame: ServiceFrame,
): readonly ServiceRing[] {
  const radius = RADIUS * frame.scale;
  const placed: { -readonly [Key in keyof ServiceRing]: ServiceRing[Key] }[] = [];
  const reach = 2 * radius + GAP * frame.scale;
  const inOrder = communities
    .map((community) => ({ community, at: frame.project(community.point) }))
    .filter(({ at }) => inWindow(at, radius, frame))
    .sort(
      (a, b) =>
        Number(selected.has(b.community.code)) - Number(selected.has(a.community.code)) ||
        rateOf(a.community) - rateOf(b.community) ||
        (a.community.code < b.community.code ? -1 : 1),
    );
  for (const { community, at } of inOrder) {
    const near = placed.find((ring) => Math.hypot(ring.at[0] - at[0], ring.at[1] - at[1]) < reach);
    if (near) near.hidden++;
    else placed.push(ringOf(community, at, radius, frame.scale));
  }
  return placed;
}

/** Service points in the window. */
export function serviceDots(points: readonly ServicePointMark[], frame: ServiceFrame): readonly ServiceDot[] {
  const radius = DOT * frame.scale;
  return points.flatMap((point): ServiceDot[] => {
    const at = frame.project(point.point);
    if (!inWindow(at, radius, frame)) return [];
    return [{ key: `point:${point.id}`, kind: 'point', code: point.community, point, at, radius }];
  });
}

function ringOf({ code, oneStop }: ServicesMark, at: Point, radius: number, scale: number): ServiceRing {
  const path = arc<number>()
    .innerRadius(radius - RING * scale)
    .outerRadius(radius)
    .startAngle(0)
    .endAngle((share) => share * 2 * Math.PI);
  const rate = oneStop.state === 'value' ? oneStop.value : null;
  return {
    key: `community:${code}`,
    kind: 'community',
    code,
    at,
    radius,
    track: path(1) ?? '',
    value: rate === null || rate <= 0 ? '' : (path(Math.min(1, rate)) ?? ''),
    text: rate === null ? '–' : String(Math.round(rate * 100)),
    hidden: 0,
  };
}

function rateOf({ oneStop }: ServicesMark): number {
  return oneStop.state === 'value' ? oneStop.value : 2;
}

function inWindow([x, y]: Point, margin: number, { width, height }: ServiceFrame): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}
