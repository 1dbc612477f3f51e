/** Reads the committed demo cities as files, without the library: the tests are about the bytes that are there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

export type Row = Readonly<Record<string, unknown>>;

export interface CommittedCity {
  readonly manifest: Row & { readonly resources: Readonly<Record<string, { readonly href: string }>> };
  readonly bytes: number;
  /** Text of a resource, decompressed. */
  text(resource: string): string;
  topology(resource: string): Topology<Record<string, never>>;
  features(resource: string): FeatureCollection<Geometry, Row>['features'];
  /** Records of a table: properties of features, rows of JSON, NDJSON or CSV (cells as text). */
  rows(resource: string): readonly Row[];
}

export function committedCity(name: 'dazhou' | 'london'): CommittedCity {
  const folder = join(DATA, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'city.json'), 'utf8')) as CommittedCity['manifest'];
  const text = (resource: string): string => {
    const { href } = manifest.resources[resource]!;
    const bytes = readFileSync(join(folder, href));
    return (href.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };
  const cache = new Map<string, readonly Row[]>();
  const features = (resource: string): FeatureCollection<Geometry, Row>['features'] =>
    (JSON.parse(text(resource)) as FeatureCollection<Geometry, Row>).features;
  const readRows = (resource: string): readonly Row[] => {
    const { href } = manifest.resources[resource]!;
    if (href.includes('.topojson')) return propertiesOf(JSON.parse(text(resource)) as Topology, resource);
    if (href.includes('.geojson')) return features(resource).map(({ properties }) => properties);
    if (href.includes('.ndjson'))
      return text(resource)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Row);
    if (href.includes('.csv')) return csvRows(text(resource));
    return JSON.parse(text(resource)) as readonly Row[];
  };
  return {
    manifest,
    bytes: readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    text,
    topology: (resource) => JSON.parse(text(resource)) as Topology<Record<string, never>>,
    features,
    rows(resource) {
      const known = cache.get(resource) ?? readRows(resource);
      cache.set(resource, known);
      return known;
    },
  };
}

function propertiesOf(topology: Topology, object: string): readonly Row[] {
  const collection = topology.objects[object];
  if (collection?.type !== 'GeometryCollection') throw new Error(`${object} is no collection.`);
  return collection.geometries.map(({ properties }) => properties as Row);
}

/** The demo tables quote nothing. */
function csvRows(text: string): readonly Row[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  const headers = head!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(headers.map((header, i) => [header, cells[i]]));
  });
}
