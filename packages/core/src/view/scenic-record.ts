import type { CityRecords } from './city-snapshot.js';
import { scenicLoadsView } from './scenic-loads-view.js';
import { scenicMarks } from './scenic-view.js';
import type { Sight } from './sight.js';
import type { ScenicRecord } from './vertical-views.js';

/** Areas whose data do not say when they close. */
const CLOSING = '18:00';

/** A scenic area as it is now, and what the rest of the day may bring. */
export function scenicRecord(
  scenic: NonNullable<CityRecords['scenicAreas']>[number],
  sight: Sight,
): ScenicRecord {
  const { areas } = scenicLoadsView(sight, { division: null, until: CLOSING });
  return {
    kind: 'scenic',
    scenic: scenicMarks(sight)(scenic),
    course: areas.find(({ id }) => id === scenic.id) ?? null,
    until: CLOSING,
  };
}
