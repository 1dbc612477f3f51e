import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { cleanRing, type Repair } from './clean-ring.js';
import { crossesItself } from './crossing.js';
import { dropSlivers } from './drop-slivers.js';
import { contains, partsConflict } from './parts-conflict.js';
import {
  InvalidGeometry,
  readVertex,
  readVertices,
  type InvalidReason,
  type VertexReading,
} from './read-vertices.js';
import type { Rings, Vertex } from './ring.js';
import { signedArea } from './signed-area.js';
import { unite } from './unite.js';

/** Geometries that records have: one kind each, no heights. */
export type PlainGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;
type Kind = 'point' | 'line' | 'polygon';

export type RepairOutcome =
  | { readonly geometry: PlainGeometry; readonly repairs: readonly Repair[] }
  | { readonly geometry: null; readonly reason: InvalidReason };

const KIND_OF: Readonly<Record<string, Kind>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
};
const MOST_VERTICES = 1_000_000;

interface Written {
  readonly type: string;
  readonly coordinates: readonly unknown[];
}

function asWritten(value: unknown): Written {
  if (value === null || value === undefined) throw new InvalidGeometry('missing');
  if (typeof value !== 'object') throw new InvalidGeometry('malformed');
  const { type, coordinates } = value as { readonly type?: unknown; readonly coordinates?: unknown };
  if (typeof type !== 'string' || KIND_OF[type] === undefined) throw new InvalidGeometry('kind');
  if (!Array.isArray(coordinates)) throw new InvalidGeometry('malformed');
  if (coordinates.length === 0) throw new InvalidGeometry('empty');
  return { type, coordinates };
}

/** Which readings of a geometry's positions are possible. */
interface Census {
  vertices: number;
  /** A latitude beyond 90° that would be fine as a longitude. */
  beyond: boolean;
  /** Every position could be swapped. */
  swappable: boolean;
}

function count(list: readonly unknown[], census: Census): void {
  const [x, y] = list;
  if (typeof x !== 'number' || typeof y !== 'number') {
    for (const inner of list) if (Array.isArray(inner)) count(inner, census);
    return;
  }
  census.vertices++;
  if (Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90) census.beyond = true;
  if (Math.abs(x) > 90 || Math.abs(y) > 180) census.swappable = false;
}

/**
 * Latitudes beyond 90° that would be fine as longitudes, everywhere: the two were swapped. Where both
 * readings are possible nothing is assumed.
 */
function isSwapped(coordinates: readonly unknown[]): boolean {
  const census: Census = { vertices: 0, beyond: false, swappable: true };
  count(coordinates, census);
  if (census.vertices > MOST_VERTICES) throw new InvalidGeometry('too-many-vertices');
  return census.beyond && census.swappable;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new InvalidGeometry('malformed');
  return value;
}

function readPoint({ type, coordinates }: Written, reading: VertexReading): Point {
  if (type === 'Point') return { type, coordinates: readVertex(coordinates, reading) };
  if (coordinates.length > 1) throw new InvalidGeometry('kind');
  return { type: 'Point', coordinates: readVertex(coordinates[0], reading) };
}

function readLine(
  { type, coordinates }: Written,
  reading: VertexReading,
  repairs: Set<Repair>,
): LineString | MultiLineString {
  const lists = type === 'LineString' ? [coordinates] : coordinates;
  const lines: Vertex[][] = [];
  for (const list of lists) {
    const vertices = readVertices(list, reading);
    const line = vertices.filter(([x, y], at) => x !== vertices[at - 1]?.[0] || y !== vertices[at - 1]?.[1]);
    if (line.length < vertices.length) repairs.add('duplicates');
    if (line.length >= 2) lines.push(line);
    else repairs.add('dropped');
  }
  if (lines.length === 0) throw new InvalidGeometry('degenerate');
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines };
}

function readRings(written: unknown, reading: VertexReading, repairs: Set<Repair>): Rings | null {
  const rings: Rings = [];
  const lists = asList(written).map((list) => readVertices(list, reading));
  for (const [at, list] of lists.entries()) {
    const ring = cleanRing(list, at === 0, repairs);
    if (ring) rings.push(ring);
    else if (at === 0) return null;
    else repairs.add('dropped');
  }
  return rings.length > 0 ? rings : null;
}

/**
 * Leaves out holes that lie outside of their ring.
 *
 * @throws {InvalidGeometry} When a hole takes all of its ring.
 */
function withHolesInside(parts: readonly Rings[], repairs: Set<Repair>): Rings[] {
  return parts.map((rings) => {
    const [outer = [], ...holes] = rings;
    if (holes.length === 0) return rings;
    if (holes.some((hole) => -signedArea(hole) >= signedArea(outer))) throw new InvalidGeometry('degenerate');
    const inside = holes.filter((hole) => contains([outer], [hole]));
    if (inside.length < holes.length) repairs.add('dropped');
    return [outer, ...inside];
  });
}

function readArea(
  { type, coordinates }: Written,
  reading: VertexReading,
  repairs: Set<Repair>,
): Polygon | MultiPolygon {
  let parts: Rings[] = [];
  for (const list of type === 'Polygon' ? [coordinates] : coordinates) {
    const rings = readRings(list, reading, repairs);
    if (rings) parts.push(rings);
    else repairs.add('dropped');
  }
  if (parts.length === 0) throw new InvalidGeometry('degenerate');
  // A ring whose halves weigh each other out crosses itself, if only in a corner.
  const tangled = parts.some((rings) => crossesItself(rings) || !(signedArea(rings[0] ?? []) > 0));
  if (!tangled) parts = withHolesInside(parts, repairs);
  const meeting = partsConflict(parts);
  if (tangled || meeting) {
    const united = unite(parts);
    if (!united) throw new InvalidGeometry('tangled');
    parts = united;
    if (tangled) repairs.add('untangled');
    if (meeting) repairs.add('united');
  }
  const kept = dropSlivers(parts);
  if (kept !== parts) repairs.add('slivers');
  return kept.length === 1
    ? { type: 'Polygon', coordinates: kept[0]! }
    : { type: 'MultiPolygon', coordinates: [...kept] };
}

/**
 * Reads a GeoJSON geometry and repairs what can be repaired in one way only: open rings, repeated
 * vertices, wrong winding (RFC 7946), swapped longitude and latitude, rings that cross themselves,
 * parts that touch or overlap, empty parts, slivers, too many vertices. Idempotent.
 *
 * @param written - Anything; not changed.
 * @param kinds - What is wanted.
 * @param toWgs84 - Applied to each position.
 * @returns The geometry in WGS 84 with what was done, or why there is none. Never throws.
 */
export function repairGeometry(
  written: unknown,
  kinds: readonly Kind[],
  toWgs84?: (position: readonly [number, number]) => [number, number],
): RepairOutcome {
  const repairs = new Set<Repair>();
  try {
    const plain = asWritten(written);
    const kind = KIND_OF[plain.type];
    if (!kind || !kinds.includes(kind)) throw new InvalidGeometry('kind');
    const swapped = isSwapped(plain.coordinates);
    if (swapped) repairs.add('swapped');
    const reading = { swapped, toWgs84 };
    const read = { point: readPoint, line: readLine, polygon: readArea }[kind];
    return { geometry: read(plain, reading, repairs), repairs: [...repairs] };
  } catch (error) {
    if (error instanceof InvalidGeometry) return { geometry: null, reason: error.reason };
    // A stack too deep for nonsense nested thousands of times; nothing else is expected.
    return { geometry: null, reason: 'malformed' };
  }
}
