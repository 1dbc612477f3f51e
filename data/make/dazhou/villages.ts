/** The villages and communities of a township: communities around its center, villages farther out. */
import { splitParent } from '../geometry/best-subdivision.js';
import { distance, ringArea } from '../geometry/measure.js';
import { DAZHOU_RIDGES } from '../geometry/ridge-metric.js';
import type { Topology } from '../geometry/topology.js';
import type { NamedDivision } from '../sources/china-division.js';
import type { PlacedDivision } from './townships.js';

/** @param names - In code order, so that communities (001–199) come before villages (200–399). */
export function drawVillages(
  topology: Topology,
  township: PlacedDivision,
  names: readonly NamedDivision[],
): PlacedDivision[] {
  const areaKm2 = ringArea(topology.outline(township.ring));
  const widthKm = Math.sqrt(areaKm2);
  const hub = township.site;
  const cells = splitParent(topology, township.ring, {
    count: names.length,
    key: township.code,
    seed: Number(township.code),
    trials: 8,
    rounds: 3,
    samples: Math.max(1500, names.length * 120),
    density: (p) => 1 + 3.5 * Math.exp(-((distance(p, hub) / (widthKm * 0.16)) ** 2)),
    unevenness: 0.075,
    snapKm: 0.02,
    metric: DAZHOU_RIDGES,
    natural: { shortestKm: Math.max(0.09, Math.min(0.22, widthKm * 0.02)), roughness: 0.18, capKm: 5 },
  });
  const outwards = [...cells].sort((p, q) => distance(p.site, hub) - distance(q.site, hub));
  return names.map((name, i) => ({ ...name, ...outwards[i]! }));
}

/** 居委 001–199 are urban, 村委 200–399 rural (GB/T 10114). */
export function isUrban(villageCode: string): boolean {
  return Number(villageCode.slice(9, 12)) < 200;
}
