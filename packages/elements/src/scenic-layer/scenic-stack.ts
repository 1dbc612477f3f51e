/** Scenic areas and reserves as layers of the map. */
import type { ReserveMark, ScenicMark } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { hatchImage } from '../map/hatch-image.js';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import type { Theme } from '../styles/theme.js';

export interface ScenicSources {
  readonly areas: FeatureCollection;
  readonly reserves: FeatureCollection;
}

/** Shapes with their ids, and nothing else: what is known of them stays in the view. */
export function scenicSources(areas: readonly ScenicMark[], reserves: readonly ReserveMark[]): ScenicSources {
  const collection = (marks: readonly (ScenicMark | ReserveMark)[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: marks.map(({ id, shape }) => ({ type: 'Feature', properties: { id }, geometry: shape })),
  });
  return { areas: collection(areas), reserves: collection(reserves) };
}

/** @param framed - States `selected` and `hovered` by source and id. */
export function scenicStack(
  sources: ScenicSources,
  theme: Theme,
  framed: Readonly<Record<'areas' | 'reserves', FeatureStates>>,
): LayerStack {
  const { colors, scale } = theme;
  return {
    sources: {
      areas: { type: 'geojson', data: sources.areas, promoteId: 'id', tolerance: 0.2 },
      reserves: { type: 'geojson', data: sources.reserves, promoteId: 'id', tolerance: 0.2 },
    },
    images: { hatch: hatchImage(colors.scenic, 5 * scale, 0.8 * scale) },
    late: ['areas', 'reserves'],
    states: framed,
    targets: ['reserve-hatch', 'area-fill'],
    layers: scenicLayers(theme),
  };
}

/** The hatch of a reserve lies over the areas: where both are, both are seen. */
function scenicLayers({ colors, scale }: Theme): LayerSpecification[] {
  const selected = ['boolean', ['feature-state', 'selected'], false] as const;
  const hovered = ['boolean', ['feature-state', 'hovered'], false] as const;
  const lineColor = ['case', selected, colors.ink, colors.scenic];
  const width = (plain: number): unknown => [
    'case',
    selected,
    (plain + 1) * scale,
    hovered,
    (plain + 0.7) * scale,
    plain * scale,
  ];
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': colors['scenic-soft'], 'fill-opacity': 0.88, 'fill-antialias': false },
    },
    {
      id: 'reserve-hatch',
      type: 'fill',
      source: 'reserves',
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': 0.55, 'fill-antialias': false },
    },
    {
      id: 'reserve-line',
      type: 'line',
      source: 'reserves',
      paint: { 'line-color': lineColor, 'line-width': width(1.2), 'line-dasharray': [4, 2] },
    },
    {
      id: 'area-casing',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.halo, 'line-width': 4.5 * scale },
    },
    {
      id: 'area-line',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': lineColor, 'line-width': width(2) },
    },
  ] as LayerSpecification[];
}
