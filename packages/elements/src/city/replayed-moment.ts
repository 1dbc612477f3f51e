import type { CityState } from './city-state.js';
import { formatDay } from './format-moment.js';

/** The moment of the past that is shown instead of the data's own now; `null` in the present. */
export function replayedMoment({ asOf, city }: Pick<CityState, 'asOf' | 'city'>): string | null {
  if (asOf === null || !city) return null;
  const isPast =
    asOf.length <= 10 ? asOf < formatDay(city.asOf, city.timeZone) : Date.parse(asOf) < Date.parse(city.asOf);
  return isPast ? asOf : null;
}
