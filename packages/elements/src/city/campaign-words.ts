/** What is said of a clean-up area, the same in card, inspector and table. */
import type { CampaignMark } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/verticals.js';
import '../localization/terms/panels.js';

/** State in words: past its deadline, days left, or how far the work is. */
export function campaignStateWord({ status, daysLeft, stage }: CampaignMark, localize: HiveLocalize): string {
  if (status === 'unknown') return localize.term('campaignNoRiver');
  if (daysLeft === null) return localize.term('campaignStage', stage);
  const days = localize.number(Math.abs(daysLeft));
  if (status === 'stop') return localize.term('campaignOverdue', days);
  return status === 'warn' ? localize.term('campaignDaysLeft', days) : localize.term('campaignStage', stage);
}

/** `渠江 12.3–18.9 km`, with whether sand may be mined there. */
export function campaignPlace({ permit, reach, size }: CampaignMark, localize: HiveLocalize): string {
  const number = (value: number): string => localize.number(value, { maximumFractionDigits: 1 });
  const where = reach
    ? localize.term(
        'campaignReach',
        reach.river ? localize.name(reach.river) : '',
        number(reach.fromKm),
        number(reach.toKm),
      )
    : `${number(size.value)} ${size.unit === 'km' ? 'km' : 'km²'}`;
  return permit ? `${localize.term('campaignPermit', permit)} · ${where}` : where;
}

export function unitName({ id, name }: CampaignMark['leadUnit'], localize: HiveLocalize): string {
  return name ? localize.name(name) : id || localize.term('none');
}
