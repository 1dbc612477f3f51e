/** The card of a clean-up area. */
import type { CampaignMark } from '@hivemap/core';
import { campaignPlace, campaignStateWord, unitName } from '../city/campaign-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';
import '../localization/terms/chain.js';
import '../localization/terms/layers.js';
import '../localization/terms/verticals.js';

export function campaignCard(area: CampaignMark, localize: HiveLocalize): CardContent {
  const { before, after } = area;
  const measured = before !== undefined && after !== undefined;
  return {
    title: localize.name(area.name),
    subtitle: [localize.term('campaignKind', area.kind), campaignPlace(area, localize)].join(' · '),
    figures: [
      { label: localize.term('campaignLead'), value: unitName(area.leadUnit, localize) },
      { label: localize.term('campaignDeadline'), value: area.deadline.slice(0, 10) },
      ...(measured
        ? [
            {
              label: localize.term('campaignBeforeAfter'),
              value: localize.term('fromTo', localize.number(before), localize.number(after)),
            },
          ]
        : []),
    ],
    status: { kind: area.status, word: campaignStateWord(area, localize) },
    action: localize.term('selectPlace'),
  };
}

/** What a badge says beside its shape: how late it is, else how many days are left. */
export function campaignBrief({ status, daysLeft }: CampaignMark, localize: HiveLocalize): string {
  if (daysLeft === null || (status !== 'stop' && status !== 'warn')) return '';
  const days = localize.number(Math.abs(daysLeft));
  return localize.term(status === 'stop' ? 'campaignOverdue' : 'campaignDaysLeft', days);
}
