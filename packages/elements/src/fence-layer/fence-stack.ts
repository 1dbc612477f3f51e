/** Electronic fences as layers of the map. */
import type { FenceMark, Status } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';

const STATUSES: readonly Status[] = ['ok', 'warn', 'stop', 'stale', 'unknown'];

/** Shapes with their ids, and nothing else: their states change without them. */
export function fenceSource(fences: readonly FenceMark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: fences.map(({ id, shape }) => ({ type: 'Feature', properties: { id }, geometry: shape })),
  };
}

/** @param framed - States `selected` and `hovered` by id. */
export function fenceStates(fences: readonly FenceMark[], framed: FeatureStates): FeatureStates {
  return new Map(fences.map(({ id, status }) => [id, { status, ...framed.get(id) }]));
}

export function fenceStack(
  source: FeatureCollection,
  { colors, scale }: Theme,
  states: FeatureStates,
): LayerStack {
  const status = ['feature-state', 'status'];
  const selected = ['boolean', ['feature-state', 'selected'], false];
  const hovered = ['boolean', ['feature-state', 'hovered'], false];
  const byStatus = (value: (status: Status) => string | number): unknown => [
    'match',
    ['coalesce', status, 'unknown'],
    ...STATUSES.filter((one) => one !== 'unknown').flatMap((one) => [one, value(one)]),
    value('unknown'),
  ];
  const urgent = ['any', ['==', status, 'stop'], ['==', status, 'warn'], selected];
  const color = byStatus((one) => colors[statusShape(one).role]);
  return {
    sources: { fences: { type: 'geojson', data: source, promoteId: 'id', tolerance: 0.1 } },
    states: { fences: states },
    targets: ['fence-fill'],
    layers: [
      {
        id: 'fence-fill',
        type: 'fill',
        source: 'fences',
        paint: { 'fill-color': color, 'fill-opacity': byStatus((one) => (one === 'stop' ? 0.16 : 0.08)) },
      },
      {
        id: 'fence-calm',
        type: 'line',
        source: 'fences',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': color,
          'line-dasharray': [4, 2],
          'line-width': ['case', hovered, 2.2 * scale, 1.5 * scale],
          'line-opacity': ['case', urgent, 0, 1],
        },
      },
      {
        id: 'fence-urgent',
        type: 'line',
        source: 'fences',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['case', selected, colors.ink, color],
          'line-width': ['case', hovered, 3 * scale, 2.4 * scale],
          'line-opacity': ['case', urgent, 1, 0],
        },
      },
    ],
  } as LayerStack;
}
