import type { CityState } from '../city/city-state.js';
import { formatMoment } from '../city/format-moment.js';
import { replayedMoment } from '../city/replayed-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/late-map.js';

/** In the picture itself: the past looks like the present. */
export function replayNotice(state: CityState, localize: HiveLocalize): string | null {
  const moment = replayedMoment(state);
  return moment && localize.term('replay', formatMoment(moment, state.city?.timeZone, localize));
}
