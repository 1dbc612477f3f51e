/**
 * The demo cities as snapshots, read straight from their files: what views are tested on does not
 * depend on the readers that are tested elsewhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DEFAULT_CODE_TABLES } from '../../../packages/core/src/contract/code-tables.js';
import type { Manifest } from '../../../packages/core/src/contract/manifest.js';
import type { Matter, ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import { buildHierarchy } from '../../../packages/core/src/divisions/build-hierarchy.js';
import { matterColumns } from '../../../packages/core/src/indicators/matter-columns.js';
import type { CityRecords, CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import type { ResourceState } from '../../../packages/core/src/view/view.js';

type Plain = Record<string, unknown>;

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const DEFAULT_LEVELS = ['city', 'county', 'township', 'village', 'grid'].map((id) => ({ id, name: id }));
const INSTANTS = ['collectedAt', 'acceptedAt', 'dueAt', 'closedAt', 'reopenedAt'];

export function hasDemoCity(city: 'dazhou' | 'london'): boolean {
  return existsSync(`${DATA}${city}/city.json`);
}

/** @param resources - Those that have been read; the others of the manifest are still waiting. */
export function demoCity(city: 'dazhou' | 'london', resources?: readonly ResourceName[]): CitySnapshot {
  const folder = `${DATA}${city}/`;
  const written = JSON.parse(readFileSync(`${folder}city.json`, 'utf8')) as Plain & {
    resources: Partial<Record<ResourceName, { href: string }>>;
  };
  const manifest = {
    timeZone: 'Asia/Shanghai',
    levels: DEFAULT_LEVELS,
    privacy: { k: 5, sensitiveK: 10 },
    indicators: [],
    gridCode: 'free',
    ...written,
    codeTables: { ...DEFAULT_CODE_TABLES, ...(written['codeTables'] as object | undefined) },
  } as unknown as Manifest;
  const records: Record<string, unknown> = {};
  const states: Partial<Record<ResourceName, ResourceState>> = {};
  for (const [name, { href }] of Object.entries(written.resources) as [ResourceName, { href: string }][]) {
    if (resources && !resources.includes(name)) {
      states[name] = { state: 'waiting', records: 0 };
      continue;
    }
    const list = readList(folder + href);
    records[name] = name === 'matters' ? list.map(toMatter) : list;
    states[name] = { state: 'ready', records: list.length };
  }
  return snapshotOf(manifest, records, states);
}

export function snapshotOf(
  manifest: Manifest,
  records: CityRecords,
  resources: CitySnapshot['resources'] = Object.fromEntries(
    Object.entries(records).map(([name, list]) => [name, { state: 'ready', records: list.length }]),
  ),
): CitySnapshot {
  const { hierarchy } = buildHierarchy(manifest, records.divisions ?? [], records.grids ?? []);
  const matters = records.matters ? matterColumns(records.matters) : null;
  return { revision: 1, manifest, records, resources, hierarchy, matters };
}

function readList(path: string): Plain[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const name = path.replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return fromTable(text);
  if (name.endsWith('.ndjson'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Plain);
  const json = JSON.parse(text) as unknown;
  if (name.endsWith('.topojson')) return fromTopology(json as Topology);
  if (name.endsWith('.geojson')) return (json as { features: Located[] }).features.map(flatten);
  return Array.isArray(json) ? (json as Plain[]) : [json as Plain];
}

interface Located {
  properties: Plain | null;
  geometry: Geometry;
}

const flatten = ({ properties, geometry }: Located): Plain => ({ ...properties, geometry });

function fromTopology(topology: Topology): Plain[] {
  return Object.values(topology.objects).flatMap((object) =>
    feature(topology, object as GeometryCollection<Plain>).features.map(flatten),
  );
}

const NUMBERS = new Set([
  'numerator',
  'denominator',
  'actions',
  'count',
  'verified',
  'accepted',
  'concluded',
  'amount',
]);

/** The demo's tables have no quotes in them. */
function fromTable(text: string): Plain[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const fields = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',').map((cell, place) => [fields[place] ?? '', cell] as const);
    return Object.fromEntries(
      cells
        .filter(([, cell]) => cell !== '')
        .map(([field, cell]) => [field, NUMBERS.has(field) ? Number(cell) : cell]),
    );
  });
}

function toMatter(row: Plain): Matter {
  const instants = INSTANTS.filter((field) => row[field] !== undefined).map((field) => [
    field,
    Date.parse(String(row[field])),
  ]);
  const steps = ['hops', 'history'].flatMap((field) => {
    const list = row[field] as { at: string }[] | undefined;
    return list ? [[field, list.map((step) => ({ ...step, at: Date.parse(step.at) }))]] : [];
  });
  const matter: unknown = { ...row, ...Object.fromEntries(instants), ...Object.fromEntries(steps) };
  return matter as Matter;
}
