import gcoord from 'gcoord';
import type { Crs } from '../contract/manifest.js';
import { greatCircleMeters } from '../spatial/great-circle-meters.js';
import { fromWgs84 } from './coordinate-conversion.js';

type At = readonly [longitude: number, latitude: number];
type Reading = 'gcj02' | 'wgs84' | 'bd09';
type Move = (at: At) => At;

/** What the borders may be in, and how a position of theirs is brought to GCJ-02, in which the column was published. */
const READINGS: Readonly<Record<Reading, Move>> = {
  gcj02: (at) => at,
  wgs84: (at) => fromWgs84('gcj02')!(at),
  bd09: ([x, y]) => gcoord.transform<[number, number]>([x, y], gcoord.BD09, gcoord.GCJ02),
};

/** Simplified borders have their middle so near to where it was. */
const NEAR_METERS = 120;
/** Other systems lie so far away. */
const FAR_METERS = 250;
const MOST_AREAS = 500;
const HEADER = /^(?:centroid|质心|中心点)$/i;

/**
 * Files of map providers in China have the middle of each area in a column of its own. Whoever converts the
 * borders leaves it as it was, so that both together tell whether, and to what, they have been converted.
 */
export class CentroidColumns {
  /** Distances by reading, and by way to find a middle. */
  readonly #distances: Record<Reading, [number[], number[], number[]]> = {
    gcj02: [[], [], []],
    wgs84: [[], [], []],
    bd09: [[], [], []],
  };
  #areas = 0;

  add(fields: Readonly<Record<string, unknown>>, geometry: unknown): void {
    if (this.#areas >= MOST_AREAS) return;
    const header = Object.keys(fields).find((key) => HEADER.test(key));
    const written = header === undefined ? null : positionOf(fields[header]);
    const middles = written && middlesOf(geometry);
    if (!written || !middles) return;
    this.#areas++;
    for (const [reading, move] of Object.entries(READINGS) as [Reading, Move][])
      middles.forEach((middle, way) =>
        this.#distances[reading][way]!.push(greatCircleMeters(move(middle), written)),
      );
  }

  /** What the borders are in, were the column in GCJ-02; `null` where it does not tell. */
  get reading(): Crs | null {
    if (this.#areas === 0) return null;
    const best = (Object.keys(READINGS) as Reading[])
      .map((reading) => ({ reading, meters: Math.min(...this.#distances[reading].map(median)) }))
      .sort((a, b) => a.meters - b.meters);
    const [first, second] = best;
    return first && second && first.meters < NEAR_METERS && second.meters > FAR_METERS ? first.reading : null;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}

/** `[107.5, 31.2]`, also as text. */
function positionOf(value: unknown): At | null {
  const list = typeof value === 'string' ? value.replace(/[[\]\s]/g, '').split(',') : value;
  if (!Array.isArray(list) || list.length !== 2) return null;
  const [x, y] = (list as readonly unknown[]).map(Number);
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

type Ring = readonly At[];

/** The middle of the whole area, of its largest part, and of the vertices: providers do not say which they take. */
function middlesOf(geometry: unknown): readonly [At, At, At] | null {
  const { type, coordinates } = (geometry ?? {}) as {
    readonly type?: unknown;
    readonly coordinates?: unknown;
  };
  if (!Array.isArray(coordinates)) return null;
  const polygons = (
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  ) as readonly (readonly Ring[])[];
  const outer = polygons.flatMap(([ring = []]) => (ring.length > 3 ? [ring] : []));
  const parts = outer.map(centroidOf).filter(({ weight }) => weight > 0);
  const largest = [...parts].sort((a, b) => b.weight - a.weight)[0];
  if (!largest) return null;
  const all: readonly At[] = outer.flat();
  return [weighted(parts), largest.at, weighted(all.map((at) => ({ at, weight: 1 })))];
}

interface Part {
  readonly at: At;
  readonly weight: number;
}

function weighted(parts: readonly Part[]): At {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  const axis = (which: 0 | 1): number =>
    parts.reduce((total, { at, weight }) => total + at[which] * weight, 0) / sum;
  return [axis(0), axis(1)];
}

/** Of a ring, in degrees, which is near enough for an area of the size of a province. */
function centroidOf(ring: Ring): Part {
  const [originX, originY] = ring[0]!;
  let [area, x, y] = [0, 0, 0];
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = [ring[at - 1]![0] - originX, ring[at - 1]![1] - originY];
    const [bx, by] = [ring[at]![0] - originX, ring[at]![1] - originY];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0 || !Number.isFinite(area)) return { at: [originX, originY], weight: 0 };
  return { at: [originX + x / (3 * area), originY + y / (3 * area)], weight: Math.abs(area) };
}
