import type { FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../styles/theme.js';

const IN_CITY: FilterSpecification = ['==', ['get', 'strength'], 1];
const OUTSIDE: FilterSpecification = ['<', ['get', 'strength'], 1];

/** Water with a casing, in the city. */
export function riverLayers(source: string, theme: Theme): LineLayerSpecification[] {
  const { colors, scheme, scale } = theme;
  return [
    {
      id: `${source}-casing`,
      type: 'line',
      source,
      filter: IN_CITY,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': scheme === 'dark' ? colors.ground : colors.seam,
        'line-width': ['+', 1.1 * scale, widthOf(scale)] as never,
        'line-opacity': 0.42,
      },
    },
    water(source, source, theme, IN_CITY),
  ];
}

/** Water that fades outside of the city. */
export function outerRivers(source: string, theme: Theme): LineLayerSpecification {
  return water(`${source}-outside`, source, theme, OUTSIDE);
}

function water(
  id: string,
  source: string,
  { colors, scale }: Theme,
  filter: FilterSpecification,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colors.river,
      'line-width': widthOf(scale) as never,
      'line-opacity': ['get', 'strength'],
    },
  };
}

/** Wider for the larger rivers; `rank` 1 is the largest. */
function widthOf(scale: number): [string, ...unknown[]] {
  return ['match', ['get', 'rank'], 1, 2 * scale, 2, 1.85 * scale, 3, 1.7 * scale, 1.2 * scale];
}
