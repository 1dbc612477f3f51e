import {
  isFreeText,
  refusedKey,
  refusedValue,
  repairGeometry,
  TableProfiler,
  toWgs84,
  type FieldProfile,
  type GeometryKind,
} from '@hivemap/core/tools';
import type { Geometry } from 'geojson';
import { cellText } from '../formats/cell-text.js';
import { mapPositions } from '../formats/map-positions.js';
import type { OutRecord } from '../formats/out-record.js';
import { SAMPLE_RECORDS } from '../intake/survey-file.js';
import { readFileRecords, type FileRecord } from '../read-file.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ConvertJob } from './convert-job.js';
import { movePositions } from './move-positions.js';

const KINDS: readonly GeometryKind[] = ['point', 'line', 'polygon'];

/** Why a value, or a whole column, was not written. */
export type LeftOut = 'personal' | 'names' | 'free-text';

/** What became of records that are converted as they are, without a resource that says what their columns hold. */
export interface PlainAccount {
  /** Values that were not written, by reason and column. */
  readonly leftOut: Readonly<Record<LeftOut, Map<string, number>>>;
  /** Columns of text that were written: no program knows whether one of them names a person. */
  readonly texts: Set<string>;
  /** Positions of records whose geometry is beyond repair, by reason. */
  readonly lost: Map<string, number[]>;
  unreadable: number;
}

/**
 * Looks at every column of the file before anything of it is written.
 *
 * @returns Columns that are not written whatever their values are.
 */
export async function refusedColumns(
  job: ConvertJob,
  terminal: Terminal,
): Promise<ReadonlyMap<string, LeftOut>> {
  const columns = job.survey.records < SAMPLE_RECORDS ? job.survey.fields : await allColumns(job, terminal);
  // Who names a column says what it is.
  const named = new Set(Object.values(job.columns));
  return new Map(
    columns.flatMap(({ name, isFreeText: prose, isLikeNames }) => {
      if (named.has(name) || !(prose || isLikeNames)) return [];
      return [[name, prose ? 'free-text' : 'names'] as const];
    }),
  );
}

async function allColumns({ input, from }: ConvertJob, terminal: Terminal): Promise<readonly FieldProfile[]> {
  const profiler = new TableProfiler();
  for await (const batch of readFileRecords({ path: input, format: from }, terminal))
    for (const { raw } of batch) profiler.add(raw.fields);
  return profiler.finish();
}

/** Records as they are, without what identifies a person or may: see `privacy.md` for keys and values. */
export async function* plainRecords(
  job: ConvertJob,
  refused: ReadonlyMap<string, LeftOut>,
  terminal: Terminal,
): AsyncGenerator<readonly OutRecord[], PlainAccount> {
  const account: PlainAccount = {
    leftOut: { personal: new Map(), names: new Map(), 'free-text': new Map() },
    texts: new Set(),
    lost: new Map(),
    unreadable: 0,
  };
  const fieldOf = new Map(Object.entries(job.columns).map(([field, header]) => [header, field]));
  const reshape = reshaper(job, account.lost);
  const recordOf = ({ raw, index }: FileRecord): OutRecord => {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw.fields)) {
      // A name that changes what an object is would be no field of it.
      if (key === '__proto__') continue;
      const reason = reasonOf(key, value, refused, fieldOf.has(key));
      if (reason === null) {
        fields[fieldOf.get(key) ?? key] = value;
        if (typeof value === 'string' && !account.texts.has(key) && isText(value)) account.texts.add(key);
      } else if (cellText(value) !== '') {
        const counts = account.leftOut[reason];
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const geometry = raw.geometry === undefined ? undefined : reshape(raw.geometry, index);
    const moved = movePositions(
      { fields, ...(geometry === undefined ? {} : { geometry: null }) },
      toWgs84(job.fromCrs),
    );
    return geometry === undefined ? moved : { fields: moved.fields, geometry };
  };
  const onSkip = (): void => {
    account.unreadable++;
  };
  for await (const batch of readFileRecords({ path: job.input, format: job.from, onSkip }, terminal))
    yield batch.map(recordOf);
  return account;
}

const NUMBER_OR_DATE = /^[\d\s:/.,TZ年月日时分秒+-]*$/;

function isText(value: string): boolean {
  return !NUMBER_OR_DATE.test(value);
}

function reasonOf(
  key: string,
  value: unknown,
  refused: ReadonlyMap<string, LeftOut>,
  isNamed: boolean,
): LeftOut | null {
  if (refusedKey(key) || refusedValue(cellText(value)) !== null) return 'personal';
  const column = refused.get(key);
  if (column !== undefined) return column;
  return !isNamed && typeof value === 'string' && isFreeText(value) ? 'free-text' : null;
}

/**
 * Geometry in WGS 84, repaired where that is asked for.
 *
 * @param lost - Takes the positions of records whose geometry is beyond repair, by reason.
 */
function reshaper(
  { repair, fromCrs, simplifyMeters }: ConvertJob,
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
