import type { FenceMark, FencesView } from '@hivemap/core';
import { fenceStateWord, fenceTimes } from '../city/fence-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/fences.js';
import '../localization/terms/panels.js';

/** Electronic fences, the most unusual first. */
export function fenceTable(view: FencesView, localize: HiveLocalize): TableModel<FenceMark> {
  const place = ({ in: inside }: FenceMark): string => (inside?.name ? localize.name(inside.name) : '');
  return {
    title: localize.term('fenceLayer'),
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
        cell: (fence) => statusMark(fence.status, fenceStateWord(fence, localize)),
      },
      {
        id: 'in',
        title: localize.term('fenceIn'),
        value: (fence) => place(fence) || null,
        cell: (fence) => place(fence) || localize.term('none'),
      },
      {
        id: 'times',
        title: localize.term('fenceHoursTitle'),
        value: (fence) => fenceTimes(fence, localize).join(' '),
        cell: (fence) => fenceTimes(fence, localize).join(' · '),
      },
      ...figures(localize),
    ],
    rows: view.fences,
    target: ({ id }) => ({ kind: 'fence', id }),
    enter: () => null,
    sort: { column: 'score', descending: true },
  };
}

function figures(localize: HiveLocalize): readonly TableColumn<FenceMark>[] {
  const column = (
    id: string,
    title: string,
    value: (fence: FenceMark) => number | null | undefined,
    digits = 0,
  ): TableColumn<FenceMark> => ({
    id,
    title,
    numeric: true,
    descendingFirst: true,
    value: (fence) => value(fence) ?? null,
    cell: (fence) => {
      const figure = value(fence);
      return figure === null || figure === undefined
        ? '–'
        : localize.number(figure, { maximumFractionDigits: digits });
    },
  });
  return [
    column('count', localize.term('fenceAlarms'), ({ hour }) => hour?.count),
    column('median', localize.term('fenceMedian'), ({ hour }) => hour?.median, 1),
    column('verified', localize.term('fenceVerified'), ({ hour }) => hour?.verified),
    column('score', localize.term('fenceScore'), ({ hour }) => hour?.score, 1),
  ];
}
