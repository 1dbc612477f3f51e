import { ACTORS, type CommunitiesView, type CommunityMark, type IndicatorInfo } from '@hivemap/core';
import { html } from 'lit';
import { figureValue, formatFigure, type FigureKind } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/layers.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

const SHARE: FigureKind = { unit: 'share' };

/** Communities and what their six actors do; silent ones by name. */
export function communityTable(view: CommunitiesView, localize: HiveLocalize): TableModel<CommunityMark> {
  return {
    title: localize.term('markHoneycomb'),
    columns: [
      {
        id: 'name',
        title: localize.term('name'),
        value: ({ name }) => localize.name(name),
        cell: ({ name }) => localize.name(name),
      },
      {
        id: 'kind',
        title: localize.term('kindOfCommunity'),
        value: ({ kind }) => kind,
        cell: ({ kind }) => localize.term('communityKind', kind),
      },
      figureColumn('participation', ({ participation }) => participation, localize),
      figureColumn('evenness', ({ evenness }) => evenness, localize),
      {
        id: 'branches',
        title: localize.term('branches'),
        numeric: true,
        descendingFirst: true,
        value: ({ core }) => core.branches,
        cell: ({ core }) => localize.number(core.branches),
      },
      silentColumn(localize),
    ],
    rows: view.communities,
    target: ({ code }) => ({ kind: 'community', id: code }),
    enter: () => null,
    sort: { column: 'participation', descending: false },
  };
}

/** Actors that are known to have done nothing: hidden or unknown is not nothing. */
export function silentActors(community: CommunityMark): readonly (typeof ACTORS)[number][] {
  return ACTORS.filter((actor) => figureValue(community.actors[actor].actions) === 0);
}

function figureColumn(
  id: 'participation' | 'evenness',
  read: (community: CommunityMark) => CommunityMark['participation'],
  localize: HiveLocalize,
): TableColumn<CommunityMark> {
  const kind: FigureKind =
    id === 'participation'
      ? SHARE
      : ({ unit: 'count', disclosure: 'organization' } satisfies Pick<IndicatorInfo, 'unit' | 'disclosure'>);
  return {
    id,
    title: localize.term(id === 'participation' ? 'participationRate' : 'evenness'),
    unit: id === 'participation' ? '%' : '',
    numeric: true,
    value: (community) => figureValue(read(community)),
    cell: (community) => figureLine({ ...formatFigure(read(community), kind, localize), unit: '' }),
  };
}

function silentColumn(localize: HiveLocalize): TableColumn<CommunityMark> {
  return {
    id: 'silent',
    title: localize.term('silentCells'),
    descendingFirst: true,
    value: (community) => silentActors(community).length,
    cell: (community) => {
      const silent = silentActors(community).map((actor) => localize.term('actorName', actor));
      if (silent.length === 0) return localize.term('none');
      return html`<span class="status-mark warn"
        >${statusGlyph('warn')}<span>${silent.join(localize.term('listJoin'))}</span></span
      >`;
    },
  };
}
