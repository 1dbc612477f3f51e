import { feature } from 'topojson-client';
import type { GeoJsonProperties } from 'geojson';
import type { GeometryCollection, GeometryObject as AnyGeometry, Topology } from 'topojson-specification';
import { SourceError } from '../source-error.js';
import { recordOf } from './record-of.js';
import type { ReadContext, ReadRecord } from './resource-reader.js';

const BATCH = 128;

type GeometryObject = AnyGeometry<GeoJsonProperties>;

function isTopology(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value['objects'] === 'object' && value['objects'] !== null && Array.isArray(value['arcs']);
}

/** The object that has the resource's name, else the only one. */
function objectOf(topology: Topology, name: string): GeometryObject {
  const names = Object.keys(topology.objects);
  const chosen = Object.hasOwn(topology.objects, name) ? name : names.length === 1 ? names[0] : undefined;
  const object = chosen === undefined ? undefined : topology.objects[chosen];
  if (!object) throw new SourceError('not-a-feature-collection');
  return object;
}

const MOST_VERTICES = 1_000_000;

/** Vertices of a geometry: arcs that are named a thousand times count a thousand times. */
function verticesOf(references: unknown, arcs: readonly unknown[]): number {
  if (typeof references === 'number') {
    const arc = arcs[references < 0 ? ~references : references];
    return Array.isArray(arc) ? arc.length : 0;
  }
  if (!Array.isArray(references)) return 0;
  let sum = 0;
  for (const one of references) {
    sum += verticesOf(one, arcs);
    if (sum > MOST_VERTICES) break;
  }
  return sum;
}

function arcsOf(geometry: GeometryObject): unknown {
  return (geometry as { readonly arcs?: unknown }).arcs;
}

function decode(topology: Topology, geometry: GeometryObject): unknown {
  const properties = geometry.properties ?? {};
  if (geometry.type === 'GeometryCollection') {
    return { type: 'Feature', properties, geometry: { type: geometry.type } };
  }
  try {
    if (verticesOf(arcsOf(geometry), topology.arcs) > MOST_VERTICES) {
      return { type: 'Feature', properties, geometry: { type: geometry.type, coordinates: null } };
    }
    return feature(topology, geometry);
  } catch {
    // Arcs that do not exist: the feature keeps its fields, its geometry is reported as missing.
    return { type: 'Feature', properties, geometry: null };
  }
}

/**
 * Features of a TopoJSON object, decoded one by one.
 *
 * @param document - Parsed JSON with `"type": "Topology"`.
 * @throws {SourceError} `not-a-feature-collection` when it holds no object to read, `empty`.
 */
export function* readTopology(
  document: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Generator<readonly ReadRecord[]> {
  if (!isTopology(document)) throw new SourceError('not-a-feature-collection');
  const topology = document as unknown as Topology;
  const object = objectOf(topology, context.name);
  const geometries =
    object.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : [object];
  if (!Array.isArray(geometries) || geometries.length === 0) throw new SourceError('empty');
  for (let from = 0; from < geometries.length; from += BATCH) {
    const batch: ReadRecord[] = [];
    for (let index = from; index < Math.min(from + BATCH, geometries.length); index++) {
      const geometry = geometries[index] as GeometryObject | null | undefined;
      const raw = typeof geometry === 'object' && geometry ? recordOf(decode(topology, geometry)) : null;
      if (raw) batch.push({ index, raw });
      else context.skip(index, 'wrong-type');
    }
    yield batch;
  }
}
