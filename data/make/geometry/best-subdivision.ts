/**
 * Splits a parent into a given number of cells around spread sites: several seeds are tried on a scratch
 * topology, the one whose smallest cell is largest is drawn on the real one.
 */
import { hash, type KeyPart } from '../chance/hash.js';
import { ringArea } from './measure.js';
import { naturalize, type NaturalizeOptions } from './naturalize.js';
import type { Point } from './plane.js';
import type { RidgeMetric } from './ridge-metric.js';
import { spreadSites } from './spread-sites.js';
import { subdivide, type SubdivideOptions } from './subdivide.js';
import { Topology, type VertexId } from './topology.js';

export interface Cell {
  /** Ring of ids, to be expanded once all levels are drawn. */
  readonly ring: readonly VertexId[];
  readonly site: Point;
}

export interface SplitPlan {
  readonly count: number;
  readonly key: KeyPart;
  readonly seed: number;
  /** Seeds to compare. */
  readonly trials: number;
  readonly rounds: number;
  readonly samples: number;
  readonly density?: (point: Point) => number;
  /** How unequal the cells are: range of their power weights, as a share of the mean cell. */
  readonly unevenness: number;
  /** Scales the unevenness at a site, 0…1. */
  readonly calm?: (site: Point) => number;
  readonly snapKm?: number;
  readonly metric?: RidgeMetric;
  readonly natural: Omit<NaturalizeOptions, 'seed'>;
}

const SEED_STRIDE = 977;
/** Seeds tried past the planned ones before giving up. */
const SPARE_TRIALS = 24;

/**
 * @param ring - Parent, as drawn so far.
 * @throws {Error} When no seed gives as many cells as asked for.
 */
export function splitParent(topology: Topology, ring: readonly VertexId[], plan: SplitPlan): Cell[] {
  const expanded = topology.expand(ring);
  const points = topology.pointsOf(expanded);
  if (plan.count === 1) return [{ ring: expanded, site: spreadSites(points, { ...plan, rounds: 1 })[0]! }];
  const chosen = bestTrial(points, plan);
  const division = subdivide(topology, expanded, chosen);
  naturalize(topology, division, { ...plan.natural, seed: plan.seed });
  return division.faces.map((face) => ({ ring: face.ring, site: chosen.sites[face.group]! }));
}

function bestTrial(points: readonly Point[], plan: SplitPlan): SubdivideOptions {
  const { count, key, seed, trials, unevenness, density = () => 1, calm = () => 1 } = plan;
  const meanKm2 = ringArea(points) / count;
  let best: SubdivideOptions | null = null;
  let bestSmallest = 0;
  for (let k = 0; k < trials || (!best && k < trials + SPARE_TRIALS); k++) {
    const sites = spreadSites(points, { ...plan, seed: seed + k * SEED_STRIDE });
    const weights = sites.map(
      (site, i) => 2 * unevenness * meanKm2 * (hash(key, k, 'weight', i) - 0.5) * calm(site),
    );
    const options: SubdivideOptions = {
      sites,
      weights,
      ...(plan.snapKm === undefined ? {} : { snapKm: plan.snapKm }),
      ...(plan.metric ? { metric: plan.metric } : {}),
    };
    const scratch = new Topology();
    const { faces } = subdivide(scratch, scratch.ring(points), options);
    if (faces.length !== count) continue;
    const smallest = Math.min(
      ...faces.map(({ group, areaKm2 }) => areaKm2 * Math.sqrt(density(sites[group]!))),
    );
    if (smallest <= bestSmallest) continue;
    best = options;
    bestSmallest = smallest;
  }
  if (!best) throw new Error(`No seed splits ${key} into ${count} cells.`);
  return best;
}
