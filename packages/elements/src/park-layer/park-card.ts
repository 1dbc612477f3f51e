/** Cards of parks and their enterprises. */
import type { Figure, ParkMark } from '@hivemap/core';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';
import '../localization/terms/layers.js';
import '../localization/terms/verticals.js';
import '../localization/terms/panels.js';

export function parkCard(park: ParkMark, localize: HiveLocalize): CardContent {
  const { letters, liaison, status } = park;
  const enforcement = formatFigure(park.enforcement, { unit: 'share' }, localize);
  const counted = fractionText(park.enforcement, localize);
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
        ...(enforcement.unit ? { unit: [enforcement.unit, counted].filter(Boolean).join(' ') } : {}),
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
  const unit = park.units.find(({ id }) => id === enterprise.liaison);
  return {
    title: localize.name(enterprise.name),
    subtitle: [localize.name(park.name), enterprise.sector].filter(Boolean).join(' · '),
    figures: unit ? [{ label: localize.term('liaison'), value: localize.name(unit.name) }] : [],
    ...(enterprise.outside ? { status: { kind: 'warn' as const, word: localize.term('outsidePark') } } : {}),
    action: localize.term('selectPlace'),
  };
}

/** Numerator and denominator of a share. */
function fractionText(figure: Figure, localize: HiveLocalize): string {
  if (figure.state !== 'value' || figure.numerator === undefined || figure.denominator === undefined)
    return '';
  return `${localize.number(figure.numerator)} ÷ ${localize.number(figure.denominator)}`;
}

/** What a badge says beside its shape: how many are overdue, else that something is due soon. */
export function badgeText({ letters, status }: ParkMark, localize: HiveLocalize): string {
  if (letters.overdue > 0) return localize.term('overdueBadge', localize.number(letters.overdue));
  return status === 'warn' ? localize.term('lettersWord', status) : '';
}
