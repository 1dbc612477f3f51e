/** Centres, the links between them, and the pairs of stations, as tables. */
import type { CentreMark, CentresView, LinkMark, StationPair } from '@hivemap/core';
import { figureValue, formatFigure } from '../city/format-figure.js';
import { linkWords } from '../city/link-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/centres.js';
import '../localization/terms/layer-names.js';
import '../localization/terms/matters.js';
import '../localization/terms/panels.js';

const LEVELS = ['city', 'county', 'township', 'village'] as const;

/** Centres, those of the city first; what is stale or below the standard is said in words. */
export function centreTable(view: CentresView, localize: HiveLocalize): TableModel<CentreMark> {
  return {
    title: localize.term('layer_centre'),
    columns: [
      {
        id: 'name',
        title: localize.term('name'),
        value: ({ name }) => localize.name(name),
        cell: ({ name }) => localize.name(name),
      },
      {
        id: 'level',
        title: localize.term('level'),
        value: ({ level }) => LEVELS.indexOf(level),
        cell: ({ level }) => localize.term('tierName', level),
      },
      {
        id: 'division',
        title: localize.term('centreDivision'),
        value: ({ division }) => (division ? localize.name(division.name) : null),
        cell: ({ division }) => (division ? localize.name(division.name) : ''),
      },
      ...statusColumns(localize),
    ],
    rows: view.centres,
    target: ({ id }) => ({ kind: 'centre', id }),
    enter: ({ division }) => division?.code ?? null,
    sort: { column: 'level', descending: false },
  };
}

/** What it integrates, whether it is up to the standard, how its links are. */
function statusColumns(localize: HiveLocalize): readonly TableColumn<CentreMark>[] {
  return [
    {
      id: 'integrates',
      title: localize.term('centreIntegrates'),
      numeric: true,
      descendingFirst: true,
      value: ({ integrates }) => integrates.length,
      cell: ({ integrates }) => `${localize.number(integrates.length)}/4`,
    },
    {
      id: 'compliant',
      title: localize.term('compliance'),
      value: ({ compliant }) => (compliant === null ? null : Number(compliant)),
      cell: ({ compliant }) =>
        compliant === null
          ? statusMark('unknown', localize.term('complianceUnknown'))
          : statusMark(compliant ? 'ok' : 'warn', localize.term(compliant ? 'isCompliant' : 'notCompliant')),
    },
    {
      id: 'links',
      title: localize.term('dataLinks'),
      numeric: true,
      descendingFirst: true,
      value: ({ links }) => links.count,
      cell: ({ links }) => localize.number(links.count),
    },
    {
      id: 'stale',
      title: localize.term('linkWord', 'stale'),
      numeric: true,
      descendingFirst: true,
      value: ({ links }) => links.stale,
      cell: ({ links }) =>
        links.stale > 0 ? statusMark('stale', localize.number(links.stale)) : localize.number(0),
    },
  ];
}

/** Data links, stale ones first, the oldest before the rest. */
export function linkTable(view: CentresView, localize: HiveLocalize): TableModel<LinkMark> {
  const order = new Map(view.links.map((link, index) => [link, index]));
  const end = (id: 'from' | 'to'): TableColumn<LinkMark> => ({
    id,
    title: localize.term(id === 'from' ? 'linkFrom' : 'linkTo'),
    value: (link) => localize.name(link[id].name),
    cell: (link) => localize.name(link[id].name),
    filter: { kind: 'text' },
  });
  return {
    title: localize.term('layer_link'),
    columns: [
      end('from'),
      end('to'),
      {
        id: 'status',
        title: localize.term('status'),
        value: (link) => order.get(link) ?? null,
        cell: (link) => statusMark(link.status, linkWords(link, localize)),
      },
      {
        id: 'uptime',
        title: localize.term('uptime'),
        unit: '%',
        numeric: true,
        value: ({ uptime }) => figureValue(uptime),
        cell: ({ uptime }) => figureLine({ ...formatFigure(uptime, { unit: 'share' }, localize), unit: '' }),
      },
      {
        id: 'messages',
        title: localize.term('messages'),
        numeric: true,
        descendingFirst: true,
        value: ({ messages }) => messages,
        cell: ({ messages }) => (messages === null ? '–' : localize.number(messages)),
      },
    ],
    rows: view.links,
    target: ({ id }) => ({ kind: 'link', id }),
    enter: () => null,
    sort: { column: 'status', descending: false },
  };
}

/** Pairs of police station and justice office; where one is missing first, then those farthest apart. */
export function pairTable(view: CentresView, localize: HiveLocalize): TableModel<StationPair> {
  const works = ({ police, justice }: StationPair): boolean => police !== null && justice !== null;
  const working = view.pairs.filter(works).length;
  const station = (id: 'police' | 'justice', title: string): TableColumn<StationPair> => ({
    id,
    title,
    value: (pair) => (pair[id] ? localize.name(pair[id].name) : null),
    cell: (pair) => (pair[id] ? localize.name(pair[id].name) : statusMark('stop', localize.term('absent'))),
  });
  const count = [working, view.pairs.length].map((one) => localize.number(one)).join('/');
  return {
    title: view.pairs.length > 0 ? `${localize.term('layer_pair')} ${count}` : localize.term('layer_pair'),
    columns: [
      {
        id: 'name',
        title: localize.term('centreDivision'),
        value: ({ division }) => localize.name(division.name),
        cell: ({ division }) => localize.name(division.name),
      },
      {
        id: 'status',
        title: localize.term('status'),
        value: (pair) => Number(works(pair)),
        cell: (pair) =>
          statusMark(
            works(pair) ? 'ok' : 'warn',
            localize.term(works(pair) ? 'pairWorks' : 'pairIncomplete'),
          ),
      },
      station('police', localize.term('policeStation')),
      station('justice', localize.term('justiceOffice')),
      {
        id: 'distance',
        title: localize.term('pairDistance'),
        unit: localize.term('meters'),
        numeric: true,
        descendingFirst: true,
        value: ({ distanceMeters }) => (distanceMeters === null ? null : Math.round(distanceMeters)),
        cell: ({ distanceMeters }) =>
          distanceMeters === null ? '–' : localize.number(Math.round(distanceMeters)),
      },
    ],
    rows: view.pairs,
    nothing: localize.term('noPairs'),
    target: ({ division }) => ({ kind: 'division', id: division.code }),
    enter: ({ division }) => division.code,
    sort: { column: 'status', descending: false },
  };
}
