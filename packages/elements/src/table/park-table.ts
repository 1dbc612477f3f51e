import type { ParkMark, ParksView } from '@hivemap/core';
import { figureValue, formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/layers.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** Parks, those with overdue letters first. */
export function parkTable(view: ParksView, localize: HiveLocalize): TableModel<ParkMark> {
  return {
    title: localize.term('markPark'),
    columns: [
      {
        id: 'name',
        title: localize.term('name'),
        value: ({ name }) => localize.name(name),
        cell: ({ name }) => localize.name(name),
      },
      {
        id: 'status',
        title: localize.term('status'),
        value: ({ status }) => status,
        cell: ({ status }) => statusMark(status, localize.term('lettersWord', status)),
      },
      {
        id: 'level',
        title: localize.term('level'),
        value: ({ level }) => level,
        cell: ({ level }) => localize.term('kindLevel', level),
      },
      count('overdue', ({ letters }) => letters.overdue, localize),
      count('lettersOpen', ({ letters }) => letters.open, localize),
      {
        id: 'enforcement',
        title: localize.term('enforcement'),
        unit: '%',
        numeric: true,
        value: ({ enforcement }) => figureValue(enforcement),
        cell: ({ enforcement }) =>
          figureLine({ ...formatFigure(enforcement, { unit: 'share' }, localize), unit: '' }),
      },
      count('enterprises', ({ enterprises }) => enterprises.length, localize),
      {
        id: 'liaison',
        title: localize.term('liaison'),
        value: ({ liaison }) => (liaison ? localize.name(liaison.name) : null),
        cell: ({ liaison }) => (liaison ? localize.name(liaison.name) : localize.term('none')),
      },
    ],
    rows: view.parks,
    target: ({ id }) => ({ kind: 'park', id }),
    enter: () => null,
    sort: { column: 'overdue', descending: true },
  };
}

function count(
  id: 'overdue' | 'lettersOpen' | 'enterprises',
  read: (park: ParkMark) => number,
  localize: HiveLocalize,
): TableColumn<ParkMark> {
  return {
    id,
    title: localize.term(id),
    numeric: true,
    descendingFirst: true,
    value: read,
    cell: (park) => localize.number(read(park)),
  };
}
