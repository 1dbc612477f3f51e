/** A layer's table as a file: what the scope shows, with what a file has to say of itself. Loaded when asked for. */
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
  switch (layer) {
    case 'grid': {
      const view = await city.view(asked(areasQuery(state)));
      const shapes = outlines ? await city.view(asked(shapesQuery(state))) : null;
      return areaSheet(view, shapes, rows, state, localize) as ExportSheet;
    }
    case 'honeycomb':
      return communitySheet(await city.view(asked(communitiesQuery(state))), localize) as ExportSheet;
    case 'scenic':
      return scenicSheet(await city.view(asked(scenicQuery(state))), localize) as ExportSheet;
    case 'park':
      return parkSheet(await city.view(asked(parksQuery(state))), localize) as ExportSheet;
    case 'fence':
      return fenceSheet(await city.view(asked(fencesQuery(state))), localize) as ExportSheet;
    case 'campaign':
      return campaignSheet(await city.view(asked(campaignsQuery(state))), localize) as ExportSheet;
    case 'letter':
      return letterSheet(await city.view(asked(lettersQuery(state))), localize) as ExportSheet;
    case 'centre':
      return centreSheet(await city.view(asked(centresQuery(state))), localize) as ExportSheet;
    case 'link':
      return linkSheet(await city.view(asked(centresQuery(state))), localize) as ExportSheet;
    case 'pair':
      return pairSheet(await city.view(asked(centresQuery(state))), localize) as ExportSheet;
    case 'matters':
      return asked(await matterSheet(city, localize)) as ExportSheet;
    default:
      throw new RangeError(
        `The layer grid, honeycomb, scenic, park, fence, campaign, letter, matters, centre, link or pair was expected, not "${layer}".`,
      );
  }
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
