/** Electronic fences as layers of the map. */
import type { FenceMark, Status } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';

const STATUSES: readonly Status[] = ['ok', 'warn', 'stop', 'stale', 'unknown'];

/** Shapes as they were sent to the map, with the status that each had then. */
export interface FenceSource {
  readonly data: FeatureCollection;
  readonly sent: ReadonlyMap<string, Status>;
}

/** Shapes with their ids and the states of now: later ones are told without them. */
export function fenceSource(fences: readonly FenceMark[]): FenceSource {
  return {
    data: {
      type: 'FeatureCollection',
      features: fences.map(({ id, shape, status }) => ({
        type: 'Feature',
        properties: { id, status },
        geometry: shape,
      })),
    },
    sent: new Map(fences.map(({ id, status }) => [id, status])),
  };
}

/**
 * States of the fences that are not as they were sent: the map writes each state into every tile on the main
 * thread, so that thousands at once would stop the page.
 *
 * @param framed - States `selected` and `hovered` by id.
 */
export function fenceStates(
  fences: readonly FenceMark[],
  { sent }: FenceSource,
  framed: FeatureStates,
): FeatureStates {
  const states = new Map(framed);
  for (const { id, status } of fences)
    if (sent.get(id) !== status) states.set(id, { status, ...framed.get(id) });
  return states;
}

export function fenceStack(
  { data }: FenceSource,
  { colors, scale }: Theme,
  states: FeatureStates,
): LayerStack {
  const status = ['coalesce', ['feature-state', 'status'], ['get', 'status']];
  const selected = ['boolean', ['feature-state', 'selected'], false];
  const hovered = ['boolean', ['feature-state', 'hovered'], false];
  const byStatus = (value: (status: Status) => string | number): unknown => [
    'match',
    status,
    ...STATUSES.filter((one) => one !== 'unknown').flatMap((one) => [one, value(one)]),
    value('unknown'),
  ];
  const urgent = ['any', ['==', status, 'stop'], ['==', status, 'warn'], selected];
  const color = byStatus((one) => colors[statusShape(one).role]);
  return {
    sources: { fences: { type: 'geojson', data, promoteId: 'id', tolerance: 0.1 } },
    states: { fences: states },
    late: ['fences'],
    targets: ['fence-fill'],
    layers: [
      {
        id: 'fence-fill',
        type: 'fill',
        source: 'fences',
        paint: {
          'fill-color': color,
          'fill-opacity': byStatus((one) => (one === 'stop' ? 0.16 : 0.08)),
          // Its lines are the edge; a smooth one would be another shader program.
          'fill-antialias': false,
        },
      },
      {
        id: 'fence-calm',
        type: 'line',
        source: 'fences',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': color,
          'line-dasharray': [4, 2],
          'line-width': ['case', urgent, 0, hovered, 2.2 * scale, 1.5 * scale],
        },
      },
      {
        id: 'fence-urgent',
        type: 'line',
        source: 'fences',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['case', selected, colors.ink, color],
          'line-width': ['case', urgent, ['case', hovered, 3 * scale, 2.4 * scale], 0],
        },
      },
    ],
  } as LayerStack;
}
