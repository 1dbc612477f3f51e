import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

/** Sources of a map's style; none while it has none, or reads one: then MapLibre has no style to tell, whatever its type says. */
export function sourcesOf(map: MapLibreMap): StyleSpecification['sources'] {
  return (map.getStyle() as StyleSpecification | undefined)?.sources ?? {};
}
