/** Cards of scenic areas and reserves. */
import type { ReserveMark, ScenicMark } from '@hivemap/core';
import { formatNumber } from '../city/format-figure.js';
import type { loadOutlook } from '../city/load-outlook.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent, CardFigure } from '../map/card.js';
import { percentDigits } from '../scene/load-ring.js';
import '../localization/terms/charts.js';
import '../localization/terms/coverage.js';
import '../localization/terms/layers.js';

/** @param outlook - What the rest of the day may bring, where that is known. */
export function scenicCard(
  area: ScenicMark,
  localize: HiveLocalize,
  outlook?: ReturnType<typeof loadOutlook>,
): CardContent {
  const { load } = area;
  // A count that can't be believed has a share, and no state.
  const word =
    load && area.status === 'unknown'
      ? localize.term('loadDoubtful')
      : localize.term('loadWord', area.status);
  return {
    title: localize.name(area.name),
    subtitle: `${localize.term('scenicGrade', area.grade)} · ${localize.term('scenicLayer')}`,
    figures: [
      {
        label: localize.term('load'),
        value: load
          ? percentDigits(load.share, (percent) => localize.number(percent))
          : localize.term('noResource'),
        ...(load ? { unit: '%' } : {}),
      },
      {
        label: localize.term('visitors'),
        value: load ? localize.number(load.count) : localize.term('noResource'),
        unit: localize.term('visitorsOf', localize.number(area.capacity)),
      },
      thirdFigure(area, localize),
    ],
    status: {
      kind: area.status,
      word: outlook?.words ? [word, outlook.words].join(localize.term('clauseJoin')) : word,
    },
    action: localize.term('selectPlace'),
  };
}

/** What was asked for first: what no station reaches, else a reserve that it overlaps, else open suggestions. */
function thirdFigure({ gap, reserves, suggestions }: ScenicMark, localize: HiveLocalize): CardFigure {
  if (gap?.areaKm2 === 0) return { label: localize.term('coverGap'), value: localize.term('coverNone') };
  if (gap)
    return gap.areaKm2 === null
      ? { label: localize.term('coverGap'), value: localize.term('noResource') }
      : { label: localize.term('coverGap'), value: squareKilometers(gap.areaKm2, localize), unit: 'km²' };
  const overlap = reserves.reduce((sum, { overlapKm2 }) => sum + overlapKm2, 0);
  return overlap > 0
    ? { label: localize.term('reserveOverlap'), value: squareKilometers(overlap, localize), unit: 'km²' }
    : { label: localize.term('openSuggestions'), value: localize.number(suggestions.open) };
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
