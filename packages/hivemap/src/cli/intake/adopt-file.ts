/** Reads a foreign file as a resource of the contract, and keeps account of everything on the way. */
import { basename } from 'node:path';
import {
  checkRecord,
  fieldSort,
  guessColumns,
  keyOf,
  missingFields,
  RecordAdopter,
  RESOURCES,
  toWgs84,
  type Columns,
  type DateOrder,
  type DivisionFinder,
  type Finding,
  type Manifest,
  type RawRecord,
  type ResourceDefinition,
  type ResourceName,
} from '@hivemap/core/tools';
import type { Crs, ManifestFormat } from '@hivemap/core';
import type { Geometry } from 'geojson';
import type { OutRecord } from '../formats/out-record.js';
import { lineNumbers } from '../line-numbers.js';
import { isWebAddress, readFileRecords } from '../read-file.js';
import type { Terminal } from '../terminal/terminal.js';
import { SAMPLE_RECORDS, surveyFile, type Survey } from './survey-file.js';

export interface FileRequest {
  readonly resource: ResourceName;
  readonly path: string;
  readonly format?: ManifestFormat | undefined;
  readonly crs: Crs;
  /** Field → header, as far as it is known. */
  readonly columns: Columns;
  /** Field → value that every record has, whatever the file says. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
  /** What was found out about the file before. */
  readonly survey?: Survey | undefined;
}

export interface CitySoFar {
  readonly manifest: Manifest;
  readonly divisions?: DivisionFinder | undefined;
  readonly grids?: ReadonlySet<string> | undefined;
}

/** A kind of problem, how often it was met, and on which of the first lines or records. */
export interface FindingTally {
  readonly finding: Finding;
  readonly count: number;
  /** Lines of the file, from 1, where the format has them; else positions of records, from 1. */
  readonly places: readonly number[];
}

/** What became of a file; its records are elsewhere. */
export interface Adoption {
  readonly resource: ResourceName;
  readonly file: string;
  readonly survey: Survey;
  readonly crs: Crs;
  readonly columns: Columns;
  /** Required fields for which there is no column. */
  readonly missing: readonly string[];
  readonly read: number;
  readonly rejected: number;
  readonly findings: readonly FindingTally[];
  readonly adopter: RecordAdopter;
  /** Columns of dates such as 03/04/2026, where nothing tells the day from the month. */
  readonly ambiguousDates: readonly string[];
  readonly placesAreLines: boolean;
}

const MOST_PLACES = 5;

/** Tallies findings by what they say. */
class FindingBook {
  readonly #tallies = new Map<string, { finding: Finding; count: number; indexes: number[] }>();

  add(finding: Finding): void {
    const key = `${finding.severity} ${finding.code} ${finding.path ?? ''} ${JSON.stringify(finding.params ?? {})}`;
    let tally = this.#tallies.get(key);
    if (!tally) this.#tallies.set(key, (tally = { finding, count: 0, indexes: [] }));
    tally.count++;
    if (finding.index !== undefined && tally.indexes.length < MOST_PLACES) tally.indexes.push(finding.index);
  }

  get indexes(): ReadonlySet<number> {
    return new Set([...this.#tallies.values()].flatMap(({ indexes }) => indexes));
  }

  /** @param placeOf - Place to tell for a position. */
  finish(placeOf: (index: number) => number): readonly FindingTally[] {
    return [...this.#tallies.values()]
      .map(({ finding, count, indexes }) => ({ finding, count, places: indexes.map(placeOf) }))
      .sort((a, b) => b.count - a.count);
  }
}

/** Which field of a checked record is written as the file had it: instants are numbers after the check. */
function momentFields(definition: ResourceDefinition): ReadonlySet<string> {
  const moments = Object.keys(definition.fields).filter(
    (field) => fieldSort(definition.fields[field]) === 'moment',
  );
  return new Set([...moments, 'hops', 'history']);
}

/** The position of a record of a table: readers take columns of coordinates for a geometry, which tables have none of. */
function withPosition(record: RawRecord, resource: ResourceName): RawRecord {
  const { geometry, positions = [] } = RESOURCES[resource] as unknown as ResourceDefinition;
  const [pair] = positions.filter((one) => Array.isArray(one));
  const { type, coordinates = [] } = (record.geometry ?? {}) as { type?: string; coordinates?: number[] };
  if (geometry !== undefined || !pair || type !== 'Point') return record;
  const [longitude, latitude] = pair as readonly [string, string];
  return {
    ...record,
    fields: { [longitude]: coordinates[0], [latitude]: coordinates[1], ...record.fields },
  };
}

/** Turns the records of one file into those of the contract. */
class FileAdoption {
  readonly book = new FindingBook();
  #records: OutRecord[] = [];
  rejected = 0;
  read = 0;
  readonly #request: FileRequest;
  readonly #manifest: Manifest;
  readonly #places: ReadonlySet<string>;
  readonly #adopter: RecordAdopter;
  readonly #asWritten: ReadonlySet<string>;
  readonly #keyOf: ReturnType<typeof keyOf>;
  readonly #keys = new Map<string, number>();

  constructor(request: FileRequest, { manifest, divisions, grids }: CitySoFar, adopter: RecordAdopter) {
    this.#request = request;
    this.#manifest = manifest;
    this.#places = new Set([manifest.code, ...(divisions?.codes ?? []), ...(grids ?? [])]);
    this.#adopter = adopter;
    this.#asWritten = momentFields(RESOURCES[request.resource] as unknown as ResourceDefinition);
    this.#keyOf = keyOf(request.resource);
  }

  add(raw: RawRecord, index: number): void {
    this.read++;
    const { resource, crs, constants } = this.#request;
    const whole = constants ? { ...raw, fields: { ...raw.fields, ...constants } } : raw;
    const adopted = withPosition(this.#adopter.adopt(whole, index), resource);
    const record = checkRecord(adopted, index, {
      resource,
      manifest: this.#manifest,
      places: this.#places,
      toWgs84: toWgs84(crs),
      report: (finding) => this.book.add(finding),
    });
    if (!record || this.#isTaken(record, index)) {
      this.rejected++;
      return;
    }
    const { geometry, ...checked } = record as { geometry?: Geometry };
    const fields: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(checked))
      fields[field] = this.#asWritten.has(field) ? adopted.fields[field] : value;
    this.#records.push(geometry ? { fields, geometry } : { fields });
  }

  /** The records since it was last asked. */
  take(): readonly OutRecord[] {
    const taken = this.#records;
    this.#records = [];
    return taken;
  }

  #isTaken(record: Readonly<Record<string, unknown>>, index: number): boolean {
    const key = this.#keyOf?.(record);
    if (key === undefined) return false;
    const first = this.#keys.get(key);
    if (first === undefined) {
      this.#keys.set(key, index);
      return false;
    }
    this.book.add({ code: 'duplicate-id', severity: 'error', resource: this.#request.resource, index });
    return true;
  }
}

async function placesOf(
  indexes: ReadonlySet<number>,
  { path }: FileRequest,
  { format }: Survey,
): Promise<ReadonlyMap<number, number> | null> {
  if ((format !== 'csv' && format !== 'ndjson') || isWebAddress(path)) return null;
  return lineNumbers(path, format, indexes);
}

/**
 * Records as they are read, however many there are.
 *
 * @param city - What is known of the city so far: its manifest, and its divisions to place records in.
 * @throws {Failure} When the file can't be read.
 */
export async function* adoptBatches(
  request: FileRequest,
  city: CitySoFar,
  terminal: Terminal,
): AsyncGenerator<readonly OutRecord[], Adoption> {
  const { resource, path, format, crs } = request;
  const file = { path, format, name: resource };
  const survey = request.survey ?? (await surveyFile(file, terminal, SAMPLE_RECORDS));
  const headers = survey.fields.map(({ name }) => name);
  const own = Object.fromEntries(Object.keys(request.constants ?? {}).map((field) => [field, field]));
  const columns = guessColumns(resource, headers, { ...request.columns, ...own });
  const orders = new Map(survey.fields.map(({ name, dateOrder }) => [name, dateOrder]));
  const dateOrders: Record<string, DateOrder> = {};
  const ambiguousDates: string[] = [];
  for (const [field, header] of Object.entries(columns)) {
    const order = orders.get(header);
    if (order === 'ambiguous') ambiguousDates.push(header);
    else if (order !== undefined) dateOrders[field] = order;
  }
  const adopter = new RecordAdopter({ ...city, resource, columns, dateOrders, toWgs84: toWgs84(crs) });
  const adoption = new FileAdoption(request, city, adopter);
  let unreadable = 0;
  for await (const batch of readFileRecords({ ...file, onSkip: () => unreadable++ }, terminal)) {
    for (const { raw, index } of batch) adoption.add(raw, index);
    yield adoption.take();
  }
  const lines = await placesOf(adoption.book.indexes, request, survey);
  return {
    resource,
    file: basename(path),
    survey,
    crs,
    columns,
    missing: missingFields(resource, columns),
    read: adoption.read + unreadable,
    rejected: adoption.rejected + unreadable,
    findings: adoption.book.finish((index) => lines?.get(index) ?? index + 1),
    adopter,
    ambiguousDates,
    placesAreLines: lines !== null,
  };
}
