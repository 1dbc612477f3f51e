import type { CityView } from '@hivemap/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CityState } from '../../city/city-state.js';
import { formatDay, formatTime } from '../../city/format-moment.js';
import { replayedMoment } from '../../city/replayed-moment.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { markTexts, scaleText } from '../map-parts.js';
import { metersPerPx, scaleBar } from '../scale-bar.js';
import type { ImageOptions, ImageTexts } from './export-image.js';
import '../../localization/terms/charts.js';
import '../../localization/terms/panels.js';
import '../../localization/terms/late-map.js';

const SCALE_PX = 110;

/** What a picture that leaves the page says of itself. @param credits - Of the base map. */
export function imageTexts(
  city: CityView,
  state: CityState,
  options: ImageOptions,
  localize: HiveLocalize,
  { map, credits }: { readonly map: MapLibreMap; readonly credits: readonly string[] },
): Omit<ImageTexts, 'legend'> {
  const { marks, review } = markTexts(city, localize);
  const indicator = city.indicators.find(({ id }) => id === state.indicator);
  const place = localize.name(state.path.at(-1)?.name ?? city.name);
  const asOf = state.asOf ?? city.asOf;
  // A picture is looked at in years to come.
  const moment = `${formatDay(asOf, city.timeZone)} ${formatTime(asOf, city.timeZone)}`;
  const bar = scaleBar(metersPerPx(map), SCALE_PX);
  return {
    title: options.title ?? [place, localize.name(indicator?.name)].filter(Boolean).join(' · '),
    marks: replayedMoment(state) === null ? marks : [...marks, localize.term('replay', moment)],
    notes: [
      [review, ...credits, localize.term('exportDate', moment)].filter(Boolean).join(' · '),
      localize.name(city.purpose),
      city.sources.map(({ title }) => localize.name(title)).join(' · '),
      ...(city.geometry === 'schematic' ? [localize.term('schematicNote')] : []),
    ].filter(Boolean),
    scale: { ...bar, label: scaleText(bar, localize) },
  };
}
