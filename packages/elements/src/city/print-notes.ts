import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CityState } from './city-state.js';
import { formatDay, formatTime } from './format-moment.js';
import '../localization/terms/letters.js';

/** What a printed page says of itself: review number, date, marks of made-up data, purpose. */
export function printNotes(
  { city }: Pick<CityState, 'city'>,
  asOf: string,
  localize: HiveLocalize,
): readonly string[] {
  return [
    ...(city?.mapReview ? [localize.term('letterMapReview', city.mapReview)] : []),
    localize.term(
      'letterPrintedAt',
      `${formatDay(asOf, city?.timeZone)} ${formatTime(asOf, city?.timeZone)}`,
    ),
    ...(city?.synthetic ? [localize.term('synthetic')] : []),
    ...(city?.geometry === 'schematic' ? [localize.term('schematicNote')] : []),
    localize.name(city?.purpose),
  ].filter(Boolean);
}
