/** Parks and their enterprises as layers of the map. */
import type { ParkMark } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { FeatureStates, LayerStack, StackImage } from '../map/layer-stack.js';
import { squareTile } from '../scene/square-tile.js';
import type { Theme } from '../styles/theme.js';

export interface ParkSources {
  readonly parks: FeatureCollection;
  readonly enterprises: FeatureCollection;
}

/** From here on enterprises are shown one by one. */
export const ENTERPRISES_FROM_ZOOM = 11.5;

/** Shapes and points with their ids, and nothing else: what is known of them stays in the view. */
export function parkSources(parks: readonly ParkMark[]): ParkSources {
  return {
    parks: {
      type: 'FeatureCollection',
      features: parks.map(({ id, shape }) => ({ type: 'Feature', properties: { id }, geometry: shape })),
    },
    enterprises: {
      type: 'FeatureCollection',
      features: parks.flatMap(({ id: park, enterprises }) =>
        enterprises.map(({ id, point }) => ({
          type: 'Feature' as const,
          properties: { id, park },
          geometry: { type: 'Point' as const, coordinates: [...point] },
        })),
      ),
    },
  };
}

const squares = new Map<string, StackImage>();

function squareImage(fill: string, stroke: string, side: number): StackImage {
  const ratio = Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio)));
  const key = `${fill} ${stroke} ${side} ${ratio}`;
  const known = squares.get(key);
  if (known) return known;
  const { size, pixels } = squareTile(fill, stroke, side, 1, ratio);
  const image: StackImage = { data: new ImageData(pixels, size, size), options: { pixelRatio: ratio } };
  squares.set(key, image);
  return image;
}

/** @param framed - States `selected` and `hovered` of parks by id. */
export function parkStack(sources: ParkSources, { colors, scale }: Theme, framed: FeatureStates): LayerStack {
  const selected = ['boolean', ['feature-state', 'selected'], false];
  const hovered = ['boolean', ['feature-state', 'hovered'], false];
  return {
    sources: {
      parks: { type: 'geojson', data: sources.parks, promoteId: 'id', tolerance: 0.2 },
      enterprises: { type: 'geojson', data: sources.enterprises, promoteId: 'id' },
    },
    images: { square: squareImage(colors.data, colors.surface, 8 * scale) },
    states: { parks: framed },
    targets: ['park-fill', 'enterprise'],
    layers: [
      {
        id: 'park-fill',
        type: 'fill',
        source: 'parks',
        paint: { 'fill-color': colors['park-soft'], 'fill-opacity': 0.9, 'fill-antialias': false },
      },
      {
        id: 'park-casing',
        type: 'line',
        source: 'parks',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colors.halo, 'line-width': 3.6 * scale },
      },
      {
        id: 'park-line',
        type: 'line',
        source: 'parks',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['case', selected, colors.ink, colors.park],
          'line-width': ['case', selected, 2.5 * scale, hovered, 2 * scale, 1.5 * scale],
        },
      },
      {
        id: 'enterprise',
        type: 'symbol',
        source: 'enterprises',
        minzoom: ENTERPRISES_FROM_ZOOM,
        layout: { 'icon-image': 'square', 'icon-allow-overlap': true },
      },
    ],
  } as LayerStack;
}
