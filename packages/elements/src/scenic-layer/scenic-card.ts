/** Cards of scenic areas and reserves. */
import type { ReserveMark, ScenicMark } from '@hivemap/core';
import { formatNumber } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';
import { wholePercent } from '../scene/load-ring.js';

export function scenicCard(area: ScenicMark, localize: HiveLocalize): CardContent {
  const { load, reserves } = area;
  const overlap = reserves.reduce((sum, { overlapKm2 }) => sum + overlapKm2, 0);
  return {
    title: localize.name(area.name),
    subtitle: `${localize.term('scenicGrade', area.grade)} · ${localize.term('scenicLayer')}`,
    figures: [
      {
        label: localize.term('load'),
        value: load ? localize.number(wholePercent(load.share)) : localize.term('noResource'),
        ...(load ? { unit: '%' } : {}),
      },
      {
        label: localize.term('visitors'),
        value: load ? localize.number(load.count) : localize.term('noResource'),
        unit: localize.term('visitorsOf', localize.number(area.capacity)),
      },
      overlap > 0
        ? { label: localize.term('reserveOverlap'), value: squareKilometers(overlap, localize), unit: 'km²' }
        : { label: localize.term('openSuggestions'), value: localize.number(area.suggestions.open) },
    ],
    status: { kind: area.status, word: localize.term('loadWord', area.status) },
    action: localize.term('selectPlace'),
  };
}

export function reserveCard(reserve: ReserveMark, localize: HiveLocalize): CardContent {
  const level = localize.term('kindLevel', reserve.level);
  return {
    title: localize.name(reserve.name),
    subtitle: `${level} · ${localize.term('reserve')}`,
    figures: [],
    action: localize.term('selectPlace'),
  };
}

function squareKilometers(value: number, localize: HiveLocalize): string {
  return formatNumber(
    value < 10 ? Math.round(value * 10) / 10 : Math.round(value),
    { unit: 'count' },
    localize,
  );
}
