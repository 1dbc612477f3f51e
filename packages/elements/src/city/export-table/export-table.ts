/** A layer's table as a file: what the scope shows, with what a file has to say of itself. Loaded when asked for. */
import type { ViewOf, ViewQuery } from '@hivemap/core';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import type { City } from '../city.js';
import {
  areasQuery,
  campaignsQuery,
  centresQuery,
  communitiesQuery,
  fencesQuery,
  lettersQuery,
  parksQuery,
  scenicQuery,
  shapesQuery,
} from '../queries.js';
import { areaSheet } from './area-sheet.js';
import { centreSheet, linkSheet, pairSheet } from './centre-sheets.js';
import { csvText } from './csv-text.js';
import { exportNotes, noteLines, type ExportNotes } from './export-notes.js';
import type { ExportSheet } from './export-sheet.js';
import { matterSheet } from './matter-sheet.js';
import { communitySheet, parkSheet, scenicSheet } from './place-sheets.js';
import { campaignSheet, fenceSheet, letterSheet } from './vertical-sheets.js';

export interface TableExport {
  /** Whose features; default `grid`. */
  readonly layer?: string;
  readonly format: 'csv' | 'geojson';
  /** Of `grid`: the areas that are named on the map (default), or those that are colored. */
  readonly rows?: 'children' | 'cells';
}

/**
 * @throws {RangeError} When there is no such layer or format.
 * @throws {DOMException} `InvalidStateError` when there is no city yet.
 */
export async function exportTable(
  city: City,
  localize: HiveLocalize,
  { layer = 'grid', format, rows = 'children' }: TableExport,
): Promise<Blob> {
  if (!['csv', 'geojson'].includes(format))
    throw new RangeError(`The format csv or geojson was expected, not "${format}".`);
  const sheet = await sheetOf(city, localize, layer, rows, format === 'geojson');
  const notes = exportNotes(city.state, sheet.title, localize);
  city.wish({ type: 'audit', action: 'export' });
  return format === 'csv' ? csvBlob(sheet, notes, localize) : geojsonBlob(sheet, notes);
}

async function sheetOf(
  city: City,
  localize: HiveLocalize,
  layer: string,
  rows: 'children' | 'cells',
  outlines: boolean,
): Promise<ExportSheet> {
  const { state } = city;
  const asked = <Q>(query: Q | null): Q => {
    if (!query) throw new DOMException('There is no city to export yet', 'InvalidStateError');
    return query;
  };
  const of = async <Q extends ViewQuery, Row>(
    query: Q | null,
    sheet: (view: ViewOf<Q>, localize: HiveLocalize) => ExportSheet<Row>,
  ): Promise<ExportSheet> => sheet(await city.view(asked(query)), localize) as ExportSheet;
  const sheets: Readonly<Record<string, () => Promise<ExportSheet>>> = {
    grid: async () => {
      const view = await city.view(asked(areasQuery(state)));
      const shapes = outlines ? await city.view(asked(shapesQuery(state))) : null;
      return areaSheet(view, shapes, rows, state, localize) as ExportSheet;
    },
    honeycomb: () => of(communitiesQuery(state), communitySheet),
    scenic: () => of(scenicQuery(state), scenicSheet),
    park: () => of(parksQuery(state), parkSheet),
    fence: () => of(fencesQuery(state), fenceSheet),
    campaign: () => of(campaignsQuery(state), campaignSheet),
    letter: () => of(lettersQuery(state), letterSheet),
    matters: async () => asked(await matterSheet(city, localize)) as ExportSheet,
    centre: () => of(centresQuery(state), centreSheet),
    link: () => of(centresQuery(state), linkSheet),
    pair: () => of(centresQuery(state), pairSheet),
  };
  const made = Object.hasOwn(sheets, layer) ? sheets[layer] : undefined;
  if (!made) throw new RangeError(`One of ${Object.keys(sheets).join(', ')} was expected, not "${layer}".`);
  return made();
}

function csvBlob({ columns, rows }: ExportSheet, notes: ExportNotes, localize: HiveLocalize): Blob {
  const text = csvText(
    noteLines(notes, localize),
    columns.map(({ title }) => title),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

function geojsonBlob({ columns, rows, geometry }: ExportSheet, notes: ExportNotes): Blob {
  const collection = {
    type: 'FeatureCollection',
    hivemap: notes,
    features: rows.map((row) => ({
      type: 'Feature',
      geometry: geometry(row),
      properties: Object.fromEntries(columns.map(({ id, cell }) => [id, cell(row)])),
    })),
  };
  return new Blob([JSON.stringify(collection)], { type: 'application/geo+json' });
}
