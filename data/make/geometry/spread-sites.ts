/**
 * Spreads sites over a polygon by a density: best-candidate start, then a few rounds of weighted Lloyd on
 * a raster. Three rounds leave cells as uneven as real villages; more would look like a honeycomb.
 */
import { Delaunay } from 'd3-delaunay';
import { sequence, type Draw } from '../chance/sequence.js';
import { boxOf, ringArea } from './measure.js';
import type { Point } from './plane.js';
import type { RidgeMetric } from './ridge-metric.js';

export interface SpreadOptions {
  readonly count: number;
  readonly seed: number;
  /** Relative density at a point, > 0; default even. */
  readonly density?: (point: Point) => number;
  readonly rounds: number;
  /** Raster points over the whole polygon; some hundred per site are enough. */
  readonly samples: number;
  readonly metric?: RidgeMetric;
}

interface Raster {
  readonly points: readonly Point[];
  readonly masses: readonly number[];
  readonly stepKm: number;
}

/** @param ring - Open ring in km. */
export function spreadSites(ring: readonly Point[], options: SpreadOptions): Point[] {
  const { count, seed, density = () => 1, rounds, samples, metric } = options;
  const raster = rasterOf(ring, samples, density);
  let sites = startSites(raster, count, density, sequence(seed));
  for (let round = 0; round < rounds; round++) sites = relax(sites, raster, metric);
  return sites;
}

/** Sample points by scan lines: even–odd spans a row instead of a containment test a point. */
function rasterOf(ring: readonly Point[], samples: number, density: (point: Point) => number): Raster {
  const { west, south, north } = boxOf(ring);
  const stepKm = Math.sqrt(Math.abs(ringArea(ring)) / samples);
  const points: Point[] = [];
  for (let y = south + stepKm / 2; y < north; y += stepKm) {
    const cuts: number[] = [];
    ring.forEach((b, i) => {
      const a = ring[(i + ring.length - 1) % ring.length]!;
      if (a[1] > y !== b[1] > y) cuts.push(((a[0] - b[0]) * (y - b[1])) / (a[1] - b[1]) + b[0]);
    });
    cuts.sort((p, q) => p - q);
    for (let k = 0; k + 1 < cuts.length; k += 2)
      for (let x = Math.ceil((cuts[k]! - west) / stepKm) * stepKm + west; x < cuts[k + 1]!; x += stepKm)
        points.push([x, y]);
  }
  return { points, masses: points.map(density), stepKm };
}

const CANDIDATES = 6;

function startSites(
  { points, masses, stepKm }: Raster,
  count: number,
  density: (point: Point) => number,
  draw: Draw,
): Point[] {
  let sum = 0;
  const upTo = masses.map((mass) => (sum += mass));
  const candidate = (): Point => {
    const target = draw() * sum;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < target) low = middle + 1;
      else high = middle;
    }
    const [x, y] = points[low]!;
    return [x + (draw() - 0.5) * stepKm, y + (draw() - 0.5) * stepKm];
  };
  const sites: Point[] = [];
  while (sites.length < count) {
    let best = candidate();
    let bestRoom = -1;
    for (let c = 0; c < CANDIDATES; c++) {
      const next = c === 0 ? best : candidate();
      const nearest = sites.reduce(
        (least, s) => Math.min(least, (s[0] - next[0]) ** 2 + (s[1] - next[1]) ** 2),
        1e9,
      );
      const room = nearest * density(next);
      if (room > bestRoom) {
        best = next;
        bestRoom = room;
      }
    }
    sites.push(best);
  }
  return sites;
}

function relax(
  sites: readonly Point[],
  { points, masses }: Raster,
  metric: RidgeMetric | undefined,
): Point[] {
  const toMetric = metric ? metric.toMetric : (point: Point) => point;
  const delaunay = Delaunay.from(sites.map((site) => toMetric(site) as [number, number]));
  const sums = sites.map(() => ({ x: 0, y: 0, mass: 0 }));
  let nearest = 0;
  points.forEach((point, i) => {
    const [x, y] = toMetric(point);
    nearest = delaunay.find(x, y, nearest);
    const sum = sums[nearest]!;
    const mass = masses[i]!;
    sum.x += point[0] * mass;
    sum.y += point[1] * mass;
    sum.mass += mass;
  });
  return sites.map((site, i) => {
    const { x, y, mass } = sums[i]!;
    return mass > 0 ? [x / mass, y / mass] : site;
  });
}
