import type { MultiPolygon, Polygon, Position as GeoPosition } from 'geojson';
import type { Crs } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { ResourceName } from '../contract/resource-records.js';
import { isInside } from '../spatial/crossing.js';
import type { Rings, Vertex } from '../spatial/ring.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { fromWgs84, toWgs84 } from './coordinate-conversion.js';

/** Resources whose records say in which division they lie. */
const PLACED = ['grids', 'communities', 'centres', 'stations'] as const satisfies readonly ResourceName[];

const SAMPLE = 400;
/** So many must come to lie where they belong, and so large a share of them, before a word is said. */
const LEAST_GAIN = 6;
const LEAST_SHARE_GAIN = 0.15;
const LEAST_SHARE = 0.9;
const METERS_PER_DEGREE = 111_320;

interface Sample {
  readonly at: Vertex;
  readonly area: Polygon | MultiPolygon;
}

/** A point that is inside or near enough: the point itself, or the middle of the first ring's box. */
function placeOf(geometry: { readonly type: string; readonly coordinates: unknown }): Vertex | null {
  if (geometry.type === 'Point') return geometry.coordinates as Vertex;
  const [first] = geometry.coordinates as readonly unknown[];
  const ring = (
    geometry.type === 'Polygon' ? first : (first as readonly unknown[])[0]
  ) as readonly GeoPosition[];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return Number.isFinite(west) ? [(west + east) / 2, (south + north) / 2] : null;
}

function liesIn(at: Vertex, area: Polygon | MultiPolygon): boolean {
  const parts = (area.type === 'Polygon'
    ? [area.coordinates]
    : area.coordinates) as unknown as readonly Rings[];
  return parts.some((rings) => isInside(at, rings));
}

function sampleOf(snapshot: CitySnapshot, name: (typeof PLACED)[number]): readonly Sample[] {
  const records = snapshot.records[name] ?? [];
  const divisions = snapshot.records.divisions ?? [];
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  const samples: Sample[] = [];
  for (let index = 0; index < records.length; index += step) {
    const record = records[index]!;
    const node = snapshot.hierarchy.division(record.division);
    const area = node && divisions[node.record]?.geometry;
    const at = area && placeOf(record.geometry);
    if (at) samples.push({ at, area });
  }
  return samples;
}

type Reading = readonly [crs: Crs, reread: (at: Vertex) => Vertex];

/** What the positions would be, had the resource been in another system than it says. */
function otherReadings(declared: Crs): readonly Reading[] {
  const undo = fromWgs84(declared) ?? ((at: Vertex): Vertex => at);
  return (['wgs84', 'gcj02', 'bd09'] as const)
    .filter((crs) => crs !== declared && !(crs === 'wgs84' && declared === 'cgcs2000'))
    .map((crs): Reading => [crs, (at) => (toWgs84(crs) ?? ((same: Vertex) => same))(undo(at))]);
}

function shiftMeters(samples: readonly Sample[], reread: (at: Vertex) => Vertex): number {
  let sum = 0;
  for (const { at } of samples) {
    const [x, y] = reread(at);
    sum += Math.hypot((x - at[0]) * Math.cos((y * Math.PI) / 180), y - at[1]) * METERS_PER_DEGREE;
  }
  return Math.round(sum / samples.length / 10) * 10;
}

/**
 * Warns of resources whose places lie beside the divisions they name, and would lie in them had
 * another coordinate system been declared. Few or large areas show nothing, and nothing is said then.
 */
export function suspectCrs(snapshot: CitySnapshot, report: (finding: Finding) => void): void {
  for (const resource of PLACED) {
    const samples = sampleOf(snapshot, resource);
    const declared = snapshot.manifest.resources[resource]?.crs ?? snapshot.manifest.crs;
    const inside = samples.filter(({ at, area }) => liesIn(at, area)).length;
    if (samples.length - inside < LEAST_GAIN) continue;
    let best: { readonly crs: Crs; readonly inside: number; readonly meters: number } | null = null;
    for (const [crs, reread] of otherReadings(declared)) {
      const then = samples.filter(({ at, area }) => liesIn(reread(at), area)).length;
      if (then > (best?.inside ?? inside)) best = { crs, inside: then, meters: shiftMeters(samples, reread) };
    }
    if (!best || best.inside - inside < Math.max(LEAST_GAIN, LEAST_SHARE_GAIN * samples.length)) continue;
    if (best.inside < LEAST_SHARE * samples.length) continue;
    const params = { meters: best.meters, crs: best.crs };
    report({ code: 'crs-suspect', severity: 'warning', resource, path: '/geometry', params });
  }
}
