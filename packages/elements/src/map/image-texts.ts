import type { CityView } from '@hivemap/core';
import type { CityState } from '../city/city-state.js';
import { formatMoment } from '../city/format-moment.js';
import { replayedMoment } from '../city/replayed-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { ImageOptions, ImageTexts } from './export-image.js';
import { markTexts } from './map-parts.js';

/** What a picture that leaves the page says of itself. */
export function imageTexts(
  city: CityView,
  state: CityState,
  options: ImageOptions,
  localize: HiveLocalize,
): ImageTexts {
  const { marks, review } = markTexts(city, localize);
  const indicator = city.indicators.find(({ id }) => id === state.indicator);
  const place = localize.name(state.path.at(-1)?.name ?? city.name);
  const moment = formatMoment(state.asOf ?? city.asOf, city.timeZone, localize);
  return {
    title: options.title ?? [place, localize.name(indicator?.name)].filter(Boolean).join(' · '),
    marks: replayedMoment(state) === null ? marks : [...marks, localize.term('replay', moment)],
    notes: [
      [review, localize.term('exportDate', moment)].filter(Boolean).join(' · '),
      localize.name(city.purpose),
      city.sources.map(({ title }) => localize.name(title)).join(' · '),
      ...(city.geometry === 'schematic' ? [localize.term('schematicNote')] : []),
    ].filter(Boolean),
  };
}
