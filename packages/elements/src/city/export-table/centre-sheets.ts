import type { CentreMark, CentresView, LinkMark, Position, StationPair } from '@hivemap/core';
import type { Geometry } from 'geojson';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { linkWords } from '../link-words.js';
import { column, figureCell, type ExportSheet } from './export-sheet.js';
import '../../localization/terms/centres.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/layer-names.js';
import '../../localization/terms/matters.js';
import '../../localization/terms/verticals.js';
import '../../localization/terms/first-panels.js';
import '../../localization/terms/panels.js';

export function centreSheet(view: CentresView, localize: HiveLocalize): ExportSheet<CentreMark> {
  const compliance = ({ compliant }: CentreMark): string =>
    localize.term(compliant === null ? 'complianceUnknown' : compliant ? 'isCompliant' : 'notCompliant');
  return {
    title: localize.term('layer_centre'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('kind', localize.term('campaignKindTitle'), ({ kind }) => localize.term('centreKind', kind)),
      column('level', localize.term('level'), ({ level }) => localize.term('tierName', level)),
      column('division', localize.term('centreDivision'), ({ division }) => division?.code ?? null),
      column('integrates', localize.term('centreIntegrates'), ({ integrates }) =>
        integrates.map((part) => localize.term('integratedPart', part)).join(localize.term('listJoin')),
      ),
      column('compliant', localize.term('compliance'), compliance),
      column('links', localize.term('dataLinks'), ({ links }) => links.count),
      column('staleLinks', localize.term('linkWord', 'stale'), ({ links }) => links.stale),
      column('hotline', localize.term('centreHotline'), ({ hotline }) => hotline),
    ],
    rows: view.centres,
    geometry: ({ point }) => pointAt(point),
  };
}

/** In GeoJSON a link is the straight line between its ends. */
export function linkSheet(view: CentresView, localize: HiveLocalize): ExportSheet<LinkMark> {
  return {
    title: localize.term('layer_link'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('from', localize.term('linkFrom'), ({ from }) => localize.name(from.name)),
      column('to', localize.term('linkTo'), ({ to }) => localize.name(to.name)),
      column('status', localize.term('status'), (link) => linkWords(link, localize)),
      column('lastSyncAt', localize.term('lastSync'), ({ lastSyncAt }) => lastSyncAt),
      column('ageMinutes', localize.term('linkAgeMinutes'), ({ ageMinutes }) => ageMinutes),
      column('freshMinutes', localize.term('freshThreshold'), ({ freshMinutes }) => freshMinutes),
      column('uptime', `${localize.term('uptime')} %`, ({ uptime }) =>
        figureCell(uptime, { unit: 'share' }, localize),
      ),
      column('messages', localize.term('messages'), ({ messages }) => messages),
    ],
    rows: view.links,
    geometry: ({ from, to }) => lineBetween(from.point, to.point),
  };
}

/** In GeoJSON a pair is the line between its stations, or the point of the one that there is. */
export function pairSheet(view: CentresView, localize: HiveLocalize): ExportSheet<StationPair> {
  const works = ({ police, justice }: StationPair): boolean => police !== null && justice !== null;
  const name = (station: StationPair['police']): string | null => station && localize.name(station.name);
  return {
    title: localize.term('layer_pair'),
    columns: [
      column('code', localize.term('code'), ({ division }) => division.code),
      column('name', localize.term('centreDivision'), ({ division }) => localize.name(division.name)),
      column('status', localize.term('status'), (pair) =>
        localize.term(works(pair) ? 'pairWorks' : 'pairIncomplete'),
      ),
      column('police', localize.term('policeStation'), ({ police }) => name(police)),
      column('justice', localize.term('justiceOffice'), ({ justice }) => name(justice)),
      column(
        'distanceMeters',
        `${localize.term('pairDistance')} ${localize.term('meters')}`,
        ({ distanceMeters }) => (distanceMeters === null ? null : Math.round(distanceMeters)),
      ),
    ],
    rows: view.pairs,
    geometry: ({ police, justice }) => {
      if (police && justice) return lineBetween(police.point, justice.point);
      const one = police ?? justice;
      return one && pointAt(one.point);
    },
  };
}

function pointAt(point: Position): Geometry {
  return { type: 'Point', coordinates: [...point] };
}

function lineBetween(from: Position, to: Position): Geometry {
  return { type: 'LineString', coordinates: [[...from], [...to]] };
}
