import type {
  CampaignMark,
  CampaignsView,
  FenceMark,
  FencesView,
  LetterCard,
  LettersView,
  NamedThing,
} from '@hivemap/core';
import { campaignPlace, campaignStateWord, unitName } from '../campaign-words.js';
import { fenceStateWord, fenceTimes } from '../fence-words.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { column, type ExportSheet } from './export-sheet.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/fences.js';
import '../../localization/terms/layers.js';
import '../../localization/terms/letters.js';
import '../../localization/terms/matters.js';
import '../../localization/terms/verticals.js';
import '../../localization/terms/panels.js';

export function fenceSheet(view: FencesView, localize: HiveLocalize): ExportSheet<FenceMark> {
  return {
    title: localize.term('fenceLayer'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('kind', localize.term('campaignKindTitle'), ({ kind }) => kind),
      column('status', localize.term('status'), (fence) => fenceStateWord(fence, localize)),
      column('in', localize.term('fenceIn'), ({ in: inside }) =>
        inside?.name ? localize.name(inside.name) : null,
      ),
      column('times', localize.term('fenceHoursTitle'), (fence) => fenceTimes(fence, localize).join(' ')),
      column('hour', localize.term('period'), ({ hour }) => hour?.from ?? null),
      column('count', localize.term('fenceAlarms'), ({ hour }) => hour?.count ?? null),
      column('median', localize.term('fenceMedian'), ({ hour }) => hour?.median ?? null),
      column('verified', localize.term('fenceVerified'), ({ hour }) => hour?.verified ?? null),
      column('score', localize.term('fenceScore'), ({ hour }) => hour?.score ?? null),
    ],
    rows: view.fences,
    geometry: ({ shape }) => shape,
  };
}

export function campaignSheet(view: CampaignsView, localize: HiveLocalize): ExportSheet<CampaignMark> {
  return {
    title: localize.term('campaignLayer'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('name', localize.term('name'), ({ name }) => localize.name(name)),
      column('kind', localize.term('campaignKindTitle'), ({ kind }) => localize.term('campaignKind', kind)),
      column('status', localize.term('status'), (area) => campaignStateWord(area, localize)),
      column('place', localize.term('campaignPlaceTitle'), (area) => campaignPlace(area, localize)),
      column('leadUnit', localize.term('campaignLead'), ({ leadUnit }) => unitName(leadUnit, localize)),
      column('deadline', localize.term('campaignDeadline'), ({ deadline }) => deadline.slice(0, 10)),
      column('daysLeft', localize.term('campaignDaysTitle'), ({ daysLeft }) => daysLeft),
      column('before', localize.term('campaignBefore'), ({ before }) => before ?? null),
      column('after', localize.term('campaignAfter'), ({ after }) => after ?? null),
    ],
    rows: view.areas,
    geometry: ({ shape }) => shape,
  };
}

/** Letters have no place of their own: in GeoJSON they are features without geometry. */
export function letterSheet(view: LettersView, localize: HiveLocalize): ExportSheet<LetterCard> {
  const name = (thing: NamedThing | null): string | null =>
    thing && (thing.name === null ? thing.id : localize.name(thing.name));
  return {
    title: localize.term('letters'),
    columns: [
      column('id', localize.term('code'), ({ id }) => id),
      column('topic', localize.term('name'), ({ topic }) => localize.name(topic)),
      column('park', localize.term('letterPark'), ({ park }) => name(park)),
      column('enterprise', localize.term('letterEnterprise'), ({ enterprise }) => name(enterprise)),
      column('from', localize.term('letterFrom'), ({ from }) => name(from)),
      column('to', localize.term('letterTo'), ({ to }) => name(to)),
      column('stage', localize.term('campaignStageTitle'), ({ stage }) =>
        localize.term('letterStage', stage),
      ),
      column('issuedAt', localize.term('letterStage', 'issued'), ({ issuedAt }) => issuedAt.slice(0, 10)),
      column('dueAt', localize.term('letterDue'), ({ dueAt }) => dueAt.slice(0, 10)),
      column(
        'closedAt',
        localize.term('letterStage', 'closed'),
        ({ closedAt }) => closedAt?.slice(0, 10) ?? null,
      ),
      column('workingDaysLeft', localize.term('campaignDaysTitle'), ({ workingDaysLeft }) => workingDaysLeft),
      column('status', localize.term('status'), ({ status }) => localize.term('lettersWord', status)),
    ],
    rows: view.letters,
    geometry: () => null,
  };
}
