import type { FeatureCollection } from 'geojson';
import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { mapFont } from '../map/map-font.js';
import type { Theme } from '../styles/theme.js';

const AREAS: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const LINES: FilterSpecification = ['==', ['geometry-type'], 'LineString'];
const POINTS: FilterSpecification = ['==', ['geometry-type'], 'Point'];

/** Areas, lines and points with their names. */
export function geojsonStack(data: FeatureCollection, states: FeatureStates, theme: Theme): LayerStack {
  return {
    sources: { features: { type: 'geojson', data, promoteId: 'hiveId' } },
    states: { features: states },
    layers: [...areaLayers(theme), ...lineLayers(theme), pointLayer(theme), nameLayer(theme)],
    targets: ['areas', 'lines', 'points'],
  };
}

/** One value where the feature is hovered or selected, another where it is not. */
function when<T extends string | number>(marked: T, plain: T): DataDrivenPropertyValueSpecification<T> {
  const state = (name: string): unknown => ['boolean', ['feature-state', name], false];
  return ['case', ['any', state('hovered'), state('selected')], marked, plain] as never;
}

function areaLayers({ colors, scale }: Theme): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'features',
      filter: AREAS,
      paint: { 'fill-color': colors.data, 'fill-opacity': when(0.42, 0.26) },
    },
    {
      id: 'area-borders',
      type: 'line',
      source: 'features',
      filter: AREAS,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': when(colors.ink, colors.data), 'line-width': when(2 * scale, 1.25 * scale) },
    },
  ];
}

function lineLayers({ colors, scale }: Theme): LayerSpecification[] {
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'line-casings',
      type: 'line',
      source: 'features',
      filter: LINES,
      layout,
      paint: { 'line-color': colors.halo, 'line-width': 5 * scale, 'line-opacity': 0.8 },
    },
    {
      id: 'lines',
      type: 'line',
      source: 'features',
      filter: LINES,
      layout,
      paint: { 'line-color': when(colors.ink, colors.data), 'line-width': 2.2 * scale },
    },
  ];
}

function pointLayer({ colors, scale }: Theme): LayerSpecification {
  return {
    id: 'points',
    type: 'circle',
    source: 'features',
    filter: POINTS,
    paint: {
      'circle-radius': when(6.5 * scale, 5 * scale),
      'circle-color': colors.data,
      'circle-stroke-color': when(colors.ink, colors.halo),
      'circle-stroke-width': 1.75 * scale,
    },
  };
}

function nameLayer({ colors, scale }: Theme): LayerSpecification {
  return {
    id: 'names',
    type: 'symbol',
    source: 'features',
    layout: {
      'text-field': ['to-string', ['coalesce', ['get', 'name'], '']],
      'text-font': mapFont('regular'),
      'text-size': 12 * scale,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.75,
      'text-optional': true,
    },
    paint: { 'text-color': colors.ink, 'text-halo-color': colors.halo, 'text-halo-width': 2 * scale },
  };
}
