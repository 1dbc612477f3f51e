import type { MatterRow } from '@hivemap/core';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import type { City } from '../city.js';
import { listedMattersQuery, matterStatusWord } from '../listed-matters.js';
import { column, type ExportSheet } from './export-sheet.js';
import '../../localization/terms/matters.js';

/** Rows an answer. */
const PAGE = 100;
/** A file for reading and sorting; whoever needs all has the records. */
const MOST = 2000;

/** Matters of the places whose list is open, else of the drilled division; none where they are not published. */
export async function matterSheet(
  city: City,
  localize: HiveLocalize,
): Promise<ExportSheet<MatterRow> | null> {
  const rows: MatterRow[] = [];
  for (let total = 1; rows.length < Math.min(total, MOST);) {
    const query = listedMattersQuery(city.state, { offset: rows.length, limit: PAGE });
    if (!query) return null;
    const view = await city.view(query);
    total = view.rows.length === 0 ? 0 : view.total;
    rows.push(...view.rows);
  }
  return {
    title: localize.term('matters'),
    columns: [
      column('id', localize.term('matterId'), ({ id }) => id),
      column('status', localize.term('matterStatus'), (row) => matterStatusWord(row, localize)),
      column('type', localize.term('matterType'), ({ type }) => `${type.code} ${localize.name(type.name)}`),
      column('place', localize.term('matterPlace'), ({ place }) => localize.name(place.name)),
      column('tier', localize.term('matterTier'), ({ tier }) => tier && localize.term('tierName', tier)),
      column('stage', localize.term('matterStage'), ({ stage }) => localize.term('stageName', stage)),
      column('acceptedDay', localize.term('acceptedDay'), ({ acceptedDay }) => acceptedDay),
      column('dueDay', localize.term('dueDay'), ({ dueDay }) => dueDay),
      column('days', localize.term('daysSpent'), ({ days }) => days),
      column('workingDaysLeft', localize.term('daysLeft'), ({ workingDaysLeft }) => workingDaysLeft),
    ],
    rows,
    // Where a matter was is known to its grid, not to the point.
    geometry: () => null,
  };
}
