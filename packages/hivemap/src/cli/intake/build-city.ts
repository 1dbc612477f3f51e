/** From foreign files to those of a city: divisions first, then grids, then what lies in them. */
import { basename } from 'node:path';
import {
  DivisionFinder,
  guessColumns,
  missingFields,
  refusedKey,
  RESOURCES,
  type Columns,
  type KnownDivision,
  type Manifest,
  type ResourceDefinition,
  type ResourceName,
} from '@hivemap/core/tools';
import type { Crs, Name } from '@hivemap/core';
import { readWholeFile } from '../read-file.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { encodeStream } from '../formats/encode-stream.js';
import type { OutRecord } from '../formats/out-record.js';
import { adoptBatches, type Adoption, type CitySoFar, type FileRequest } from './adopt-file.js';
import type { CityDraft } from './city-draft.js';
import { cityIdentity, type CityIdentity } from './city-identity.js';
import { plainManifest } from './plain-manifest.js';
import { RecordSummary } from './record-summary.js';
import { SAMPLE_RECORDS, surveyFile } from './survey-file.js';

export interface CityPlan {
  readonly folder: string;
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  /** As the user said; `undefined` where the files are to tell. */
  readonly crs?: Crs | undefined;
  readonly divisions: string;
  /** Files of the other resources. */
  readonly files: ReadonlyMap<ResourceName, string>;
  /** Field → header, of all files or of one (`matters.type`). */
  readonly columns: Columns;
  /**
   * Asked for the coordinate system of a file: what it tells itself, else `null`; then it is probably that of
   * the borders, which are of the same place and often of the same system.
   */
  readonly settleCrs: (file: string, guess: Crs | null, borders: Crs | null) => Promise<Crs>;
  /** Asked for a required field that no column seems to be; `null` where nobody knows. */
  readonly settleColumn: (
    file: string,
    resource: ResourceName,
    field: string,
    headers: readonly string[],
  ) => Promise<string | null>;
}

/** A file that was read, and what its records were written as. */
export interface BuiltFile extends Adoption {
  readonly written: string;
  readonly summary: RecordSummary;
}

export interface BuiltCity {
  readonly identity: CityIdentity;
  /** As the files were read with. */
  readonly manifest: Manifest;
  readonly name: Name;
  readonly asOf: string;
  readonly gridCode: '14' | '15' | '20' | 'free';
  readonly files: readonly BuiltFile[];
}

/** `matters.type=…` is for matters alone, `type=…` for whatever file has such a column. */
function columnsFor(resource: ResourceName, columns: Columns): Columns {
  const own: Record<string, string> = {};
  for (const [key, header] of Object.entries(columns)) {
    const dot = key.indexOf('.');
    const field = dot < 0 ? key : key.slice(dot + 1);
    if (dot >= 0 && key.slice(0, dot) !== resource) continue;
    if (Object.hasOwn(RESOURCES[resource].fields, field)) own[field] = header;
  }
  return own;
}

async function surveyed(
  [resource, path]: readonly [ResourceName, string],
  plan: CityPlan,
  terminal: Terminal,
  borders: Crs | null,
) {
  const survey = await surveyFile({ path, name: resource }, terminal, SAMPLE_RECORDS);
  const hasPlaces = survey.extent !== null || Object.keys(survey.geometries).some((type) => type !== 'none');
  const crs =
    plan.crs ?? (hasPlaces ? await plan.settleCrs(basename(path), survey.crs.crs, borders) : 'wgs84');
  const headers = survey.fields.map(({ name }) => name);
  const given = Object.entries(columnsFor(resource, plan.columns)).filter(([, header]) =>
    headers.includes(header),
  );
  const columns = guessColumns(resource, headers, Object.fromEntries(given));
  const settled: Record<string, string> = { ...columns };
  for (const field of missingFields(resource, columns)) {
    const taken = new Set(Object.values(settled));
    const open = headers.filter((header) => !taken.has(header) && !refusedKey(header));
    const header = await plan.settleColumn(basename(path), resource, field, open);
    if (header !== null) settled[field] = header;
  }
  return { resource, path, crs, survey, columns: settled };
}

/** Name of the file that a resource is written to. */
function resourceFile(resource: ResourceName): string {
  const { geometry } = RESOURCES[resource] as unknown as ResourceDefinition;
  return `${resource}.${geometry ? 'geojson' : 'ndjson'}`;
}

/** Writes the records of a file while they are read: however many there are, few are held. */
async function buildFile(
  request: FileRequest,
  city: CitySoFar,
  { draft, terminal }: Workshop,
  onBatch?: (batch: readonly OutRecord[]) => void,
): Promise<BuiltFile> {
  const { resource } = request;
  const summary = new RecordSummary(resource);
  let adoption: Adoption | undefined;
  async function* batches(): AsyncGenerator<readonly OutRecord[]> {
    const source = adoptBatches(request, city, terminal);
    for (;;) {
      const next = await source.next();
      if (next.done === true) {
        adoption = next.value;
        return;
      }
      summary.add(next.value);
      onBatch?.(next.value);
      yield next.value;
    }
  }
  const written = resourceFile(resource);
  const format = written.endsWith('.geojson') ? 'geojson' : 'ndjson';
  await draft.write(written, encodeStream(format, batches), terminal.signal);
  if (summary.count === 0) await draft.withdraw(written);
  return { ...adoption!, written, summary };
}

/** Where a city is made. */
interface Workshop {
  readonly draft: CityDraft;
  readonly terminal: Terminal;
}

async function buildDivisions(plan: CityPlan, workshop: Workshop) {
  const { terminal } = workshop;
  const request = await surveyed(['divisions', plan.divisions], plan, terminal, null);
  const records = await readWholeFile({ path: plan.divisions, name: 'divisions' }, terminal);
  const identity = cityIdentity(records, request.columns, plan, basename(plan.folder));
  const { name: _own, ...fields } = identity;
  const manifest = plainManifest({ ...fields, purpose: '-' });
  const known: KnownDivision[] = [];
  const file = await buildFile(request, { manifest }, workshop, (batch) => {
    for (const { fields, geometry } of batch) known.push({ ...fields, geometry } as unknown as KnownDivision);
  });
  if (known.length === 0) throw new Failure(1, terminal.texts.init.noDivisions(basename(plan.divisions)));
  return { identity, manifest, file, known };
}

function gridProfile(codes: readonly string[]): BuiltCity['gridCode'] {
  const lengths = new Set(codes.map(({ length }) => length));
  const [only] = lengths;
  const known = ([14, 15, 20] as const).find((length) => length === only);
  return lengths.size === 1 && known !== undefined && codes.every((code) => /^\d+$/.test(code))
    ? (String(known) as BuiltCity['gridCode'])
    : 'free';
}

/** Divisions and grids before what refers to them. */
function inOrder(files: CityPlan['files']): readonly (readonly [ResourceName, string])[] {
  const rank = (name: ResourceName): number => (name === 'grids' ? 0 : name === 'matters' ? 2 : 1);
  return [...files].sort(([a], [b]) => rank(a) - rank(b));
}

/**
 * @param draft - Takes the files of the resources.
 * @throws {Failure} When a file can't be read, or holds no division.
 */
export async function buildCity(plan: CityPlan, draft: CityDraft, terminal: Terminal): Promise<BuiltCity> {
  const workshop = { draft, terminal };
  const { identity, manifest, file, known } = await buildDivisions(plan, workshop);
  const divisions = new DivisionFinder(known, manifest.levels);
  const files: BuiltFile[] = [file];
  let grids: ReadonlySet<string> | undefined;
  for (const named of inOrder(plan.files)) {
    const request = await surveyed(named, plan, terminal, file.crs);
    const built = await buildFile(request, { manifest, divisions, grids }, workshop);
    files.push(built);
    if (request.resource === 'grids') grids = built.summary.codes;
  }
  const matters = files.find(({ resource }) => resource === 'matters');
  return {
    identity,
    manifest,
    name: plan.name ?? identity.name ?? basename(plan.folder),
    asOf: matters?.summary.latestMoment ?? new Date().toISOString(),
    gridCode: grids ? gridProfile([...grids]) : 'free',
    files,
  };
}
