import { basename } from 'node:path';
import {
  boundsOf,
  CentroidColumns,
  guessCrs,
  guessResource,
  isInChina,
  repairGeometry,
  TableProfiler,
  textEncoding,
  unionBounds,
  type CrsGuess,
  type FieldProfile,
  type GeometryKind,
  type ResourceGuess,
} from '@hivemap/core/tools';
import type { ManifestFormat } from '@hivemap/core';
import type { Geometry } from 'geojson';
import { fileFormat, headOf, readFileRecords, type FileToRead } from '../read-file.js';
import type { Terminal } from '../terminal/terminal.js';

/** What is in a file; never a value of it. */
export interface Survey {
  readonly format: ManifestFormat;
  /** Of text formats. */
  readonly encoding: string | null;
  readonly records: number;
  /** Records that could not be read at all. */
  readonly unreadable: number;
  /** How many records have which type of geometry. */
  readonly geometries: Readonly<Record<string, number>>;
  readonly fields: readonly FieldProfile[];
  /** Columns of a table that became the geometry, and are no fields. */
  readonly geometryColumns: readonly string[];
  readonly guess: ResourceGuess | null;
  readonly crs: CrsGuess;
  /** West, south, east, north as written. */
  readonly extent: readonly [number, number, number, number] | null;
  readonly quality: {
    readonly sound: number;
    /** Geometries that a repair would mend, by what would be done. */
    readonly repairable: Readonly<Record<string, number>>;
    /** Geometries beyond repair, by reason. */
    readonly invalid: Readonly<Record<string, number>>;
  };
}

const KIND_OF: Readonly<Record<string, GeometryKind>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
};
const KINDS: readonly GeometryKind[] = ['point', 'line', 'polygon'];
const BINARY: ReadonlySet<ManifestFormat> = new Set(['flatgeobuf', 'pmtiles', 'mvt']);
/** So many records are enough to see what the columns are. */
export const SAMPLE_RECORDS = 20_000;

/** A smaller share lies elsewhere by mistake. */
const MOSTLY = 0.8;

type Tally = Record<string, number>;
type Box = readonly [number, number, number, number];

function count(tally: Tally, key: string): void {
  tally[key] = (tally[key] ?? 0) + 1;
}

/** Collects what is said of the geometries. */
class GeometrySurvey {
  readonly types: Tally = {};
  readonly repairable: Tally = {};
  readonly invalid: Tally = {};
  sound = 0;
  extent: Box | null = null;
  #boxes = 0;
  #inChina = 0;
  #chinaExtent: Box | null = null;

  add(written: unknown): void {
    if (written === undefined) return;
    const { type } = (written ?? {}) as { readonly type?: unknown };
    count(this.types, typeof type === 'string' && KIND_OF[type] !== undefined ? type : 'none');
    const outcome = repairGeometry(written, KINDS);
    if (!outcome.geometry) {
      count(this.invalid, outcome.reason);
      // What is out of range may be in metres: the extent shows it.
      if (outcome.reason !== 'range') return;
    } else if (outcome.repairs.length === 0) this.sound++;
    else for (const repair of outcome.repairs) count(this.repairable, repair);
    const box = boundsOf(outcome.geometry ?? (written as Geometry));
    if (!box.every(Number.isFinite)) return;
    this.#boxes++;
    this.extent = unionBounds(this.extent ? [this.extent, box] : [box]);
    if (!isInChina(box)) return;
    this.#inChina++;
    this.#chinaExtent = unionBounds(this.#chinaExtent ? [this.#chinaExtent, box] : [box]);
  }

  /** Where the file lies: a few positions of zero, or with their axes swapped, are mistakes. */
  get mainExtent(): Box | null {
    return this.#inChina >= MOSTLY * this.#boxes ? this.#chinaExtent : this.extent;
  }

  get kinds(): readonly GeometryKind[] {
    return [...new Set(Object.keys(this.types).flatMap((type) => KIND_OF[type] ?? []))];
  }
}

/** A table with coordinates may be a table, or places: what maps more columns is it. */
function guess(
  headers: readonly string[],
  kinds: readonly GeometryKind[],
  format: ManifestFormat,
  clues: { readonly codeSample?: string; readonly fileName: string },
): ResourceGuess | null {
  const spatial = guessResource(headers, kinds, clues);
  if (kinds.length === 0 || kinds.some((kind) => kind !== 'point') || format === 'geojson') return spatial;
  const table = guessResource(headers, []);
  const mapped = (one: ResourceGuess | null): number => (one ? Object.keys(one.columns).length : -1);
  return mapped(table) >= mapped(spatial) ? table : spatial;
}

/**
 * Reads a file and says what is in it.
 *
 * @param most - Records to look at; the rest is not read.
 * @throws {Failure} When it can't be read.
 */
export async function surveyFile(file: FileToRead, terminal: Terminal, most = Infinity): Promise<Survey> {
  const headBytes = await headOf(file.path);
  const encoding = textEncoding(headBytes);
  const head = new TextDecoder(encoding).decode(headBytes, { stream: true });
  const format = fileFormat(file, head);
  const table = new TableProfiler();
  const shapes = new GeometrySurvey();
  const centroids = new CentroidColumns();
  let geometryColumns: readonly string[] = [];
  let records = 0;
  let unreadable = 0;
  let codeSample: string | undefined;
  const onSkip = (): void => {
    unreadable++;
  };
  const onGeometryColumns = (headers: readonly string[]): void => {
    geometryColumns = headers;
  };
  for await (const batch of readFileRecords({ ...file, onSkip, onGeometryColumns }, terminal)) {
    for (const { raw } of batch) {
      records++;
      table.add(raw.fields);
      shapes.add(raw.geometry);
      centroids.add(raw.fields, raw.geometry);
      codeSample ??= Object.values(raw.fields)
        .map(String)
        .find((text) => /^\d{14,15}$|^\d{20}$/.test(text));
    }
    if (records >= most) break;
  }
  const fields = table.finish();
  const headers = fields.map(({ name }) => name);
  return {
    format,
    encoding: BINARY.has(format) ? null : encoding,
    records,
    unreadable,
    geometries: shapes.types,
    fields,
    geometryColumns,
    guess: guess(headers, shapes.kinds, format, {
      ...(codeSample === undefined ? {} : { codeSample }),
      fileName: basename(file.path),
    }),
    crs: guessCrs({
      bounds: shapes.mainExtent,
      headers,
      fileName: basename(file.path),
      head,
      isGeoJson: format === 'geojson',
      centroids: centroids.reading,
    }),
    extent: shapes.extent,
    quality: { sound: shapes.sound, repairable: shapes.repairable, invalid: shapes.invalid },
  };
}
