/** Data links and pairs of stations as layers of the map. */
import type { CentresView } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { linkArcs } from '../scene/link-arcs.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';

export interface CentreSources {
  readonly links: FeatureCollection;
  readonly pairs: FeatureCollection;
}

export function centreSources({ links, pairs }: Pick<CentresView, 'links' | 'pairs'>): CentreSources {
  return {
    links: linkArcs(links),
    pairs: {
      type: 'FeatureCollection',
      features: pairs.flatMap(({ police, justice }) =>
        police && justice
          ? [
              {
                type: 'Feature' as const,
                properties: {},
                geometry: {
                  type: 'LineString' as const,
                  coordinates: [[...police.point], [...justice.point]],
                },
              },
            ]
          : [],
      ),
    },
  };
}

/** @param states - States `selected` and `hovered` of the links. */
export function centreStack(sources: CentreSources, theme: Theme, states: FeatureStates): LayerStack {
  return {
    sources: {
      links: { type: 'geojson', data: sources.links, promoteId: 'id', tolerance: 0.2 },
      pairs: { type: 'geojson', data: sources.pairs },
    },
    states: { links: states },
    targets: ['link-hit'],
    layers: layersOf(theme),
  };
}

/** Stale ones are broken lines as well: a color alone says nothing to some. */
function layersOf(theme: Theme): LayerSpecification[] {
  const { colors, scale } = theme;
  const { color, width, isBroken } = linkLook(theme);
  const round = { 'line-cap': 'round', 'line-join': 'round' };
  return [
    {
      id: 'pair-line',
      type: 'line',
      source: 'pairs',
      minzoom: 10,
      paint: { 'line-color': colors.ink, 'line-width': 1.5 * scale, 'line-dasharray': [1, 1.5] },
    },
    {
      id: 'link-casing',
      type: 'line',
      source: 'links',
      layout: round,
      paint: { 'line-color': colors.halo, 'line-width': width(2), 'line-opacity': 0.7 },
    },
    {
      id: 'link-line',
      type: 'line',
      source: 'links',
      filter: ['!', isBroken],
      layout: round,
      paint: { 'line-color': color, 'line-width': width(0), 'line-opacity': 0.85 },
    },
    {
      id: 'link-stale',
      type: 'line',
      source: 'links',
      filter: isBroken,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': width(0.8), 'line-dasharray': [3, 2] },
    },
    {
      id: 'link-hit',
      type: 'line',
      source: 'links',
      paint: { 'line-color': colors.ink, 'line-width': 12 * scale, 'line-opacity': 0 },
    },
  ] as LayerSpecification[];
}

function linkLook({ colors, scale }: Theme) {
  const status = ['get', 'status'];
  const tone = (one: 'warn' | 'unknown'): string => colors[statusShape(one).role];
  const framed = [
    'any',
    ['boolean', ['feature-state', 'selected'], false],
    ['boolean', ['feature-state', 'hovered'], false],
  ];
  return {
    color: [
      'match',
      status,
      'warn',
      tone('warn'),
      'stale',
      colors.accent,
      'unknown',
      tone('unknown'),
      colors.data,
    ],
    width: (plus: number) => ['*', scale, ['+', plus, ['get', 'width'], ['case', framed, 1.5, 0]]],
    isBroken: ['in', status, ['literal', ['stale', 'unknown']]],
  };
}
