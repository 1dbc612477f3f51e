/** What of the state stands in the page's query string, so that a link shows the same map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CityState } from '../city/city-state.js';
import { formatTargets } from './targets.js';

export interface UrlState {
  readonly division: string | null;
  readonly indicator: string | null;
  readonly selection: string | null;
  readonly view: { readonly center: [number, number]; readonly zoom: number } | null;
}

const NAMES = ['division', 'indicator', 'selection', 'view'] as const;

export function readUrlState(search: string): UrlState {
  const parameters = new URLSearchParams(search);
  const [longitude, latitude, zoom] = (parameters.get('view') ?? '').split(',').map(Number);
  const known = [longitude, latitude, zoom].every((value) => Number.isFinite(value));
  return {
    division: parameters.get('division'),
    indicator: parameters.get('indicator'),
    selection: parameters.get('selection'),
    view: known ? { center: [longitude!, latitude!], zoom: zoom! } : null,
  };
}

/** Replaces the query string's own parameters; the host's stay, and no history entry is made. */
export function writeUrlState(state: CityState, map: MapLibreMap | null): void {
  const url = new URL(location.href);
  const center = map?.getCenter();
  const values: Record<(typeof NAMES)[number], string | null> = {
    division: state.division === state.city?.code ? null : state.division,
    indicator: state.indicator,
    selection: formatTargets(state.selection) || null,
    view:
      map && center
        ? [center.lng.toFixed(4), center.lat.toFixed(4), map.getZoom().toFixed(2)].join(',')
        : null,
  };
  for (const name of NAMES) {
    const value = values[name];
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
