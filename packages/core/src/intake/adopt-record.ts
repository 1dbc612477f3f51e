/**
 * Turns a record of a foreign file into one of the contract: columns renamed, cells read as what their
 * fields want, dates and words of exports understood, and what is missing told from the rest. What
 * `checkRecord` makes of the outcome is the last word.
 */
import * as v from 'valibot';
import { zoneClock, type ZoneClock } from '../calendar/zone-clock.js';
import type { ResourceDefinition } from '../contract/define-resource.js';
import type { Manifest } from '../contract/manifest.js';
import type { RawRecord } from '../contract/raw-record.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import { cellValue } from './cell-value.js';
import { deriveFields } from './derive-fields.js';
import type { DivisionFinder } from './division-finder.js';
import { fieldSort, type FieldSort } from './field-sort.js';
import { dateNumber, foreignMoment, type DateOrder } from './foreign-moment.js';
import { foreignSpelling } from './foreign-spelling.js';
import type { Columns } from './guess-columns.js';
import { DERIVABLE } from './guess-resource.js';
import { IntakeNotes } from './intake-notes.js';

export interface AdoptionOptions {
  readonly resource: ResourceName;
  readonly columns: Columns;
  readonly manifest: Manifest;
  /** Order of dates by field, where it is not year first. */
  readonly dateOrders?: Readonly<Record<string, DateOrder>>;
  readonly divisions?: DivisionFinder | undefined;
  /** Codes of the grids that the city has. */
  readonly grids?: ReadonlySet<string> | undefined;
  readonly toWgs84?: ((position: readonly [number, number]) => [number, number]) | undefined;
}

type Open = Record<string, unknown>;

/** Adopts the records of one file, and notes what it had to do. */
export class RecordAdopter {
  readonly notes = new IntakeNotes();
  readonly #options: AdoptionOptions;
  readonly #definition: ResourceDefinition;
  readonly #clock: ZoneClock;
  readonly #fields: readonly { readonly field: string; readonly header: string; readonly sort: FieldSort }[];

  constructor(options: AdoptionOptions) {
    this.#options = options;
    this.#definition = RESOURCES[options.resource] as unknown as ResourceDefinition;
    this.#clock = zoneClock(options.manifest.timeZone);
    this.#fields = Object.entries(options.columns)
      .filter(([field]) => Object.hasOwn(this.#definition.fields, field))
      .map(([field, header]) => ({ field, header, sort: fieldSort(this.#definition.fields[field]) }));
  }

  /**
   * @param index - Position in the file, from 0.
   * @returns A record with fields of the contract only.
   */
  adopt(raw: RawRecord, index: number): RawRecord {
    const record: Open = {};
    for (const { field, header, sort } of this.#fields) {
      const written = Object.hasOwn(raw.fields, header) ? raw.fields[header] : undefined;
      const cell = typeof written === 'string' ? written.trim() : written;
      if (cell === undefined || cell === null || cell === '') continue;
      const value = this.#read(field, sort, cell);
      if (value !== undefined) record[field] = value;
    }
    for (const [key, value] of Object.entries(raw.fields)) if (key.startsWith('x-')) record[key] = value;
    deriveFields(record, index, { ...this.#options, notes: this.notes, geometry: raw.geometry });
    return { fields: record, geometry: raw.geometry, prefix: '' };
  }

  #read(field: string, sort: FieldSort, cell: unknown): unknown {
    switch (sort) {
      case 'moment':
        return this.#moment(field, cell);
      case 'choice':
        return this.#choice(field, cell);
      case 'plain':
        return this.#isType(field) ? this.#type(field, cell) : this.#plain(field, cell);
    }
  }

  #plain(field: string, cell: unknown): unknown {
    const value = cellValue(cell, this.#definition.fields[field]);
    if (typeof value === 'boolean' && typeof cell === 'string' && cell !== String(value))
      this.notes.translated(field, cell, String(value));
    return value;
  }

  #moment(field: string, cell: unknown): unknown {
    const moment = foreignMoment(cell, this.#clock, this.#options.dateOrders?.[field] ?? 'month-first');
    if (moment === null) return cell;
    const kind = dateNumber(cell);
    if (kind !== null) this.notes.numbered(field, kind);
    else if (moment !== cell) this.notes.converted(field);
    return moment;
  }

  #choice(field: string, cell: unknown): unknown {
    const written = String(cell);
    const schema = this.#definition.fields[field];
    const read = schema && v.safeParse(schema, cell);
    if (read?.success === true) {
      // The contract's own Chinese names are writings like others.
      if (typeof read.output === 'string' && read.output !== written)
        this.notes.translated(field, written, read.output);
      return cell;
    }
    const value = foreignSpelling(`${this.#options.resource}.${field}`, written);
    if (value === null) this.notes.unknownValue(field, written);
    else this.notes.translated(field, written, value);
    // What other columns can tell is better told from them than left out with the whole record.
    const derivable = DERIVABLE[this.#options.resource]?.includes(field) ?? false;
    return value ?? (derivable ? undefined : cell);
  }

  /** The one field whose values are in a table of the manifest. */
  #isType(field: string): boolean {
    return this.#options.resource === 'matters' && field === 'type';
  }

  #type(field: string, cell: unknown): unknown {
    const { matterTypes } = this.#options.manifest.codeTables;
    const written = String(cell);
    const padded = /^\d$/.test(written) ? `0${written}` : written;
    const names = ({ code, name }: (typeof matterTypes)[number]): readonly string[] =>
      typeof name === 'string' ? [code, name] : [code, ...Object.values(name)];
    const exact = matterTypes.find((type) => names(type).includes(padded));
    if (exact) {
      if (exact.code !== written) this.notes.translated(field, written, exact.code);
      return exact.code;
    }
    const code = foreignSpelling('matters.type', written);
    if (code !== null && matterTypes.some((type) => type.code === code)) {
      this.notes.translated(field, written, code);
      return code;
    }
    this.notes.unknownValue(field, written);
    return undefined;
  }
}
