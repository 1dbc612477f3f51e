/** Heat and hexagons of matters as layers of the map. */
import type { MatterPlaces } from '@hivemap/core';
import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { pointOf } from '../scene/matter-clusters.js';
import type { MatterHexes } from '../scene/matter-hexes.js';
import { plainColor } from '../styles/plain-color.js';
import type { Theme } from '../styles/theme.js';

/** Each place once, with the matters that are in none of its parts. */
export function heatPoints(places: MatterPlaces): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.codes.flatMap((id, place) =>
      places.own[place]! > 0
        ? [
            {
              type: 'Feature',
              properties: { id, total: places.own[place]! },
              geometry: { type: 'Point', coordinates: [...pointOf(places, place)] },
            },
          ]
        : [],
    ),
  };
}

/** Matters of a place that weigh fully: nine of ten places have fewer, so that one great one does not dim the rest. */
export function fullWeight({ features }: FeatureCollection): number {
  const totals = features.map(({ properties }) => Number(properties?.['total'])).sort((a, b) => a - b);
  return Math.max(1, totals[Math.floor(totals.length * 0.9)] ?? 1);
}

export function heatStack(points: FeatureCollection, full: number, theme: Theme): LayerStack {
  const { bad } = theme.ramps;
  // The lowest class is a tint of the ground: heat begins where it can be seen.
  const ramp = bad.slice(1).map(plainColor);
  const transparent = `${(ramp[0] ?? '#000000').slice(0, 7)}00`;
  const stops = ramp.flatMap((color, step) => [0.12 + (0.88 * step) / (ramp.length - 1), color]);
  const layer: LayerSpecification = {
    id: 'heat',
    type: 'heatmap',
    source: 'points',
    paint: {
      'heatmap-weight': ['min', 1, ['/', ['get', 'total'], full]],
      'heatmap-radius': zoomed(theme.scale, [
        [7, 7],
        [9, 16],
        [11, 36],
        [13, 80],
      ]),
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 7, 0.35, 9, 0.55, 12, 0.9],
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        0,
        transparent,
        ...stops,
      ] as ExpressionSpecification,
      'heatmap-opacity': 0.82,
    },
  };
  return {
    sources: { points: { type: 'geojson', data: points, promoteId: 'id' } },
    layers: [layer],
    targets: ['heat'],
  };
}

function zoomed(scale: number, stops: readonly (readonly [number, number])[]): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    ...stops.flatMap(([zoom, px]) => [zoom, px * scale]),
  ] as unknown as ExpressionSpecification;
}

export function hexStack({ features }: MatterHexes, pointed: string | null, theme: Theme): LayerStack {
  const { colors, ramps, scale } = theme;
  const states: FeatureStates = new Map(pointed === null ? [] : [[pointed, { pointed: true }]]);
  const color = ['match', ['get', 'step'], ...ramps.bad.flatMap((one, step) => [step, one]), ramps.bad[0]];
  const isPointed = ['boolean', ['feature-state', 'pointed'], false];
  return {
    sources: { hexes: { type: 'geojson', data: features, promoteId: 'id' } },
    states: { hexes: states },
    layers: [
      {
        id: 'hexes',
        type: 'fill',
        source: 'hexes',
        paint: {
          'fill-color': color as unknown as ExpressionSpecification,
          'fill-opacity': 0.88,
          'fill-color-transition': { duration: 0 },
        },
      },
      {
        id: 'hex-lines',
        type: 'line',
        source: 'hexes',
        paint: {
          'line-color': ['case', isPointed, colors.ink, colors.halo] as unknown as ExpressionSpecification,
          'line-width': ['case', isPointed, 2 * scale, 0.8 * scale] as unknown as ExpressionSpecification,
          'line-opacity': 0.9,
        },
      },
    ],
    targets: ['hexes'],
  };
}
