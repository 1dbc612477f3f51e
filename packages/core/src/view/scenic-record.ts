import type { CityRecords } from './city-snapshot.js';
import { scenicLoadsView } from './scenic-loads-view.js';
import { nearbyOf } from './near-place.js';
import { labelPoint } from '../spatial/label-point.js';
import { NEAREST, scenicMarks } from './scenic-view.js';
import type { Sight } from './sight.js';
import type { ScenicRecord } from './vertical-views.js';

/** Areas whose data do not say when they close. */
const CLOSING = '18:00';

type Scenic = NonNullable<CityRecords['scenicAreas']>[number];

/** So many of a type are worth asking a router for: the nearest by road is seldom farther down the list. */
const CANDIDATES = 3;

/** A scenic area as it is now, and what the rest of the day may bring. */
export function scenicRecord(scenic: Scenic, sight: Sight): ScenicRecord {
  const { areas } = scenicLoadsView(sight, { division: null, until: CLOSING });
  return {
    kind: 'scenic',
    scenic: scenicMarks(sight)(scenic),
    course: areas.find(({ id }) => id === scenic.id) ?? null,
    until: CLOSING,
    candidates: sight.scope === 'public' ? [] : candidates(scenic, sight),
  };
}

function candidates({ geometry }: Scenic, { snapshot: { records } }: Sight): ScenicRecord['candidates'] {
  const from = labelPoint(geometry);
  return NEAREST.flatMap((type) => nearbyOf(records.stations ?? [], type, from, CANDIDATES));
}
