/** What is exported of a layer: a head, and rows that know their outline and whether it may be shown. */
import type { Figure, IndicatorInfo } from '@hivemap/core';
import type { Geometry } from 'geojson';
import { formatFigure } from '../format-figure.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import type { CsvCell } from './csv-text.js';

export interface ExportColumn<Row> {
  /** Name of the property in GeoJSON. */
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => CsvCell;
}

export interface ExportSheet<Row = unknown> {
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: readonly Row[];
  /** WGS 84. */
  readonly geometry: (row: Row) => Geometry | null;
}

export function column<Row>(id: string, title: string, cell: (row: Row) => CsvCell): ExportColumn<Row> {
  return { id, title, cell };
}

/** A figure's number, a share in percent; in its place a word that says why there is none. */
export function figureCell(
  figure: Figure | undefined,
  { unit }: Pick<IndicatorInfo, 'unit'>,
  localize: HiveLocalize,
): CsvCell {
  if (figure?.state !== 'value') return formatFigure(figure, { unit }, localize).text;
  return Number((unit === 'share' ? figure.value * 100 : figure.value).toPrecision(12));
}
