import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureStates } from './layer-stack.js';

/** Changes the states of those features that differ, and of no others. */
export function syncStates(
  map: MapLibreMap,
  source: string,
  before: FeatureStates | undefined,
  states: FeatureStates,
  sourceLayer?: string,
): void {
  const featureOf = (id: string): { source: string; sourceLayer?: string; id: string } =>
    sourceLayer === undefined ? { source, id } : { source, sourceLayer, id };
  for (const [id, old] of before ?? []) {
    const next = states.get(id);
    if (!next) map.removeFeatureState(featureOf(id));
    else
      for (const key of Object.keys(old))
        if (!Object.hasOwn(next, key)) map.removeFeatureState(featureOf(id), key);
  }
  for (const [id, state] of states) {
    const old = before?.get(id);
    const changed = Object.entries(state).filter(([key, value]) => !old || !Object.is(old[key], value));
    if (changed.length > 0) map.setFeatureState(featureOf(id), Object.fromEntries(changed));
  }
}
