import {
  ACTORS,
  type CommunitiesView,
  type CommunityMark,
  type ParkMark,
  type ParksView,
  type Position,
  type ScenicMark,
  type ScenicView,
} from '@hivemap/core';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import type { CsvCell } from './csv-text.js';
import { figureCell, type ExportColumn, type ExportSheet } from './export-sheet.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/layers.js';
import '../../localization/terms/first-panels.js';
import '../../localization/terms/late-panels.js';
import '../../localization/terms/panels.js';

const SHARE = { unit: 'share' } as const;
const COUNT = { unit: 'count' } as const;

interface Located {
  readonly point: Position;
}

function column<Row>(id: string, title: string, cell: (row: Row) => CsvCell): ExportColumn<Row> {
  return { id, title, cell };
}

function position<Row extends Located>(localize: HiveLocalize): readonly ExportColumn<Row>[] {
  return [
    column('longitude', localize.term('longitude'), ({ point }) => point[0]),
    column('latitude', localize.term('latitude'), ({ point }) => point[1]),
  ];
}

export function communitySheet(view: CommunitiesView, localize: HiveLocalize): ExportSheet<CommunityMark> {
  return {
    title: localize.term('markHoneycomb'),
    columns: [
      column('code', localize.term('code'), ({ code }) => code),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('kind', localize.term('kindOfCommunity'), ({ kind }) => localize.term('communityKind', kind)),
      column('participation', `${localize.term('participationRate')} %`, (one) =>
        figureCell(one.participation, SHARE, localize),
      ),
      column('evenness', localize.term('evenness'), (one) => figureCell(one.evenness, COUNT, localize)),
      column('branches', localize.term('branches'), ({ core }) => core.branches),
      ...ACTORS.map((actor) =>
        column<CommunityMark>(actor, localize.term('actorName', actor), (one) =>
          figureCell(one.actors[actor].actions, COUNT, localize),
        ),
      ),
      ...position<CommunityMark>(localize),
    ],
    rows: view.communities,
    geometry: ({ point }) => ({ type: 'Point', coordinates: [...point] }),
  };
}

export function scenicSheet(view: ScenicView, localize: HiveLocalize): ExportSheet<ScenicMark> {
  return {
    title: localize.term('markScenic'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('grade', localize.term('grade'), ({ grade }) => (grade === 'none' ? null : grade)),
      column('status', localize.term('status'), ({ status }) => localize.term('loadWord', status)),
      column('load', `${localize.term('load')} %`, ({ load }) =>
        load ? Number((load.share * 100).toPrecision(12)) : null,
      ),
      column('count', localize.term('crowd'), ({ load }) => load?.count ?? null),
      column('capacity', localize.term('capacity'), ({ capacity }) => capacity),
      column('suggestionsOpen', localize.term('suggestionsOpen'), ({ suggestions }) => suggestions.open),
      column('suggestionsOverdue', localize.term('overdue'), ({ suggestions }) => suggestions.overdue),
      column('areaKm2', localize.term('areaKm2'), ({ areaKm2 }) => areaKm2),
      ...position<ScenicMark>(localize),
    ],
    rows: view.areas,
    geometry: ({ shape }) => shape,
  };
}

export function parkSheet(view: ParksView, localize: HiveLocalize): ExportSheet<ParkMark> {
  return {
    title: localize.term('markPark'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('level', localize.term('level'), ({ level }) => localize.term('kindLevel', level)),
      column('liaison', localize.term('liaison'), ({ liaison }) =>
        liaison ? localize.name(liaison.name) : null,
      ),
      column('enterprises', localize.term('enterprises'), ({ enterprises }) => enterprises.length),
      column('lettersOpen', localize.term('lettersOpen'), ({ letters }) => letters.open),
      column('lettersOverdue', localize.term('overdue'), ({ letters }) => letters.overdue),
      column('enforcement', `${localize.term('enforcement')} %`, (one) =>
        figureCell(one.enforcement, SHARE, localize),
      ),
      column('areaKm2', localize.term('areaKm2'), ({ areaKm2 }) => areaKm2),
      ...position<ParkMark>(localize),
    ],
    rows: view.parks,
    geometry: ({ shape }) => shape,
  };
}
