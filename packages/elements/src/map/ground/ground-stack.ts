/** The picture under everything: neighboring ground, the city's lifted body, its rivers and outline. */
import type { GroundView, Name } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { CanvasSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { mixedColor } from '../../scene/color-channels.js';
import type { Theme } from '../../styles/theme.js';
import type { GroundPart, LayerStack, StackSource } from '../layer-stack.js';
import { mapFont } from '../map-font.js';
import { outerRivers, riverLayers } from './river-layers.js';
import { riverReaches } from './river-reaches.js';

/** How much of the body's color is left when one is inside a division. */
const QUIET = 0.4;

export interface GroundParts {
  readonly ground: GroundView;
  /** Shadow or glow; `null` where the theme has none. */
  readonly silhouette: CanvasSourceSpecification | null;
  readonly names: FeatureCollection;
  /** Inside a division, the rest of the city is quieter. */
  readonly drilled: boolean;
  /** What lies over the ground and is drawn there. */
  readonly covered: Readonly<Record<GroundPart, boolean>>;
}

export function groundStack(parts: GroundParts, theme: Theme): LayerStack {
  const { colors, scale } = theme;
  const background: LayerSpecification = {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': colors.ground, 'background-color-transition': { duration: 0 } },
  };
  const { ground, silhouette, names, covered } = parts;
  const sources: Record<string, StackSource> = {
    neighbours: { type: 'geojson', data: ground.surroundings, tolerance: 0.3 },
    names: { type: 'geojson', data: names },
    body: { type: 'geojson', data: ground.body, tolerance: 0.2 },
    rivers: { type: 'geojson', data: riverReaches(ground).reaches, tolerance: 0.2 },
    ...(silhouette ? { silhouette } : {}),
  };
  return {
    sources,
    layers: [
      background,
      {
        id: 'neighbours',
        type: 'line',
        source: 'neighbours',
        paint: { 'line-color': colors['ground-line'], 'line-width': scale },
      },
      ...bodyLayers(parts, theme),
      outerRivers('rivers', theme),
      ...(covered.rivers ? [] : riverLayers('rivers', theme)),
      ...(covered.outline ? [] : [outline(parts, theme)]),
      neighbourNames(theme),
    ],
  };
}

function bodyLayers({ silhouette, drilled }: GroundParts, { colors }: Theme): LayerSpecification[] {
  const haze: LayerSpecification = {
    id: 'silhouette',
    type: 'raster',
    source: 'silhouette',
    paint: { 'raster-fade-duration': 0, 'raster-opacity': drilled ? 0 : 1 },
  };
  const body: LayerSpecification = {
    id: 'body',
    type: 'fill',
    source: 'body',
    paint: {
      'fill-color': drilled ? mixedColor(colors.ground, colors.body, QUIET) : colors.body,
      'fill-antialias': false,
    },
  };
  return silhouette ? [haze, body] : [body];
}

function outline({ drilled }: GroundParts, { colors, scale }: Theme): LayerSpecification {
  return {
    id: 'outline',
    type: 'line',
    source: 'body',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colors.county,
      'line-width': (drilled ? 0.75 : 1.25) * scale,
      'line-opacity': drilled ? 0.35 : 0.8,
    },
  };
}

function neighbourNames({ colors, scale }: Theme): LayerSpecification {
  return {
    id: 'names',
    type: 'symbol',
    source: 'names',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFont('regular'),
      'text-size': 13 * scale,
      'text-letter-spacing': 0.25,
      'text-padding': 6,
    },
    paint: {
      'text-color': colors['ground-ink'],
      'text-halo-color': colors.ground,
      'text-halo-width': 1.5 * scale,
    },
  };
}

/** Neighbors' names as text in a language. */
export function neighbourNamesIn(
  ground: GroundView,
  nameIn: (name: Name | undefined) => string,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: ground.surroundingNames.features.map((feature) => ({
      ...feature,
      properties: { name: nameIn(feature.properties.name) },
    })),
  };
}
