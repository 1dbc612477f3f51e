/** Blocks (楼片) and service points of a few communities in town. */
import { hash } from '../chance/hash.js';
import { splitParent } from '../geometry/best-subdivision.js';
import { interiorPoint } from '../geometry/interior-point.js';
import { ringArea } from '../geometry/measure.js';
import { Topology } from '../geometry/topology.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature, polygonFeature } from '../write/feature.js';
import { apportion } from '../chance/apportion.js';
import type { StewardCount } from './communities.js';
import { PLANE, SEED } from './facts.js';
import { called, named, type Named } from './named.js';
import { villageName } from './pinyin-names.js';
import type { Land } from './land.js';
import { toPositions } from './spatial-records.js';
import { isUrban } from './villages.js';

/** Subdistricts whose first communities have their blocks drawn. */
const TOWNSHIPS = ['511702001', '511702002', '511703002', '511725104'];
const COMMUNITIES_EACH = 2;
const HOUSEHOLDS_PER_BLOCK = 180;

interface Block {
  readonly id: string;
  readonly community: string;
  readonly name: Named;
  readonly households: number;
  readonly staffed: boolean;
}

export interface CommunityBlocks {
  readonly blocks: Features;
  readonly servicePoints: Features;
  /** By community. */
  readonly counts: ReadonlyMap<string, StewardCount>;
}

const SERVICE_POINTS: readonly (readonly [word: Named, items: number])[] = [
  [named('党群服务中心', 'party and community centre'), 96],
  [named('网格服务站', 'grid service point'), 32],
];

export function drawBlocks(land: Land): CommunityBlocks {
  const blocks: Features[number][] = [];
  const servicePoints: Features[number][] = [];
  const counts = new Map<string, StewardCount>();
  for (const township of TOWNSHIPS)
    for (const village of land.villages
      .filter(({ code }) => code.startsWith(township) && isUrban(code))
      .slice(0, COMMUNITIES_EACH)) {
      const outline = land.topology.outline(village.ring);
      const households = land.settled.get(village.code)!.households;
      const count = Math.max(6, Math.min(18, Math.round(households / HOUSEHOLDS_PER_BLOCK)));
      const scratch = new Topology();
      const cells = splitParent(scratch, scratch.ring(outline), {
        count,
        key: `${village.code}/blocks`,
        seed: Number(village.code) % 1e9,
        trials: 1,
        rounds: 4,
        samples: count * 100,
        unevenness: 0.08,
        snapKm: 0.005,
        natural: { shortestKm: Math.sqrt(ringArea(outline) / count) / 3, roughness: 0.06, capKm: 1 },
      });
      const parts = apportion(
        households,
        cells.map(() => 1),
      );
      const records = cells.map((_, i): Block => {
        const id = `${village.code}-B${String(i + 1).padStart(2, '0')}`;
        return {
          id,
          community: village.code,
          name: named(`第${i + 1}楼片`, `Block ${i + 1}`),
          households: parts[i]!,
          staffed: hash(SEED, 'steward', id) < 0.93,
        };
      });
      records.forEach((record, i) =>
        blocks.push(polygonFeature(toPositions(scratch.outline(cells[i]!.ring)), record)),
      );
      SERVICE_POINTS.forEach(([word, items], i) => {
        const ring = scratch.outline(cells[i]!.ring);
        const at = PLANE.toPosition(interiorPoint(ring, cells[i]!.site));
        servicePoints.push(
          pointFeature(at, {
            id: `${village.code}-S${i + 1}`,
            community: village.code,
            name: called(villageName(village.name), word),
            items,
          }),
        );
      });
      counts.set(village.code, {
        blocks: records.length,
        staffed: records.filter(({ staffed }) => staffed).length,
      });
    }
  return { blocks, servicePoints, counts };
}
