import { dsvFormat } from 'd3-dsv';
import type * as v from 'valibot';
import { notesOf } from '../../contract/fields/notes-of.js';
import type { RawRecord } from '../../contract/raw-record.js';
import { SourceError } from '../source-error.js';
import { parseWkt } from './parse-wkt.js';
import type { ReadContext, ReadRecord, ResourceReader } from './resource-reader.js';

const WKT_HEADERS = ['wkt', 'geom', 'geometry', 'the_geom'] as const;
const LONGITUDES = ['lon', 'lng', 'longitude', '经度'] as const;
const LATITUDES = ['lat', 'latitude', '纬度'] as const;
/** A record that is longer than this has a quote that was never closed. */
const MOST_CHARACTERS = 20_000_000;

/** What stands between cells: spreadsheets of other regions write semicolons or tabs. */
const DELIMITERS = [',', ';', '\t'] as const;
type Parse = (text: string) => string[][];

/** The parser for a table, by its header: the delimiter that it has most of. */
function parserFor(text: string): Parse {
  const header = /^(?:"[^"]*"|[^"\n])*/.exec(text)?.[0] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  const format = dsvFormat(DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',');
  return (rows) => format.parseRows(rows);
}

/** Whole records of a text that arrives in pieces: a line break within quotes ends none. */
async function* recordsOf(pieces: AsyncGenerator<string>): AsyncGenerator<string[][]> {
  let waiting = '';
  let scanned = 0;
  let quoted = false;
  let parse: Parse | undefined;
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length > MOST_CHARACTERS)
      throw new SourceError('record-too-long', { limit: MOST_CHARACTERS / 1_000_000 });
    let end = -1;
    for (; scanned < waiting.length; scanned++) {
      const character = waiting.charCodeAt(scanned);
      if (character === 0x22) quoted = !quoted;
      else if (character === 0x0a && !quoted) end = scanned;
    }
    if (end < 0) continue;
    parse ??= parserFor(waiting);
    yield parse(waiting.slice(0, end));
    waiting = waiting.slice(end + 1);
    scanned = waiting.length;
  }
  if (waiting.trim() !== '') yield (parse ?? parserFor(waiting))(waiting);
}

/** A cell as the field that it is for wants it; what does not fit stays text and is reported there. */
function valueOf(cell: string, schema: v.GenericSchema | undefined): unknown {
  if (cell === '' || !schema) return cell;
  switch (notesOf(schema)?.cell ?? 'json') {
    case 'text':
      return cell;
    case 'number':
      return Number.isFinite(Number(cell)) && cell.trim() !== '' ? Number(cell) : cell;
    case 'flag':
      return (
        {
          true: true,
          '1': true,
          yes: true,
          是: true,
          有: true,
          false: false,
          '0': false,
          no: false,
          否: false,
          无: false,
        }[cell.toLowerCase()] ?? cell
      );
    case 'json':
      try {
        return JSON.parse(cell) as unknown;
      } catch {
        return cell;
      }
  }
}

/** How the columns of a file become a record. */
interface Layout {
  /** `null` for columns that are no field: geometry, nameless ones, and a name that is no property. */
  readonly headers: readonly (string | null)[];
  /** Schema of the field that a column is for. */
  readonly schemas: readonly (v.GenericSchema | undefined)[];
  readonly wkt: number;
  readonly longitude: number;
  readonly latitude: number;
}

function layoutOf(headers: readonly string[], { definition, columns }: ReadContext): Layout {
  const names = headers.map((header) => header.trim().toLowerCase());
  // What the manifest's `columns` names for a geometry comes before what looks like one.
  const find = (wanted: readonly string[]): number => {
    const mapped = wanted.flatMap((one) =>
      Object.hasOwn(columns, one) ? [columns[one]!.trim().toLowerCase()] : [],
    );
    const found = [...mapped, ...wanted].find((one) => names.includes(one));
    return found === undefined ? -1 : names.indexOf(found);
  };
  const spatial = definition.geometry !== undefined;
  const trimmed = headers.map((header) => header.trim());
  const fieldOf = new Map(Object.entries(columns).map(([field, header]) => [header, field]));
  const schemas: Readonly<Record<string, v.GenericSchema>> = definition.fields;
  const geometry = {
    wkt: spatial ? find(WKT_HEADERS) : -1,
    longitude: spatial ? find(LONGITUDES) : -1,
    latitude: spatial ? find(LATITUDES) : -1,
  };
  const others: readonly number[] = Object.values(geometry);
  return {
    ...geometry,
    headers: trimmed.map((header, column) =>
      header === '' || header === '__proto__' || others.includes(column) ? null : header,
    ),
    schemas: trimmed.map((header) => {
      const field = fieldOf.get(header) ?? header;
      return Object.hasOwn(schemas, field) ? schemas[field] : undefined;
    }),
  };
}

function geometryOf(row: readonly string[], { wkt, longitude, latitude }: Layout): unknown {
  if (wkt >= 0) {
    const text = (row[wkt] ?? '').trim();
    // A geometry that can't be read is not the same as none.
    return text === '' ? null : (parseWkt(text) ?? { type: 'unreadable' });
  }
  if (longitude < 0 || latitude < 0) return undefined;
  const cells = [row[longitude] ?? '', row[latitude] ?? ''];
  if (cells.some((cell) => cell.trim() === '')) return null;
  return { type: 'Point', coordinates: cells.map(Number) };
}

function recordOf(row: readonly string[], layout: Layout): RawRecord {
  const fields: Record<string, unknown> = {};
  for (const [column, header] of layout.headers.entries()) {
    if (header !== null) fields[header] = valueOf(row[column] ?? '', layout.schemas[column]);
  }
  return { fields, geometry: geometryOf(row, layout), prefix: '', isFresh: true };
}

/** A table with a header, streamed. Geometry comes as WKT or in two columns. */
export const csvReader: ResourceReader = {
  format: 'csv',
  extensions: ['csv'],
  mediaTypes: ['text/csv'],
  async *read(text, context) {
    let layout: Layout | undefined;
    let index = 0;
    for await (const rows of recordsOf(text.pieces())) {
      const batch: ReadRecord[] = [];
      for (const row of rows) {
        if (row.length === 1 && row[0]?.trim() === '') continue;
        if (!layout) {
          layout = layoutOf(row, context);
          const { wkt, longitude, latitude } = layout;
          const places = wkt >= 0 ? [wkt] : longitude >= 0 && latitude >= 0 ? [longitude, latitude] : [];
          context.onGeometryColumns?.(places.map((column) => row[column]!.trim()));
        } else batch.push({ index: index++, raw: recordOf(row, layout) });
      }
      yield batch;
    }
    if (index === 0) throw new SourceError('empty');
  },
};
