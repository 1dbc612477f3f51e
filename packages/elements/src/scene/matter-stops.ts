/**
 * Heat and hexagons are drawn by the map, without an element of their own. By keyboard one goes through them all the
 * same: of many stops only the present one and those that the arrows lead to are there.
 */
import type { MatterPlaces, Position } from '@hivemap/core';
import { round, type Point } from './hexagon.js';
import { markInDirection } from './mark-in-direction.js';
import { pointOf } from './matter-clusters.js';
import type { MatterHexes } from './matter-hexes.js';
import { namedPlaces } from './matter-names.js';

/** What can be stopped at, before it is on the screen. */
export interface MatterPlaceStop {
  readonly key: string;
  /** Whose matters are listed; the first one names it. */
  readonly places: readonly number[];
  readonly total: number;
  readonly position: Position;
  /** Of a hexagon; a place has none. */
  readonly outline: readonly Position[] | null;
}

export interface MatterStop {
  readonly kind: 'stop';
  readonly key: string;
  readonly place: number;
  readonly places: readonly number[];
  readonly total: number;
  readonly at: Point;
  readonly position: Position;
  /** What is framed while the focus is on it. */
  readonly path: string;
}

export interface StopFrame {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly project: (position: Position) => Point;
}

const ARROWS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const;
/** Of the ring around a place, px at scale 1. */
const RING = 15;

export function hexStops({ bins }: MatterHexes): readonly MatterPlaceStop[] {
  return [...bins.values()].map(({ id, places, total, position, outline }) => ({
    key: id,
    places,
    total,
    position,
    outline,
  }));
}

/** The named parts of the drilled division, where there is something. */
export function heatStops(places: MatterPlaces): readonly MatterPlaceStop[] {
  return namedPlaces(places).flatMap((place) => {
    const total = places.totals[place]!;
    if (total === 0) return [];
    const position = pointOf(places, place);
    return [{ key: places.codes[place]!, places: [place], total, position, outline: null }];
  });
}

/**
 * @param current - Key of the one that has the focus; without it Tab leads to the one with the most matters in the
 *   window.
 */
export function matterStops(
  stops: readonly MatterPlaceStop[],
  current: string | null,
  frame: StopFrame,
): readonly MatterStop[] {
  const placed = stops.map((stop) => ({ stop, at: frame.project(stop.position) }));
  const seen = placed.filter(({ at }) => isInside(at, frame));
  const here =
    placed.find(({ stop }) => stop.key === current) ??
    seen.reduce<(typeof placed)[number] | null>(
      (most, one) => (most && most.stop.total >= one.stop.total ? most : one),
      null,
    );
  if (!here) return [];
  // Without the focus only Tab's own stop is needed.
  const ways = here.stop.key === current ? ARROWS : [];
  const near = new Set([here, ...ways.flatMap((key) => markInDirection(here.at, seen, key) ?? [])]);
  return [...near].map(({ stop, at }) => ({
    kind: 'stop',
    key: stop.key,
    place: stop.places[0]!,
    places: stop.places,
    total: stop.total,
    at,
    position: stop.position,
    path: stop.outline
      ? `M${stop.outline.map((corner) => frame.project(corner).map(round).join()).join('L')}Z`
      : ring(at, RING * frame.scale),
  }));
}

function isInside([x, y]: Point, { width, height }: StopFrame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

function ring([x, y]: Point, radius: number): string {
  const arc = (width: number): string => `a${radius},${radius} 0 1 0 ${round(width)},0`;
  return `M${round(x - radius)},${round(y)}${arc(2 * radius)}${arc(-2 * radius)}Z`;
}
