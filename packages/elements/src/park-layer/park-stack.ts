/** Parks and their enterprises as layers of the map. */
import type { ParkMark } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import { mapFont } from '../map/map-font.js';
import type { FeatureStates, LayerStack, StackImage } from '../map/layer-stack.js';
import { squareTile } from '../scene/square-tile.js';
import type { Theme } from '../styles/theme.js';

export interface ParkSources {
  readonly parks: FeatureCollection;
  readonly enterprises: FeatureCollection;
}

/** From here on enterprises are shown. */
export const ENTERPRISES_FROM_ZOOM = 11.5;
/** Up to here those that would cover each other are one square with their number. */
const ENTERPRISES_TO_ZOOM = 15;
/** Px at scale 1. */
const CLUSTER_RADIUS = 16;

/** Shapes with their ids, and nothing else: what is known of them stays in the view. */
export function parkSources(parks: readonly ParkMark[]): Pick<ParkSources, 'parks'> {
  return {
    parks: {
      type: 'FeatureCollection',
      features: parks.map(({ id, shape }) => ({ type: 'Feature', properties: { id }, geometry: shape })),
    },
  };
}

const squares = new Map<string, StackImage>();

function squareImage(fill: string, stroke: string, side: number, border = 1): StackImage {
  const ratio = Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio)));
  const key = [fill, stroke, side, border, ratio].join(' ');
  const known = squares.get(key);
  if (known) return known;
  const { size, pixels } = squareTile(fill, stroke, side, border, ratio);
  const image: StackImage = { data: new ImageData(pixels, size, size), options: { pixelRatio: ratio } };
  squares.set(key, image);
  return image;
}

/** @param framed - States `selected` and `hovered` of parks by id. */
export function parkStack(sources: ParkSources, theme: Theme, framed: FeatureStates): LayerStack {
  const { colors, scale } = theme;
  const selected = ['boolean', ['feature-state', 'selected'], false];
  const hovered = ['boolean', ['feature-state', 'hovered'], false];
  return {
    sources: sourcesOf(sources, scale),
    images: {
      square: squareImage(colors.data, colors.surface, 8 * scale),
      outside: squareImage(colors.surface, colors.warn, 8 * scale, 2 * scale),
      cluster: squareImage(colors.data, colors.surface, 18 * scale),
    },
    late: ['parks', 'enterprises'],
    states: { parks: framed },
    targets: ['park-fill', 'enterprise', 'enterprise-cluster'],
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
      ...enterpriseLayers(theme),
    ],
  } as LayerStack;
}

function sourcesOf(data: ParkSources, scale: number): LayerStack['sources'] {
  return {
    parks: { type: 'geojson', data: data.parks, promoteId: 'id', tolerance: 0.2 },
    enterprises: {
      type: 'geojson',
      data: data.enterprises,
      promoteId: 'id',
      cluster: true,
      clusterRadius: CLUSTER_RADIUS * scale,
      clusterMaxZoom: ENTERPRISES_TO_ZOOM,
      // A cluster answers for the park of its first enterprise.
      clusterProperties: {
        park: [
          ['coalesce', ['accumulated'], ['get', 'park']],
          ['get', 'park'],
        ],
      },
    },
  };
}

/** One by one, and as a number where they would cover each other. */
function enterpriseLayers({ colors, scale }: Theme): unknown[] {
  return [
    {
      id: 'enterprise',
      type: 'symbol',
      source: 'enterprises',
      minzoom: ENTERPRISES_FROM_ZOOM,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['case', ['has', 'outside'], 'outside', 'square'],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'enterprise-cluster',
      type: 'symbol',
      source: 'enterprises',
      minzoom: ENTERPRISES_FROM_ZOOM,
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': 'cluster',
        'icon-allow-overlap': true,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': mapFont('bold'),
        'text-size': 11 * scale,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colors.surface },
    },
  ];
}
