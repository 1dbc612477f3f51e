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
import { adoptBatches, type Adoption, type CitySoFar } from './adopt-file.js';
import type { CityDraft } from './city-draft.js';
import { cityIdentity, type CityIdentity } from './city-identity.js';
import { checkColumns, columnsFor, type SurveyedFile } from './given-columns.js';
import { plainManifest } from './plain-manifest.js';
import { RecordSummary } from './record-summary.js';
import type { CrsQuestion, GivenCrs, SettledCrs } from './settled-crs.js';
import { SAMPLE_RECORDS, surveyFile } from './survey-file.js';

export interface CityPlan {
  readonly folder: string;
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  /** As the user said; `undefined` where the files are to tell. */
  readonly crs: GivenCrs;
  readonly divisions: string;
  /** Files of the other resources. */
  readonly files: ReadonlyMap<ResourceName, string>;
  /** Field → header, of all files or of one (`matters.type`). */
  readonly columns: Columns;
  /** Asked for the coordinate system of a file that has places, where the user said none. */
  readonly settleCrs: (question: CrsQuestion) => Promise<SettledCrs>;
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
  readonly crsBasis: SettledCrs['basis'];
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

interface SettledFile extends SurveyedFile {
  readonly crs: Crs;
  readonly crsBasis: SettledCrs['basis'];
  readonly columns: Columns;
}

/** What is in the files: all of them before anything is asked or written. */
async function surveyed(plan: CityPlan, terminal: Terminal): Promise<readonly SurveyedFile[]> {
  const files: SurveyedFile[] = [];
  for (const [resource, path] of [['divisions', plan.divisions] as const, ...inOrder(plan.files)])
    files.push({
      resource,
      path,
      survey: await surveyFile({ path, name: resource }, terminal, SAMPLE_RECORDS),
    });
  checkColumns(files, plan.columns, terminal);
  return files;
}

async function settledCrs({ resource, path, survey }: SurveyedFile, plan: CityPlan, borders: Crs | null) {
  const said = plan.crs.of(resource);
  if (said !== undefined) return { crs: said, basis: 'said' } as const;
  const hasPlaces = survey.extent !== null || Object.keys(survey.geometries).some((type) => type !== 'none');
  if (!hasPlaces) return { crs: 'wgs84', basis: 'none' } as const;
  return plan.settleCrs({ resource, file: basename(path), guess: survey.crs, borders });
}

/** A file with its coordinate system and its columns. */
async function settled(file: SurveyedFile, plan: CityPlan, borders: Crs | null): Promise<SettledFile> {
  const { resource, path, survey } = file;
  const { crs, basis } = await settledCrs(file, plan, borders);
  const headers = survey.fields.map(({ name }) => name);
  const columns = guessColumns(resource, headers, columnsFor(file, plan.columns));
  const all: Record<string, string> = { ...columns };
  for (const field of missingFields(resource, columns)) {
    const taken = new Set(Object.values(all));
    const open = headers.filter((header) => !taken.has(header) && !refusedKey(header));
    const header = await plan.settleColumn(basename(path), resource, field, open);
    if (header !== null) all[field] = header;
  }
  return { ...file, crs, crsBasis: basis, columns: all };
}

/** Name of the file that a resource is written to. */
function resourceFile(resource: ResourceName): string {
  const { geometry } = RESOURCES[resource] as unknown as ResourceDefinition;
  return `${resource}.${geometry ? 'geojson' : 'ndjson'}`;
}

/** Writes the records of a file while they are read: however many there are, few are held. */
async function buildFile(
  request: SettledFile,
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
  await draft.write(written, encodeStream(format, batches, 'wgs84'), terminal.signal);
  if (summary.count === 0) await draft.withdraw(written);
  return { ...adoption!, crsBasis: request.crsBasis, written, summary };
}

/** Where a city is made. */
interface Workshop {
  readonly draft: CityDraft;
  readonly terminal: Terminal;
}

async function buildDivisions(surveyed: SurveyedFile, plan: CityPlan, workshop: Workshop) {
  const { terminal } = workshop;
  const request = await settled(surveyed, plan, null);
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
  const [borders, ...others] = await surveyed(plan, terminal);
  const { identity, manifest, file, known } = await buildDivisions(borders!, plan, workshop);
  const divisions = new DivisionFinder(known, manifest.levels);
  const files: BuiltFile[] = [file];
  let grids: ReadonlySet<string> | undefined;
  for (const other of others) {
    const request = await settled(other, plan, file.crs);
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
