import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../styles/theme.js';

/** Wider for the larger rivers; `rank` 1 is the largest. */
function widthOf(scale: number): [string, ...unknown[]] {
  return ['match', ['get', 'rank'], 1, 2 * scale, 2, 1.85 * scale, 3, 1.7 * scale, 1.2 * scale];
}

/**
 * Water with a casing in the city, fading outside.
 *
 * @param filter - Which reaches; `null` is all.
 */
export function riverLayers(
  source: string,
  { colors, scheme, scale }: Theme,
  filter: FilterSpecification | null,
): LayerSpecification[] {
  const inCity: FilterSpecification = ['==', ['get', 'strength'], 1];
  return [
    {
      id: `${source}-casing`,
      type: 'line',
      source,
      filter: inCity,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': scheme === 'dark' ? colors.ground : colors.seam,
        'line-width': ['+', 1.1 * scale, widthOf(scale)] as never,
        'line-opacity': 0.42,
      },
    },
    {
      id: source,
      type: 'line',
      source,
      ...(filter ? { filter } : {}),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.river,
        'line-width': widthOf(scale) as never,
        'line-opacity': ['get', 'strength'],
      },
    },
  ];
}
