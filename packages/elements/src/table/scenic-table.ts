import type { ScenicMark, ScenicView } from '@hivemap/core';
import { formatNumber } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/layers.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

type Columns = readonly TableColumn<ScenicMark>[];

/** Scenic areas, the fullest first. */
export function scenicTable(view: ScenicView, localize: HiveLocalize): TableModel<ScenicMark> {
  return {
    title: localize.term('markScenic'),
    columns: [...loadColumns(localize), ...placeColumns(localize)],
    rows: view.areas,
    target: ({ id }) => ({ kind: 'scenic', id }),
    enter: () => null,
    sort: { column: 'load', descending: true },
  };
}

function loadColumns(localize: HiveLocalize): Columns {
  return [
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
      cell: ({ status }) => statusMark(status, localize.term('loadWord', status)),
    },
    {
      id: 'load',
      title: localize.term('load'),
      unit: '%',
      numeric: true,
      descendingFirst: true,
      value: ({ load }) => load?.share ?? null,
      cell: ({ load }) => (load ? formatNumber(load.share, { unit: 'share' }, localize) : '–'),
    },
    {
      id: 'crowd',
      title: localize.term('crowd'),
      numeric: true,
      descendingFirst: true,
      value: ({ load }) => load?.count ?? null,
      cell: ({ load }) => (load ? localize.number(load.count) : '–'),
    },
    {
      id: 'capacity',
      title: localize.term('capacity'),
      numeric: true,
      descendingFirst: true,
      value: ({ capacity }) => capacity,
      cell: ({ capacity }) => localize.number(capacity),
    },
  ];
}

function placeColumns(localize: HiveLocalize): Columns {
  return [
    {
      id: 'grade',
      title: localize.term('grade'),
      value: ({ grade }) => grade,
      cell: ({ grade }) => (grade === 'none' ? '–' : grade),
    },
    {
      id: 'nearest',
      title: localize.term('nearest'),
      numeric: true,
      value: ({ nearest }) => nearest[0]?.distanceMeters ?? null,
      cell: ({ nearest: [first] }) =>
        first ? `${localize.name(first.name)} ${localize.number(Math.round(first.distanceMeters))} m` : '–',
    },
    {
      id: 'suggestions',
      title: localize.term('suggestionsOpen'),
      numeric: true,
      descendingFirst: true,
      value: ({ suggestions }) => suggestions.open,
      cell: ({ suggestions }) => localize.number(suggestions.open),
    },
    {
      id: 'overdue',
      title: localize.term('overdue'),
      numeric: true,
      descendingFirst: true,
      value: ({ suggestions }) => suggestions.overdue,
      cell: ({ suggestions }) => localize.number(suggestions.overdue),
    },
    {
      id: 'reserves',
      title: localize.term('reservesOverlap'),
      descendingFirst: true,
      value: ({ reserves }) => reserves.length,
      cell: ({ reserves }) =>
        reserves.map(({ name }) => localize.name(name)).join(localize.term('listJoin')) ||
        localize.term('none'),
    },
  ];
}
