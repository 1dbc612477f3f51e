import type { MultiPolygon, Polygon } from 'geojson';
import { areaShape } from '../divisions/area-shape.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { Vertex } from '../spatial/ring.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

/** Resources whose records lie somewhere in the city. */
export const PLACED = [
  'grids',
  'communities',
  'blocks',
  'centres',
  'stations',
  'servicePoints',
  'matters',
  'scenicAreas',
  'reserves',
  'parks',
  'enterprises',
  'fences',
  'campaignAreas',
] as const satisfies readonly ResourceName[];

/** A place, and the area that it should lie in. */
export interface Sample {
  readonly at: Vertex;
  readonly area: Polygon | MultiPolygon;
}

interface Placed {
  readonly division?: string | undefined;
  readonly community?: string | undefined;
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly geometry?: { readonly type: string; readonly coordinates: unknown };
}

const SAMPLES = 400;

/**
 * Places of a resource, evenly spread, each with the division that its record names, or else the whole
 * city.
 */
export function placedSamples(snapshot: CitySnapshot, name: (typeof PLACED)[number]): readonly Sample[] {
  const records: readonly Placed[] = snapshot.records[name] ?? [];
  const { hierarchy } = snapshot;
  const homes = new Map(
    ['blocks', 'servicePoints'].includes(name)
      ? snapshot.records.communities?.map(({ code, division }) => [code, division])
      : [],
  );
  const step = Math.max(1, Math.floor(records.length / SAMPLES));
  const samples: Sample[] = [];
  for (let index = 0; index < records.length; index += step) {
    const record = records[index]!;
    const at = placeOf(record);
    if (!at) continue;
    const code = record.division ?? homes.get(record.community ?? '');
    const node = code === undefined ? hierarchy.root : hierarchy.division(code);
    if (node) samples.push({ at, area: areaShape(node, snapshot) });
  }
  return samples;
}

/** The point itself, or the middle of the box of what is drawn. */
function placeOf({ geometry, lon, lat }: Placed): Vertex | null {
  if (!geometry) return lon === undefined || lat === undefined ? null : [lon, lat];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (list: readonly unknown[]): void => {
    const [x, y] = list;
    if (typeof x !== 'number' || typeof y !== 'number') {
      for (const inner of list) visit(inner as readonly unknown[]);
      return;
    }
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  };
  visit(geometry.coordinates as readonly unknown[]);
  return Number.isFinite(west) ? [(west + east) / 2, (south + north) / 2] : null;
}
