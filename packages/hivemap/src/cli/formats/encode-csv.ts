import { csvFormatRows } from 'd3-dsv';
import { cellText } from './cell-text.js';
import type { OutRecord } from './out-record.js';
import { toWkt } from './to-wkt.js';

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A text that a spreadsheet would run as a formula is made one that it shows; numbers stay numbers. */
function cell(value: unknown): string {
  const text = cellText(value);
  return typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A table with a header; geometry as well-known text in the column `wkt`. */
export function* encodeCsv(records: readonly OutRecord[]): Generator<string> {
  const header = new CsvHeader();
  for (const record of records) header.add(record);
  yield header.line;
  for (const record of records) yield header.row(record);
}

/** Columns of a table: those of all of its records. */
export class CsvHeader {
  readonly #names = new Set<string>();
  #located = false;

  add({ fields, geometry }: OutRecord): void {
    for (const name of Object.keys(fields)) this.#names.add(name);
    this.#located ||= geometry !== undefined && geometry !== null;
  }

  get line(): string {
    return this.#format([...this.#names], 'wkt');
  }

  row({ fields, geometry }: OutRecord): string {
    return this.#format(
      [...this.#names].map((name) => cell(fields[name])),
      toWkt(geometry),
    );
  }

  #format(cells: readonly string[], last: string): string {
    return `${csvFormatRows([this.#located ? [...cells, last] : [...cells]])}\n`;
  }
}
