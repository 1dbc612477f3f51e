/** Blocks of buildings as layers of the map: with a steward filled, without one hatched. */
import type { BlockMark } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { hatchImage } from '../map/hatch-image.js';
import type { Theme } from '../styles/theme.js';

/** Shapes with their ids and whether they have a steward; what else is known of them stays in the view. */
export function blockShapes(blocks: readonly BlockMark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: blocks.map(({ id, community, shape, staffed }) => ({
      type: 'Feature',
      properties: { id, community, staffed: staffed === undefined ? 'unknown' : staffed ? 'yes' : 'no' },
      geometry: shape,
    })),
  };
}

/** @param states - State `hovered` of a block, by id. */
export function blockStack(
  blocks: FeatureCollection,
  { colors, scale }: Theme,
  states: FeatureStates,
): LayerStack {
  const staffed: ExpressionSpecification = ['get', 'staffed'];
  return {
    sources: { blocks: { type: 'geojson', data: blocks, promoteId: 'id', tolerance: 0.2 } },
    images: { hatch: hatchImage(colors.accent, 6 * scale, scale) },
    states: { blocks: states },
    targets: ['block-fill'],
    layers: [
      {
        id: 'block-fill',
        type: 'fill',
        source: 'blocks',
        paint: {
          'fill-color': ['match', staffed, 'yes', colors['data-soft'], colors.body],
          'fill-opacity': 0.85,
        },
      },
      {
        id: 'block-hatch',
        type: 'fill',
        source: 'blocks',
        filter: ['==', staffed, 'no'],
        paint: { 'fill-pattern': 'hatch' },
      },
      {
        id: 'block-line',
        type: 'line',
        source: 'blocks',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['match', staffed, 'no', colors.accent, 'yes', colors.data, colors.hatch],
          'line-width': ['case', ['boolean', ['feature-state', 'hovered'], false], 2.5 * scale, 1 * scale],
        },
      },
    ],
  };
}
