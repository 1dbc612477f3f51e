/**
 * Seven schematic counties inside the real outline of the city, with their official areas and the known places inside.
 * A power diagram with several anchors per county that share one weight; Newton steps on the weights
 * (semi-discrete optimal transport) fit the areas, first with straight borders, then with natural ones.
 */
import { distance, distanceToSegment, ringArea, ringContains } from '../geometry/measure.js';
import { naturalize } from '../geometry/naturalize.js';
import type { Point, Position } from '../geometry/plane.js';
import { solveLinear } from '../geometry/solve-linear.js';
import { subdivide, type Division } from '../geometry/subdivide.js';
import { Topology, type VertexId } from '../geometry/topology.js';
import { COUNTIES, PINNED_BORDERS, PLANE, SEED } from './facts.js';

export interface CountyMap {
  readonly topology: Topology;
  readonly cityRing: readonly VertexId[];
  /** Rings of the counties, in the order of {@link COUNTIES}. */
  readonly rings: readonly (readonly VertexId[])[];
  readonly seed: number;
  /** Largest relative error of an area, against the official shares. */
  readonly worstError: number;
}

interface Anchor {
  readonly point: Point;
  readonly county: number;
}

interface Trial {
  readonly topology: Topology;
  readonly cityRing: readonly VertexId[];
  readonly division: Division;
  readonly rings: readonly (readonly VertexId[])[];
  readonly areasKm2: readonly number[];
}

const ANCHORS: readonly Anchor[] = COUNTIES.flatMap(({ seat, places, shape }, county) =>
  [seat, ...places, ...shape].map((at) => ({ point: PLANE.toPlane(at), county })),
);
/** Seats and known places, by county: they have to end inside it. */
const KNOWN: readonly (readonly Point[])[] = COUNTIES.map(({ seat, places }) =>
  [seat, ...places].map(PLANE.toPlane),
);
const NATURAL = {
  shortestKm: 0.42,
  roughness: 0.21,
  capKm: 26,
  jitter: 0.13,
  keep: KNOWN.flat(),
  keepKm: 0.55,
};
const SEEDS_TRIED = 12;
const REFITS = 14;
const GOOD_ENOUGH = 0.004;

/**
 * @param outline - Outer ring of the city.
 * @throws {Error} When no seed gives areas within one per cent and all places inside.
 */
export function drawCounties(outline: readonly Position[]): CountyMap {
  const city = outline.map(PLANE.toPlane);
  if (ringArea(city) < 0) city.reverse();
  const scale = ringArea(city) / COUNTIES.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  const targets = COUNTIES.map(({ areaKm2 }) => areaKm2 * scale);
  const straight = fitStraight(city, targets);
  let best: CountyMap | null = null;
  for (let k = 0; k < SEEDS_TRIED && (best?.worstError ?? 1) > GOOD_ENOUGH * 1.5; k++) {
    const next = fitNatural(city, targets, straight, SEED + k);
    if (next && next.worstError < (best?.worstError ?? 0.01)) best = next;
  }
  if (!best)
    throw new Error(`No seed from ${SEED} to ${SEED + SEEDS_TRIED - 1} gives counties within one per cent.`);
  return best;
}

function drawTrial(city: readonly Point[], weights: readonly number[], naturalSeed: number | null): Trial {
  const topology = new Topology();
  const cityRing = topology.ring(city);
  const division = subdivide(topology, cityRing, {
    sites: ANCHORS.map(({ point }) => point),
    weights: ANCHORS.map(({ county }) => weights[county]!),
    groups: ANCHORS.map(({ county }) => county),
  });
  if (division.faces.length !== COUNTIES.length)
    throw new RangeError(`${COUNTIES.length} counties expected, ${division.faces.length} drawn.`);
  if (naturalSeed !== null) {
    pinBorders(topology, division);
    naturalize(topology, division, { ...NATURAL, seed: naturalSeed });
  }
  const rings = COUNTIES.map((_, county) =>
    topology.expand(division.faces.find(({ group }) => group === county)!.ring),
  );
  return {
    topology,
    cityRing,
    division,
    rings,
    areasKm2: rings.map((ring) => ringArea(topology.pointsOf(ring))),
  };
}

function pinBorders(topology: Topology, { inner }: Division): void {
  for (const { counties, at } of PINNED_BORDERS) {
    const pair = counties.map((code) => COUNTIES.findIndex((county) => county.code === code));
    const point = PLANE.toPlane(at);
    const away = ({ a, b }: { a: VertexId; b: VertexId }): number =>
      distanceToSegment(point, topology.point(a), topology.point(b));
    const [nearest] = inner
      .filter(({ left, right }) => pair.includes(left) && pair.includes(right))
      .sort((p, q) => away(p) - away(q));
    if (!nearest) continue;
    const pin = topology.vertex(point);
    topology.split(nearest.a, nearest.b, [pin]);
    inner.splice(inner.indexOf(nearest), 1, { ...nearest, b: pin }, { ...nearest, a: pin });
  }
}

/**
 * The Newton step for the areas. Moving a border of length L between sites d apart by a weight w changes the
 * areas beside it by w·L ÷ (2·d). One weight is free, so the last stays as it is.
 */
function newtonStep({ topology, division, areasKm2 }: Trial, targets: readonly number[]): number[] {
  const n = targets.length - 1;
  const hessian = targets.map(() => targets.map(() => 0));
  for (const { a, b, i, j, left, right } of division.inner) {
    const gain =
      distance(topology.point(a), topology.point(b)) / (2 * distance(ANCHORS[i]!.point, ANCHORS[j]!.point));
    hessian[left]![left]! += gain;
    hessian[right]![right]! += gain;
    hessian[left]![right]! -= gain;
    hessian[right]![left]! -= gain;
  }
  const matrix = hessian
    .slice(0, n)
    .map((row, i) => row.slice(0, n).map((value, j) => value + (i === j ? 1e-6 : 0)));
  return [
    ...solveLinear(
      matrix,
      targets.slice(0, n).map((target, i) => target - areasKm2[i]!),
    ),
    0,
  ];
}

function missKm2({ areasKm2 }: Trial, targets: readonly number[]): number {
  return Math.hypot(...targets.map((target, i) => areasKm2[i]! - target));
}

function worstError({ areasKm2 }: Trial, targets: readonly number[]): number {
  return Math.max(...targets.map((target, i) => Math.abs(areasKm2[i]! / target - 1)));
}

/** Damped: the full step diverges. */
function fitStraight(city: readonly Point[], targets: readonly number[]): number[] {
  let weights = targets.map(() => 0);
  let trial = drawTrial(city, weights, null);
  for (let round = 0; round < 200 && worstError(trial, targets) > 0.002; round++) {
    const step = newtonStep(trial, targets);
    let improved = false;
    for (let damping = 1; damping > 1 / 4096 && !improved; damping /= 2) {
      const nextWeights = weights.map((weight, i) => weight + damping * step[i]!);
      const next = tryTrial(city, nextWeights, null);
      if (!next || missKm2(next, targets) >= missKm2(trial, targets) * (1 - damping / 4)) continue;
      weights = nextWeights;
      trial = next;
      improved = true;
    }
    if (!improved) break;
  }
  return weights;
}

/** Natural borders move areas by a few per cent: refit with the same noise. */
function fitNatural(
  city: readonly Point[],
  targets: readonly number[],
  start: readonly number[],
  seed: number,
): CountyMap | null {
  let weights = [...start];
  let best: CountyMap | null = null;
  for (let refit = 0; refit < REFITS; refit++) {
    const trial = tryTrial(city, weights, seed);
    if (!trial) break;
    const error = worstError(trial, targets);
    if (error < (best?.worstError ?? Infinity) && holdsPlaces(trial))
      best = {
        topology: trial.topology,
        cityRing: trial.cityRing,
        rings: trial.rings,
        seed,
        worstError: error,
      };
    if (error < GOOD_ENOUGH) break;
    const step = newtonStep(trial, targets);
    weights = weights.map((weight, i) => weight + 0.7 * step[i]!);
  }
  return best;
}

function tryTrial(
  city: readonly Point[],
  weights: readonly number[],
  naturalSeed: number | null,
): Trial | null {
  try {
    return drawTrial(city, weights, naturalSeed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function holdsPlaces({ topology, rings }: Trial): boolean {
  return KNOWN.every((points, county) => {
    const ring = topology.pointsOf(rings[county]!);
    return points.every((point) => ringContains(ring, point));
  });
}
