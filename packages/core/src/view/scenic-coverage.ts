import { difference, type Geom } from 'polyclip-ts';
import type { MultiPolygon } from 'geojson';
import { areaKm2 } from '../spatial/area-km2.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { circleAround } from '../spatial/circle-around.js';
import { overlapKm2 } from '../spatial/overlap-km2.js';
import type { CityRecords } from './city-snapshot.js';
import type { CoverageGap, CoverAsked, StationReach } from './coverage-views.js';
import type { Sight } from './sight.js';
import type { AreaShape, Bounds } from './view.js';

/** Farther than that nobody is near. */
const FARTHEST_METERS = 200_000;

type Reach = StationReach & { readonly bounds: Bounds };

export interface Coverage {
  /** Stations that reach one of the shapes. */
  readonly reachesOf: (shapes: readonly AreaShape[]) => readonly StationReach[];
  readonly gapOf: (shape: AreaShape) => CoverageGap;
}

/**
 * Reach of the stations of some types. Stations lie below the county: in public scope there is no coverage.
 *
 * @throws {RangeError} When the reach is no distance.
 */
export function scenicCoverage({ snapshot, scope }: Sight, asked: CoverAsked): Coverage | null {
  const { types, meters } = asked;
  if (!(meters > 0 && meters <= FARTHEST_METERS))
    throw new RangeError(
      `A reach of up to ${FARTHEST_METERS} metres was expected, not ${JSON.stringify(meters)}.`,
    );
  if (scope === 'public' || !snapshot.records.stations) return null;
  const all = reachesOf(snapshot.records.stations, new Set(types), asked);
  const known = new Map<AreaShape, readonly Reach[]>();
  const touching = (shape: AreaShape): readonly Reach[] => {
    let found = known.get(shape);
    if (!found) known.set(shape, (found = reaching(all, shape)));
    return found;
  };
  return {
    reachesOf: (shapes) => {
      const near = new Set(shapes.flatMap(touching));
      return all.filter((reach) => near.has(reach)).map(({ bounds: _bounds, ...reach }) => reach);
    },
    gapOf: (shape) => gapOf(shape, touching(shape)),
  };
}

/** Overlap that can't be computed counts: the gap then says so. */
function reaching(all: readonly Reach[], shape: AreaShape): readonly Reach[] {
  const bounds = boundsOf(shape);
  return all.filter((reach) => meet(reach.bounds, bounds) && overlapKm2(shape, reach.shape) !== 0);
}

function reachesOf(
  stations: NonNullable<CityRecords['stations']>,
  types: ReadonlySet<string>,
  { meters, reaches = [] }: CoverAsked,
): readonly Reach[] {
  const given = new Map(reaches.map(({ station, shape }) => [station, shape]));
  return stations
    .filter(({ type }) => types.has(type))
    .map(({ id, type, name, geometry: { coordinates } }) => {
      const [longitude = 0, latitude = 0] = coordinates;
      const own = given.get(id);
      const shape = own ?? circleAround([longitude, latitude], meters);
      const point = [longitude, latitude] as const;
      return { id, type, name, point, shape, isGiven: own !== undefined, bounds: boundsOf(shape) };
    });
}

function gapOf(shape: AreaShape, near: readonly Reach[]): CoverageGap {
  if (near.length === 0) return { shape, areaKm2: areaKm2(shape) };
  try {
    const covers = near.map((reach) => reach.shape.coordinates as Geom);
    const coordinates = difference(shape.coordinates as Geom, ...covers);
    if (coordinates.length === 0) return { shape: null, areaKm2: 0 };
    const left: MultiPolygon = { type: 'MultiPolygon', coordinates };
    return { shape: left, areaKm2: areaKm2(left) };
  } catch {
    // A shape of the host that crosses itself beyond repair: said as unknown, not as reached.
    return { shape: null, areaKm2: null };
  }
}

function meet([west, south, east, north]: Bounds, [west2, south2, east2, north2]: Bounds): boolean {
  return west <= east2 && west2 <= east && south <= north2 && south2 <= north;
}
