import { matterAreas } from '../indicators/matter-areas.js';
import { matterPaths } from '../indicators/matter-paths.js';
import { matterStates } from '../indicators/matter-states.js';
import type { MatterTable } from '../indicators/matter-test.js';
import { shownTypes } from '../privacy/shown-types.js';
import type { MissingReason } from './figure.js';
import type { Sight } from './sight.js';

/** The matters of a city as they may be shown one by one or by place: in internal scope only. */
export function matterTable(sight: Sight): MatterTable | MissingReason {
  const { snapshot, hierarchy, scope, period, asOfMs } = sight;
  const { manifest, resources, records } = snapshot;
  if (scope === 'public') return 'not-published';
  const columns = snapshot.matters;
  if (!columns || !records.matters) {
    const state = resources.matters?.state;
    return state === 'waiting' || state === 'loading' ? 'loading' : 'no-resource';
  }
  const { matters } = records;
  const areaOf = matterAreas(columns, hierarchy, manifest);
  return {
    columns,
    areaOf,
    types: shownTypes(columns, areaOf, hierarchy, manifest),
    time: { fromMs: period.fromMs, toMs: period.toMs, asOfMs },
    states: matterStates(columns, matters, asOfMs),
    paths: () => matterPaths(matters),
  };
}
