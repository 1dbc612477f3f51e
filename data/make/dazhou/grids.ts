/** The grids of a village. Their number follows its households; they are numbered in reading order. */
import { splitParent, type Cell } from '../geometry/best-subdivision.js';
import { ringArea } from '../geometry/measure.js';
import type { Topology } from '../geometry/topology.js';
import type { PlacedDivision } from './townships.js';

export function drawGrids(topology: Topology, village: PlacedDivision, count: number): Cell[] {
  const widthKm = Math.sqrt(ringArea(topology.outline(village.ring)));
  return splitParent(topology, village.ring, {
    count,
    key: village.code,
    seed: Number(village.code) % 1e9,
    trials: 1,
    rounds: 4,
    samples: Math.max(400, count * 90),
    unevenness: 0.1,
    snapKm: Math.min(0.01, widthKm * 0.01),
    natural: {
      shortestKm: Math.max(0.03, Math.min(0.3, (0.1 * widthKm) / Math.sqrt(count / 4))),
      roughness: 0.16,
      capKm: 2,
      jitter: 0.1,
    },
  });
}
