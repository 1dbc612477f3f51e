/** Cards of parks and their enterprises. */
import type { ParkMark } from '@hivemap/core';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';

export function parkCard(park: ParkMark, localize: HiveLocalize): CardContent {
  const { letters, liaison, status } = park;
  const enforcement = formatFigure(park.enforcement, { unit: 'share' }, localize);
  return {
    title: localize.name(park.name),
    subtitle: liaison
      ? localize.term('liaisonUnit', localize.name(liaison.name))
      : `${localize.term('kindLevel', park.level)} · ${localize.term('parkLayer')}`,
    figures: [
      { label: localize.term('enterprises'), value: localize.number(park.enterprises.length) },
      { label: localize.term('openLetters'), value: localize.number(letters.open) },
      {
        label: localize.term('enforcement'),
        value: enforcement.text,
        ...(enforcement.unit ? { unit: enforcement.unit } : {}),
      },
    ],
    status: {
      kind: status,
      word:
        letters.overdue > 0
          ? localize.term('overdueBadge', localize.number(letters.overdue))
          : localize.term('lettersWord', status),
    },
    action: localize.term('selectPlace'),
  };
}

export function enterpriseCard(
  enterprise: ParkMark['enterprises'][number],
  park: ParkMark,
  localize: HiveLocalize,
): CardContent {
  return {
    title: localize.name(enterprise.name),
    subtitle: localize.name(park.name),
    figures: [],
    action: localize.term('selectPlace'),
  };
}

/** What a badge says beside its shape: how many are overdue, else that something is due soon. */
export function badgeText({ letters, status }: ParkMark, localize: HiveLocalize): string {
  if (letters.overdue > 0) return localize.term('overdueBadge', localize.number(letters.overdue));
  return status === 'warn' ? localize.term('lettersWord', status) : '';
}
