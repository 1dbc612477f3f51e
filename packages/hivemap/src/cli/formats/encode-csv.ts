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
  const names = new Set<string>();
  let located = false;
  for (const { fields, geometry } of records) {
    for (const name of Object.keys(fields)) names.add(name);
    located ||= geometry !== undefined && geometry !== null;
  }
  const headers = [...names];
  yield `${csvFormatRows([located ? [...headers, 'wkt'] : headers])}\n`;
  for (const { fields, geometry } of records) {
    const row = headers.map((name) => cell(fields[name]));
    yield `${csvFormatRows([located ? [...row, toWkt(geometry)] : row])}\n`;
  }
}
