/** From foreign files to a city in memory: divisions first, then grids, then what lies in them. */
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
  type ResourceName,
} from '@hivemap/core/tools';
import type { Crs, Name } from '@hivemap/core';
import { readWholeFile } from '../read-file.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { adoptFile, type AdoptedFile } from './adopt-file.js';
import { cityIdentity, type CityIdentity } from './city-identity.js';
import { plainManifest } from './plain-manifest.js';
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
  /** Asked where a file does not tell its coordinate system. */
  readonly settleCrs: (file: string, guess: Crs | null) => Promise<Crs>;
  /** Asked for a required field that no column seems to be; `null` where nobody knows. */
  readonly settleColumn: (
    file: string,
    resource: ResourceName,
    field: string,
    headers: readonly string[],
  ) => Promise<string | null>;
}

export interface BuiltCity {
  readonly identity: CityIdentity;
  /** As the files were read with. */
  readonly manifest: Manifest;
  readonly name: Name;
  readonly asOf: string;
  readonly gridCode: '14' | '15' | '20' | 'free';
  readonly files: readonly AdoptedFile[];
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

async function surveyed(resource: ResourceName, path: string, plan: CityPlan, terminal: Terminal) {
  const survey = await surveyFile({ path, name: resource }, terminal, SAMPLE_RECORDS);
  const hasPlaces = survey.extent !== null || Object.keys(survey.geometries).some((type) => type !== 'none');
  const crs = plan.crs ?? (hasPlaces ? await plan.settleCrs(basename(path), survey.crs.crs) : 'wgs84');
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

async function buildDivisions(plan: CityPlan, terminal: Terminal) {
  const request = await surveyed('divisions', plan.divisions, plan, terminal);
  const records = await readWholeFile({ path: plan.divisions, name: 'divisions' }, terminal);
  const identity = cityIdentity(records, request.columns, plan, basename(plan.folder));
  const { name: _own, ...fields } = identity;
  const manifest = plainManifest({ ...fields, purpose: '-' });
  const file = await adoptFile(request, { manifest }, terminal);
  if (file.records.length === 0)
    throw new Failure(1, terminal.texts.init.noDivisions(basename(plan.divisions)));
  return { identity, manifest, file };
}

function gridProfile(codes: readonly string[]): BuiltCity['gridCode'] {
  const lengths = new Set(codes.map(({ length }) => length));
  const [only] = lengths;
  const known = ([14, 15, 20] as const).find((length) => length === only);
  return lengths.size === 1 && known !== undefined && codes.every((code) => /^\d+$/.test(code))
    ? (String(known) as BuiltCity['gridCode'])
    : 'free';
}

function latestMoment(files: readonly AdoptedFile[]): string {
  const now = Date.now();
  let latest = 0;
  let text = new Date(now).toISOString();
  for (const { records } of files.filter(({ resource }) => resource === 'matters')) {
    for (const { fields } of records) {
      for (const field of ['collectedAt', 'acceptedAt', 'closedAt']) {
        const moment = fields[field];
        const at = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
        if (at > latest && at <= now) [latest, text] = [at, moment as string];
      }
    }
  }
  return text;
}

/** Divisions and grids before what refers to them. */
function inOrder(files: CityPlan['files']): readonly (readonly [ResourceName, string])[] {
  const rank = (name: ResourceName): number => (name === 'grids' ? 0 : name === 'matters' ? 2 : 1);
  return [...files].sort(([a], [b]) => rank(a) - rank(b));
}

/** @throws {Failure} When a file can't be read, or holds no division. */
export async function buildCity(plan: CityPlan, terminal: Terminal): Promise<BuiltCity> {
  const { identity, manifest, file } = await buildDivisions(plan, terminal);
  const known = file.records.map(
    ({ fields, geometry }) => ({ ...fields, geometry }) as unknown as KnownDivision,
  );
  const divisions = new DivisionFinder(known, manifest.levels);
  const files: AdoptedFile[] = [file];
  let grids: ReadonlySet<string> | undefined;
  for (const [resource, path] of inOrder(plan.files)) {
    const request = await surveyed(resource, path, plan, terminal);
    const adopted = await adoptFile(request, { manifest, divisions, grids }, terminal);
    files.push(adopted);
    if (resource === 'grids') grids = new Set(adopted.records.map(({ fields }) => String(fields['code'])));
  }
  return {
    identity,
    manifest,
    name: plan.name ?? identity.name ?? basename(plan.folder),
    asOf: latestMoment(files),
    gridCode: grids ? gridProfile([...grids]) : 'free',
    files,
  };
}
