import { checkRecord, type RecordContext } from '../contract/check-record.js';
import { normalizeMoment } from '../contract/normalize-moment.js';
import type { RawRecord } from '../contract/raw-record.js';
import { KeyIndex } from './key-index.js';
import { keyOf } from './record-key.js';

type Open = Record<string, unknown>;

/** Where a record stands, when that is a point. */
function pointOf(record: Open): string | null {
  const { lon, lat, geometry } = record;
  if (typeof lon === 'number' && typeof lat === 'number') return `${lon} ${lat}`;
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: readonly number[] };
  return type === 'Point' && coordinates ? coordinates.join(' ') : null;
}

/** Whether a record says when, in a field of the contract or one of the host's own. */
function isTimed(record: Open): boolean {
  return Object.entries(record).some(
    ([field, value]) =>
      field === 'collectedAt' || ((field.startsWith('x-') || field === 'validFrom') && isMoment(value)),
  );
}

/** Seconds since 1970, from 2001 on; milliseconds are larger still. */
const EPOCH_SECONDS = 1_000_000_000;

function isMoment(value: unknown): boolean {
  return (typeof value === 'number' && value >= EPOCH_SECONDS) || normalizeMoment(value) !== null;
}

/** Whether two records of one identifier are the same thing at two places and times: the beginning of a track. */
function hasMoved(before: Open, after: Open): boolean {
  const [from, to] = [pointOf(before), pointOf(after)];
  return from !== null && to !== null && from !== to && isTimed(before) && isTimed(after);
}

/** Collects the good records of a resource and counts the others. */
export class RecordCollector {
  readonly #context: RecordContext;
  readonly #keyOf: ((record: Readonly<Open>) => string) | null;
  readonly #records: Open[] = [];
  /** Position in the resource of each of `#records`. */
  readonly #indexes: number[] = [];
  /** Places among `#records` of those that turned out to be points of a track. */
  readonly #tracked = new Set<number>();
  readonly #places: KeyIndex | null;
  #rejected = 0;

  constructor(context: RecordContext) {
    this.#context = context;
    const ofRecord = keyOf(context.resource);
    this.#keyOf = ofRecord;
    this.#places = ofRecord && new KeyIndex((place) => ofRecord(this.#records[place]!));
  }

  get rejected(): number {
    return this.#rejected;
  }

  /** @param index - Position in the resource, from 0. */
  add(raw: RawRecord, index: number): void {
    const record = checkRecord(raw, index, this.#context);
    if (!record) {
      this.#rejected++;
      return;
    }
    const known = this.#keyOf ? this.#places!.add(this.#keyOf(record), this.#records.length) : null;
    if (known !== null) {
      this.#refuse(record, known, index, raw.prefix);
      return;
    }
    this.#records.push(record);
    this.#indexes.push(index);
  }

  /** A record that could not even be read. */
  reject(): void {
    this.#rejected++;
  }

  /**
   * The good records in their order, and where each stood in the resource; `null` when that was its
   * place here.
   */
  finish(): { readonly records: readonly Open[]; readonly indexes: readonly number[] | null } {
    const isKept = (_: unknown, at: number): boolean => !this.#tracked.has(at);
    const isWhole = this.#tracked.size === 0;
    const records = isWhole ? this.#records : this.#records.filter(isKept);
    const indexes = isWhole ? this.#indexes : this.#indexes.filter(isKept);
    return { records, indexes: indexes.every((index, at) => index === at) ? null : indexes };
  }

  #refuse(record: Open, place: number, index: number, prefix: string): void {
    const { resource, report } = this.#context;
    this.#rejected++;
    const finding = { severity: 'error', resource, index, path: prefix } as const;
    const isTracked = this.#tracked.has(place);
    if (isTracked || hasMoved(this.#records[place]!, record)) {
      if (!isTracked) this.#rejected++;
      this.#tracked.add(place);
      report({ ...finding, code: 'trajectory' });
    } else {
      report({ ...finding, code: 'duplicate-id', params: { first: this.#indexes[place]! } });
    }
  }
}
