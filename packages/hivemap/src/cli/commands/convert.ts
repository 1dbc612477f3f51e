import { basename } from 'node:path';
import {
  fromWgs84,
  refusedKey,
  refusedValue,
  repairGeometry,
  RESOURCES,
  toWgs84,
  type GeometryKind,
  type ResourceName,
} from '@hivemap/core/tools';
import type { Crs } from '@hivemap/core';
import type { Geometry } from 'geojson';
import type { Command } from '../command.js';
import { cellText } from '../formats/cell-text.js';
import { encode, isOutFormat, outFormatOf, OUT_FORMATS, type OutFormat } from '../formats/encode.js';
import { encodeStream, isStreamed, type StreamedFormat } from '../formats/encode-stream.js';
import { mapPositions } from '../formats/map-positions.js';
import type { OutRecord } from '../formats/out-record.js';
import { simplify } from '../formats/simplify.js';
import { adoptBatches } from '../intake/adopt-file.js';
import { plainManifest } from '../intake/plain-manifest.js';
import { printFindings } from '../intake/print-findings.js';
import { columnPairs, type Options } from '../options.js';
import { readFileRecords, type FileRecord } from '../read-file.js';
import { shownHeader } from '../terminal/shown-header.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeWhole } from '../write-whole.js';

export const CRS_NAMES = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const satisfies readonly Crs[];
const IN_FORMATS = [
  'geojson',
  'topojson',
  'json',
  'ndjson',
  'csv',
  'flatgeobuf',
  'pmtiles',
  'mvt',
  'ogc-features',
] as const;
/** So many records are named when a geometry is lost. */
const MOST_LISTED = 5;
const KINDS: readonly GeometryKind[] = ['point', 'line', 'polygon'];

/** `hivemap convert <in> <out>`: any format that can be read to any that can be written. */
export const convert: Command = {
  name: 'convert',
  options: {
    'from-crs': { type: 'string' },
    'to-crs': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    repair: { type: 'boolean' },
    simplify: { type: 'string' },
    columns: { type: 'string', multiple: true },
    resource: { type: 'string' },
  },
  async run(options, terminal) {
    const job = jobOf(options, terminal);
    if (isStreamed(job.to) && job.simplifyMeters === undefined) return inStream(job, job.to, terminal);
    const records: OutRecord[] = [];
    for await (const batch of batchesOf(job, terminal)) for (const record of batch) records.push(record);
    const shaped = job.simplifyMeters === undefined ? records : simplify(records, job.simplifyMeters);
    const located = shaped.map((record) => inCrs(record, job.toCrs));
    if (job.to === 'flatgeobuf' && !located.some(({ geometry }) => geometry))
      throw new Failure(1, terminal.texts.convert.noGeometry);
    await writeWhole(job.output, await encode(job.to, located, job.resource ?? 'objects'), terminal.signal);
    return sayWritten(job, located.length, terminal);
  },
};

/** Record by record: nothing of it asks for the whole table at once. */
async function inStream(job: Job, to: StreamedFormat, terminal: Terminal): Promise<0> {
  let written = 0;
  async function* open(pass: 'look' | 'write'): AsyncGenerator<readonly OutRecord[]> {
    for await (const batch of batchesOf(job, terminal, pass === 'write')) {
      if (pass === 'write') written += batch.length;
      yield batch.map((record) => inCrs(record, job.toCrs));
    }
  }
  await writeWhole(job.output, encodeStream(to, open), terminal.signal);
  return sayWritten(job, written, terminal);
}

function sayWritten({ output, toCrs }: Job, records: number, terminal: Terminal): 0 {
  const { texts } = terminal;
  terminal.say(texts.convert.written(records, basename(output)));
  const carriesCrs = toCrs === 'wgs84' || toCrs === 'cgcs2000';
  if (!carriesCrs) terminal.say(texts.convert.declareCrs(toCrs));
  return 0;
}

/** @param tells - Whether what was found is said: not when a file is only looked through. */
function batchesOf(job: Job, terminal: Terminal, tells = true): AsyncGenerator<readonly OutRecord[]> {
  return job.resource ? adopted(job, job.resource, terminal, tells) : plain(job, terminal, tells);
}

interface Job {
  readonly input: string;
  readonly output: string;
  readonly from: (typeof IN_FORMATS)[number] | undefined;
  readonly to: OutFormat;
  readonly fromCrs: Crs;
  readonly toCrs: Crs;
  readonly repair: boolean;
  readonly simplifyMeters: number | undefined;
  /** Field → header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly resource: ResourceName | undefined;
}

function jobOf(options: Options, terminal: Terminal): Job {
  const { texts } = terminal;
  const [input, output, ...more] = options.positionals;
  if (input === undefined || output === undefined) throw new Failure(2, texts.usage.missingFiles);
  if (more.length > 0) throw new Failure(2, texts.usage.tooMany(more.join(' ')));
  const to = options.choice('to', OUT_FORMATS, texts) ?? outFormatOf(output);
  if (to === null || !isOutFormat(to)) throw new Failure(2, texts.usage.outFormat(OUT_FORMATS));
  const fromCrs = options.choice('from-crs', CRS_NAMES, texts) ?? 'wgs84';
  return {
    input,
    output,
    from: options.choice('from', IN_FORMATS, texts),
    to,
    fromCrs,
    toCrs: options.choice('to-crs', CRS_NAMES, texts) ?? 'wgs84',
    repair: options.flag('repair'),
    simplifyMeters: options.number('simplify', 0, texts),
    columns: columnPairs(options, texts),
    resource: options.choice('resource', Object.keys(RESOURCES) as ResourceName[], texts),
  };
}

/** Records of a resource: mapped, checked, in the form of the contract. */
async function* adopted(
  job: Job,
  resource: ResourceName,
  terminal: Terminal,
  tells: boolean,
): AsyncGenerator<readonly OutRecord[]> {
  const batches = adoptBatches(
    { resource, path: job.input, format: job.from, crs: job.fromCrs, columns: job.columns },
    { manifest: plainManifest() },
    terminal,
  );
  for (;;) {
    const next = await batches.next();
    if (next.done === true) {
      if (tells) printFindings(next.value, terminal);
      return;
    }
    yield next.value;
  }
}

/** Records as they are, without what identifies a person. */
async function* plain(job: Job, terminal: Terminal, tells: boolean): AsyncGenerator<readonly OutRecord[]> {
  const { texts } = terminal;
  const fieldOf = new Map(Object.entries(job.columns).map(([field, header]) => [header, field]));
  const refused = new Map<string, number>();
  const lost = new Map<string, number[]>();
  const reshape = reshaper(job, lost);
  const recordOf = ({ raw, index }: FileRecord): OutRecord => {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw.fields)) {
      // A name that changes what an object is would be no field of it.
      if (key === '__proto__') continue;
      if (isPrivate(key, value)) refused.set(key, (refused.get(key) ?? 0) + 1);
      else fields[fieldOf.get(key) ?? key] = value;
    }
    const geometry = raw.geometry === undefined ? undefined : reshape(raw.geometry, index);
    return geometry === undefined ? { fields } : { fields, geometry };
  };
  for await (const batch of readFileRecords({ path: job.input, format: job.from }, terminal))
    yield batch.map(recordOf);
  if (!tells) return;
  for (const [key, times] of refused) terminal.warn(texts.convert.refused(shownHeader(key), times));
  for (const [reason, indexes] of lost)
    terminal.warn(texts.convert.beyondRepair(indexes.length, reason, indexes.slice(0, MOST_LISTED)));
}

function isPrivate(key: string, value: unknown): boolean {
  return refusedKey(key) || refusedValue(cellText(value)) !== null;
}

/**
 * Geometry in WGS 84, repaired where that is asked for.
 *
 * @param lost - Takes the positions of records whose geometry is beyond repair, by reason.
 */
function reshaper(
  { repair, fromCrs, simplifyMeters }: Job,
  lost: Map<string, number[]>,
): (geometry: unknown, index: number) => Geometry | null {
  const convertPosition = toWgs84(fromCrs);
  return (geometry, index) => {
    // Lines can only be simplified together when all are sound.
    if (repair || simplifyMeters !== undefined) {
      const outcome = repairGeometry(geometry, KINDS, convertPosition);
      if (!outcome.geometry) lost.set(outcome.reason, [...(lost.get(outcome.reason) ?? []), index]);
      return outcome.geometry;
    }
    return (convertPosition ? mapPositions(geometry, convertPosition) : geometry) as Geometry | null;
  };
}

function inCrs(record: OutRecord, crs: Crs): OutRecord {
  const convertPosition = fromWgs84(crs);
  if (!convertPosition || !record.geometry) return record;
  return { ...record, geometry: mapPositions(record.geometry, convertPosition) as Geometry };
}
