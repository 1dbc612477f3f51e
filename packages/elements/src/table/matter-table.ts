import type { MatterListQuery, MatterListView, MatterRow } from '@hivemap/core';
import type { CityState } from '../city/city-state.js';
import { listedMattersQuery, matterStatusWord } from '../city/listed-matters.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/matters.js';

/** So many matters are asked for at once: those that wait longest. */
const TABLE_MATTERS = 100;

export function tableMattersQuery(state: CityState): MatterListQuery | null {
  return listedMattersQuery(state, { limit: TABLE_MATTERS });
}

/** Matters of a division one by one, in the order of the list: overdue first, then what is due next. */
export function matterTable(view: MatterListView, localize: HiveLocalize): TableModel<MatterRow> {
  const text = (
    id: string,
    term: 'matterType' | 'matterPlace' | 'matterTier' | 'matterStage' | 'acceptedDay' | 'dueDay',
    read: (row: MatterRow) => string | null,
  ): TableColumn<MatterRow> => ({
    id,
    title: localize.term(term),
    value: read,
    cell: (row) => read(row) ?? '–',
  });
  const number = (
    id: string,
    term: 'daysSpent' | 'daysLeft',
    read: (row: MatterRow) => number | null,
  ): TableColumn<MatterRow> => ({
    id,
    title: localize.term(term),
    numeric: true,
    value: read,
    cell: (row) => {
      const value = read(row);
      return value === null ? '–' : localize.number(value);
    },
  });
  return {
    // Sorted and filtered are the rows that are there: the title says when these are not all.
    ...(view.rows.length < view.total
      ? {
          title: localize.term('matters'),
          part: localize.term('firstMatters', localize.number(view.rows.length), localize.number(view.total)),
        }
      : { title: `${localize.term('matters')} ${localize.number(view.total)}` }),
    columns: [
      { id: 'name', title: localize.term('matterId'), value: ({ id }) => id, cell: ({ id }) => id },
      {
        id: 'status',
        title: localize.term('matterStatus'),
        value: ({ status }) => STATUS_ORDER.indexOf(status),
        cell: (row) =>
          row.status === 'unknown'
            ? matterStatusWord(row, localize)
            : statusMark(row.status, matterStatusWord(row, localize)),
      },
      text('type', 'matterType', ({ type }) => `${type.code} ${localize.name(type.name)}`),
      text('place', 'matterPlace', ({ place }) => localize.name(place.name)),
      text('tier', 'matterTier', ({ tier }) => localize.term('tierName', tier)),
      text('stage', 'matterStage', ({ stage }) => localize.term('stageName', stage)),
      text('accepted', 'acceptedDay', ({ acceptedDay }) => acceptedDay),
      text('due', 'dueDay', ({ dueDay }) => dueDay),
      number('days', 'daysSpent', ({ days }) => days),
      number('left', 'daysLeft', ({ workingDaysLeft }) => workingDaysLeft),
    ],
    rows: view.rows,
    ...(view.missing === 'not-published' ? { nothing: localize.term('mattersListNotPublished') } : {}),
    target: ({ id }) => ({ kind: 'matter', id }),
    enter: () => null,
    sort: { column: 'status', descending: false },
  };
}

const STATUS_ORDER: readonly MatterRow['status'][] = ['stop', 'warn', 'ok', 'stale', 'unknown'];
