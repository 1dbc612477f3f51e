/** Clean-up areas as layers of the map: river reaches along their river, areas as outlines. */
import type { CampaignMark, Status } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';

const STATUSES: readonly Status[] = ['ok', 'warn', 'stop', 'stale'];

/** Shapes with their ids and what they are drawn by; what else is known of them stays in the view. */
export function campaignSource(areas: readonly CampaignMark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ id, shape, permit }) => ({
      type: 'Feature',
      properties: { id, permit: permit ?? 'none' },
      geometry: shape,
    })),
  };
}

/** @param framed - States `selected` and `hovered` by id. */
export function campaignStates(areas: readonly CampaignMark[], framed: FeatureStates): FeatureStates {
  return new Map(areas.map(({ id, status }) => [id, { status, ...framed.get(id) }]));
}

export function campaignStack(source: FeatureCollection, theme: Theme, states: FeatureStates): LayerStack {
  return {
    sources: { areas: { type: 'geojson', data: source, promoteId: 'id', tolerance: 0.2 } },
    states: { areas: states },
    targets: ['area', 'touch'],
    layers: [...areaLayers(theme), ...reachLayers(theme), touchLayer(theme)],
  } as LayerStack;
}

const ROUND = { 'line-join': 'round', 'line-cap': 'round' };
const SELECTED = ['boolean', ['feature-state', 'selected'], false];
const HOVERED = ['boolean', ['feature-state', 'hovered'], false];
const IS_AREA = ['==', ['geometry-type'], 'Polygon'];
const IS_REACH = ['!=', ['get', 'permit'], 'none'];

/** @param plain - Px at scale 1 of what is neither selected nor hovered. */
function width(plain: number, scale: number): unknown {
  return ['case', SELECTED, (plain + 2) * scale, HOVERED, (plain + 1) * scale, plain * scale];
}

function areaLayers({ colors, scale }: Theme): unknown[] {
  const status = [
    'match',
    ['coalesce', ['feature-state', 'status'], 'unknown'],
    ...STATUSES.flatMap((one) => [one, colors[statusShape(one).role]]),
    colors[statusShape('unknown').role],
  ];
  return [
    {
      id: 'area',
      type: 'fill',
      source: 'areas',
      filter: IS_AREA,
      paint: { 'fill-color': status, 'fill-opacity': 0.14 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'areas',
      filter: ['!', IS_REACH],
      layout: ROUND,
      paint: {
        'line-color': ['case', SELECTED, colors.ink, status],
        'line-width': width(1.8, scale),
        'line-dasharray': [3, 1.5],
      },
    },
  ];
}

/** Where sand may not be mined the line is whole and dark, where it may be it is open: told without color. */
function reachLayers({ colors, scale }: Theme): unknown[] {
  const isPermit = (permit: string): unknown => ['==', ['get', 'permit'], permit];
  return [
    {
      id: 'casing',
      type: 'line',
      source: 'areas',
      filter: IS_REACH,
      layout: ROUND,
      paint: { 'line-color': colors.halo, 'line-width': width(8, scale) },
    },
    {
      id: 'prohibited',
      type: 'line',
      source: 'areas',
      filter: isPermit('prohibited'),
      layout: ROUND,
      paint: { 'line-color': colors.ink, 'line-width': width(4.5, scale) },
    },
    {
      id: 'permitted',
      type: 'line',
      source: 'areas',
      filter: isPermit('permitted'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.ok, 'line-width': width(4.5, scale), 'line-dasharray': [1.6, 0.9] },
    },
  ];
}

/** A finger is wider than a line. */
function touchLayer({ colors, scale }: Theme): unknown {
  return {
    id: 'touch',
    type: 'line',
    source: 'areas',
    filter: ['!', IS_AREA],
    paint: { 'line-color': colors.ink, 'line-width': 20 * scale, 'line-opacity': 0 },
  };
}
