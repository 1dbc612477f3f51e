/** The card of an electronic fence. */
import type { FenceMark } from '@hivemap/core';
import { fenceStateWord, fenceTimes } from '../city/fence-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent, CardFigure } from '../map/card.js';
import '../localization/terms/fences.js';
import '../localization/terms/layers.js';

export function fenceCard(fence: FenceMark, localize: HiveLocalize): CardContent {
  const { hour, status } = fence;
  const unit = localize.term('fenceTimesUnit');
  const figure = (label: string, value: number | null): CardFigure => ({
    label,
    value: value === null ? localize.term('noResource') : localize.number(value),
    ...(value === null || !unit ? {} : { unit }),
  });
  return {
    title: localize.name(fence.name),
    subtitle: [fence.in?.name ? localize.name(fence.in.name) : '', ...fenceTimes(fence, localize)]
      .filter(Boolean)
      .join(' · '),
    figures: hour
      ? [
          figure(localize.term('fenceAlarms'), hour.count),
          figure(localize.term('fenceMedian'), hour.median),
          figure(localize.term('fenceVerified'), hour.verified),
        ]
      : [],
    status: { kind: status, word: fenceStateWord(fence, localize) },
    action: localize.term('selectPlace'),
  };
}

/** What a badge says beside its shape: the name, and the count where it needs attention. */
export function fenceBadgeText(fence: FenceMark, localize: HiveLocalize): string {
  return [localize.name(fence.name), fenceCountText(fence, localize)].filter(Boolean).join(' ');
}

export function fenceCountText({ status, hour }: FenceMark, localize: HiveLocalize): string {
  return hour && (status === 'stop' || status === 'warn') ? localize.number(hour.count) : '';
}
