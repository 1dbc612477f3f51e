import type { CampaignMark, CampaignsView } from '@hivemap/core';
import { campaignPlace, campaignStateWord, unitName } from '../city/campaign-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/matters.js';
import '../localization/terms/verticals.js';
import '../localization/terms/panels.js';

/** Clean-up areas, the most urgent first. */
export function campaignTable(view: CampaignsView, localize: HiveLocalize): TableModel<CampaignMark> {
  const text = (
    id: string,
    title: string,
    value: (area: CampaignMark) => string,
  ): TableColumn<CampaignMark> => ({
    id,
    title,
    value,
    cell: value,
  });
  const count = (
    id: string,
    title: string,
    value: (area: CampaignMark) => number | null | undefined,
  ): TableColumn<CampaignMark> => ({
    id,
    title,
    numeric: true,
    value: (area) => value(area) ?? null,
    cell: (area) => {
      const figure = value(area);
      return figure === null || figure === undefined ? '–' : localize.number(figure);
    },
  });
  return {
    title: localize.term('campaignLayer'),
    columns: [
      text('name', localize.term('name'), ({ name }) => localize.name(name)),
      {
        id: 'status',
        title: localize.term('status'),
        value: ({ status }) => status,
        cell: (area) => statusMark(area.status, campaignStateWord(area, localize)),
      },
      text('kind', localize.term('campaignKindTitle'), ({ kind }) => localize.term('campaignKind', kind)),
      text('place', localize.term('campaignPlaceTitle'), (area) => campaignPlace(area, localize)),
      text('leadUnit', localize.term('campaignLead'), ({ leadUnit }) => unitName(leadUnit, localize)),
      text('deadline', localize.term('campaignDeadline'), ({ deadline }) => deadline.slice(0, 10)),
      count('daysLeft', localize.term('campaignDaysTitle'), ({ daysLeft }) => daysLeft),
      count('before', localize.term('campaignBefore'), ({ before }) => before),
      count('after', localize.term('campaignAfter'), ({ after }) => after),
    ],
    rows: view.areas,
    target: ({ id }) => ({ kind: 'campaign-area', id }),
    enter: () => null,
    sort: { column: 'daysLeft', descending: false },
  };
}
