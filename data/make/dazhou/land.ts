/** The whole demo geometry of Dazhou: every level, rivers, parks and scenic areas, drawn on one topology. */
import { apportion } from '../chance/apportion.js';
import { boxOf, distance, ringArea, ringCentroid, ringContains, type Box } from '../geometry/measure.js';
import type { Point } from '../geometry/plane.js';
import { readingOrder } from '../geometry/reading-order.js';
import type { Topology, VertexId } from '../geometry/topology.js';
import { chinaDivisions } from '../sources/china-division.js';
import type { Prefecture } from '../sources/echarts-province.js';
import { drawCounties } from './counties.js';
import { planDedicatedGrids, type DedicatedUse } from './dedicated-grids.js';
import { COUNTIES } from './facts.js';
import { drawGrids } from './grids.js';
import { planPark, type ParkPlan } from './park-plan.js';
import { PARKS, RESERVES, SCENIC_AREAS } from './places.js';
import { settleVillages, type Residents } from './population.js';
import { drawRivers, type River } from './rivers.js';
import { reserveOutline, scenicOutline } from './scenic-shapes.js';
import { drawTownships, type PlacedDivision } from './townships.js';
import { drawVillages } from './villages.js';

export const COMPREHENSIVE_GRIDS = 7000;
export const DEDICATED_GRIDS = 650;

export interface PlacedGrid {
  /** 15 digits. */
  readonly code: string;
  readonly village: string;
  readonly ring: readonly VertexId[];
  readonly center: Point;
  /** What a dedicated grid is dedicated to; `null` for a comprehensive one. */
  readonly dedicatedTo: string | null;
}

export interface Land {
  readonly topology: Topology;
  readonly cityRing: readonly VertexId[];
  readonly countyRings: readonly (readonly VertexId[])[];
  readonly countySeed: number;
  readonly townships: readonly PlacedDivision[];
  readonly villages: readonly PlacedDivision[];
  readonly grids: readonly PlacedGrid[];
  readonly settled: ReadonlyMap<string, Residents>;
  readonly rivers: readonly River[];
  readonly parkPlans: ReadonlyMap<string, ParkPlan>;
  /** Outlines of scenic areas and reserves by id. */
  readonly outlines: ReadonlyMap<string, readonly Point[]>;
  /** The village at a point. */
  villageAt(point: Point): PlacedDivision | undefined;
}

export async function drawLand(dazhou: Prefecture): Promise<Land> {
  const names = await chinaDivisions(CITY_PREFIX);
  const { topology, cityRing, rings: countyRings, seed: countySeed } = drawCounties(dazhou.rings[0]!);
  const townships = COUNTIES.flatMap((county, i) =>
    drawTownships(topology, countyRings[i]!, county, within(names.townships, county.code)),
  );
  const villages = townships.flatMap((township) =>
    drawVillages(topology, township, within(names.villages, township.code)),
  );
  const settled = settleVillages(names.townships, names.villages);
  const rivers = drawRivers();
  const parkPlans = new Map(PARKS.map((park) => [park.id, planPark(park)]));
  const outlines = new Map<string, readonly Point[]>([
    ...SCENIC_AREAS.map((area) => [area.id, scenicOutline(area, rivers)] as const),
    ...RESERVES.map((reserve) => [reserve.id, reserveOutline(reserve)] as const),
  ]);
  const villageAt = finder(topology, villages);
  const dedicated = planDedicatedGrids(
    DEDICATED_GRIDS,
    [
      ...PARKS.map(({ id }) => ({
        ref: `park:${id}`,
        points: parkPlans.get(id)!.blocks.map((block) => block.at(0.5, 0.5)),
      })),
      ...SCENIC_AREAS.map(({ id }) => ({ ref: `scenic:${id}`, points: everyNth(outlines.get(id)!, 8) })),
    ],
    settled,
    (point) => villageAt(point)?.code,
  );
  const counts = apportion(
    COMPREHENSIVE_GRIDS,
    villages.map(({ code }) => settled.get(code)!.households),
    1,
  );
  const grids = villages.flatMap((village, i) =>
    numberGrids(topology, village, counts[i]!, dedicated.get(village.code) ?? []),
  );
  return {
    topology,
    cityRing,
    countyRings,
    countySeed,
    townships,
    villages,
    grids,
    settled,
    rivers,
    parkPlans,
    outlines,
    villageAt,
  };
}

const CITY_PREFIX = '5117';

function within<T extends { readonly code: string }>(divisions: readonly T[], parent: string): T[] {
  return divisions.filter(({ code }) => code.startsWith(parent));
}

function everyNth<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % n === 0);
}

interface GridCell {
  readonly ring: readonly VertexId[];
  readonly center: Point;
  readonly areaKm2: number;
}

function numberGrids(
  topology: Topology,
  village: PlacedDivision,
  comprehensive: number,
  dedicated: readonly DedicatedUse[],
): PlacedGrid[] {
  const cells = drawGrids(topology, village, comprehensive + dedicated.length).map(({ ring }): GridCell => {
    const outline = topology.outline(ring);
    return { ring, center: ringCentroid(outline), areaKm2: ringArea(outline) };
  });
  const uses = dedicate(cells, dedicated);
  return readingOrder(cells.map(({ center }) => center)).map((index, i) => {
    const cell = cells[index]!;
    return {
      code: `${village.code}${String(i + 1).padStart(3, '0')}`,
      village: village.code,
      ring: cell.ring,
      center: cell.center,
      dedicatedTo: uses.get(cell) ?? null,
    };
  });
}

/** A park takes the cell nearest to it; a campus or a market the smallest, for it is smaller than a hamlet. */
function dedicate(cells: readonly GridCell[], dedicated: readonly DedicatedUse[]): Map<GridCell, string> {
  const uses = new Map<GridCell, string>();
  for (const { to, near } of dedicated) {
    const cost = ({ center, areaKm2 }: GridCell): number => (near ? distance(center, near) : areaKm2);
    const [cheapest] = cells.filter((cell) => !uses.has(cell)).sort((p, q) => cost(p) - cost(q));
    if (cheapest) uses.set(cheapest, to);
  }
  return uses;
}

function finder(
  topology: Topology,
  villages: readonly PlacedDivision[],
): (point: Point) => PlacedDivision | undefined {
  const outlines = villages.map((village) => {
    const ring = topology.outline(village.ring);
    return { village, ring, box: boxOf(ring) };
  });
  const inBox = ([x, y]: Point, { west, south, east, north }: Box): boolean =>
    x >= west && x <= east && y >= south && y <= north;
  return (point) => outlines.find(({ box, ring }) => inBox(point, box) && ringContains(ring, point))?.village;
}
