/** Divisions, grids and natural ground of the city, as features of the contract. */
import { inBothLanguages } from './english-names.js';
import { apportion } from '../chance/apportion.js';
import { hash } from '../chance/hash.js';
import { interiorPoint } from '../geometry/interior-point.js';
import { ringArea, ringContains } from '../geometry/measure.js';
import type { Point, Position } from '../geometry/plane.js';
import type { VertexId } from '../geometry/topology.js';
import { lineFeature, polygonFeature } from '../write/feature.js';
import type { Features } from '../write/city-writer.js';
import { centerId } from './center-id.js';
import { CITY, COUNTIES, PLANE, SEED } from './facts.js';
import type { Land, PlacedGrid } from './land.js';
import { named, type Named } from './named.js';
import { townshipName, villageName } from './pinyin-names.js';
import { RESERVES, SCENIC_AREAS } from './places.js';
import type { Residents } from './population.js';
import type { PlacedDivision } from './townships.js';
import { isUrban } from './villages.js';

export function toPositions(points: readonly Point[]): Position[] {
  return points.map(PLANE.toPosition);
}

/** A point well inside a drawn division. */
export function insideOf(
  { topology }: Land,
  { ring, site }: { readonly ring: readonly VertexId[]; readonly site: Point },
): Position {
  return PLANE.toPosition(interiorPoint(topology.outline(ring), site));
}

/** Top to bottom: city, counties, townships, villages. */
export function divisionFeatures(land: Land): Features {
  const { topology, cityRing, countyRings, townships, villages } = land;
  const areas = officialAreas(land);
  const residents = residentsByPrefix(land);
  const polygon = (ring: readonly VertexId[], code: string, level: string, name: Named, rest: object) =>
    polygonFeature(toPositions(topology.outline(ring)), {
      code,
      level,
      name,
      areaKm2: areas.get(code)!,
      ...residents(code === CITY.code ? '' : code),
      ...rest,
    });
  return [
    polygon(cityRing, CITY.code, 'city', CITY.name, { seat: CITY.seat }),
    ...COUNTIES.map(({ code, name, seat }, i) => polygon(countyRings[i]!, code, 'county', name, { seat })),
    ...townships.map((township) =>
      polygon(township.ring, township.code, 'township', townshipName(township.name), {
        seat: seatOf(land, township).map((degrees) => Number(degrees.toFixed(5))),
        psychService: chance('psychService', township.code, 0.86),
        commissioner: chance('commissioner', township.code, 0.97),
      }),
    ),
    ...villages.map((village) =>
      polygon(village.ring, village.code, 'village', villageName(village.name), {
        adviser: chance('adviser', village.code, 0.93),
        auxiliary: chance('auxiliary', village.code, 0.88),
        securityMember: chance('securityMember', village.code, isUrban(village.code) ? 0.97 : 0.95),
      }),
    ),
  ];
}

/** The hub that its communities lie around, when it is inside. */
function seatOf(land: Land, township: PlacedDivision): Position {
  const outline = land.topology.outline(township.ring);
  return ringContains(outline, township.site) ? PLANE.toPosition(township.site) : insideOf(land, township);
}

function chance(what: string, code: string, share: number): boolean {
  return hash(SEED, what, code) < share;
}

/** Official areas of the counties, in whole thousandths of a km² passed down by drawn area. */
function officialAreas({ topology, townships, villages }: Land): Map<string, number> {
  const drawn = (division: PlacedDivision): number => ringArea(topology.outline(division.ring));
  const thousandths = new Map(COUNTIES.map(({ code, areaKm2 }) => [code, areaKm2 * 1000]));
  thousandths.set(
    CITY.code,
    [...thousandths.values()].reduce((a, b) => a + b, 0),
  );
  const passDown = (parents: readonly string[], children: readonly PlacedDivision[]): void => {
    for (const parent of parents) {
      const own = children.filter(({ code }) => code.startsWith(parent));
      apportion(thousandths.get(parent)!, own.map(drawn)).forEach((part, i) =>
        thousandths.set(own[i]!.code, part),
      );
    }
  };
  passDown(
    COUNTIES.map(({ code }) => code),
    townships,
  );
  passDown(
    townships.map(({ code }) => code),
    villages,
  );
  return new Map([...thousandths].map(([code, value]) => [code, value / 1000]));
}

/** Residents of a division are the sum of its villages'. */
function residentsByPrefix({ settled }: Land): (prefix: string) => Residents {
  const sums = new Map<string, Residents>();
  for (const [code, own] of settled)
    for (const prefix of ['', code.slice(0, 6), code.slice(0, 9), code]) {
      const sum = sums.get(prefix) ?? { population: 0, households: 0 };
      sums.set(prefix, {
        population: sum.population + own.population,
        households: sum.households + own.households,
      });
    }
  return (prefix) => sums.get(prefix)!;
}

/** In code order, village by village. */
export function gridFeatures({ topology, grids, villages, settled }: Land): Features {
  const byVillage = new Map<string, PlacedGrid[]>();
  for (const grid of grids) byVillage.set(grid.village, [...(byVillage.get(grid.village) ?? []), grid]);
  return villages.flatMap(({ code: village, name }) => {
    const own = byVillage.get(village) ?? [];
    const { en } = villageName(name);
    const comprehensive = own.filter(({ dedicatedTo }) => dedicatedTo === null);
    const weights = comprehensive.map(({ code }) => 0.6 + 0.8 * hash(SEED, 'grid households', code));
    const households = apportion(settled.get(village)!.households, weights);
    return own.map((grid, i) =>
      polygonFeature(toPositions(topology.outline(grid.ring)), {
        code: grid.code,
        kind: grid.dedicatedTo === null ? 'comprehensive' : 'dedicated',
        division: village,
        name: named(`${name}第${i + 1}网格`, `${en} ${i + 1}`),
        ...(grid.dedicatedTo === null
          ? { households: households[comprehensive.indexOf(grid)]! }
          : { dedicatedTo: grid.dedicatedTo }),
        staffed: chance('staffed', grid.code, grid.dedicatedTo === null ? 0.975 : 0.91),
      }),
    );
  });
}

export function riverFeatures({ rivers }: Land): Features {
  return rivers.map(({ line, name, rank }) =>
    lineFeature(toPositions(line), { ...(name ? { name: inBothLanguages(name) } : {}), rank }),
  );
}

export function scenicFeatures({ outlines }: Land): Features {
  return SCENIC_AREAS.map(({ id, name, grade, capacity, dailyCapacity, reserve }) =>
    polygonFeature(toPositions(outlines.get(id)!), {
      id,
      name,
      grade,
      capacity,
      dailyCapacity,
      ...(reserve ? { reserve } : {}),
      centre: centerId(id),
    }),
  );
}

export function reserveFeatures({ outlines }: Land): Features {
  return RESERVES.map(({ id, name, level }) =>
    polygonFeature(toPositions(outlines.get(id)!), { id, name, level }),
  );
}
