/** Divisions and grids of a drill step as layers of the map: fills, seams, borders, outline. */
import type { GroundView, ShapesView } from '@hivemap/core';
import type { FeatureCollection, GeoJSON } from 'geojson';
import type {
  CanvasSourceSpecification,
  DataDrivenPropertyValueSpecification,
  FillLayerSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { riverLayers } from '../map/ground/river-layers.js';
import { riverReaches } from '../map/ground/river-reaches.js';
import { hatchImage } from '../map/hatch-image.js';
import type { FeatureStates, LayerStack, StackSource } from '../map/layer-stack.js';
import { classColors, type ChoroplethScale } from '../scene/choropleth-scale.js';
import type { Theme } from '../styles/theme.js';
import type { Labels } from './area-labels.js';
import { labelLayers } from './label-layers.js';

export interface GridParts {
  readonly shapes: ShapesView;
  /** Around the drilled division; `null` at the city. */
  readonly around: ShapesView | null;
  /** Rivers are drawn again over the fills; `null` over a base map. */
  readonly ground: GroundView | null;
  readonly scale: ChoroplethScale;
  /** Lifts the drilled division; `null` at the city and over a base map. */
  readonly silhouette: CanvasSourceSpecification | null;
  readonly labels: { readonly children: Labels; readonly cells: Labels; readonly siblings: Labels };
  readonly rivers: FeatureCollection;
  /** What is hovered and selected, as features with `state`. */
  readonly focus: FeatureCollection;
  /** `paint` of each cell: a class, or why it has none. */
  readonly states: FeatureStates;
  readonly theme: Theme;
}

export function gridStack(parts: GridParts): LayerStack {
  const { theme, shapes } = parts;
  const { colors, scale } = theme;
  const seamed = shapes.cells !== shapes.children && shapes.cellBorders.coordinates.length > 0;
  return {
    sources: sourcesOf(parts),
    states: { cells: parts.states },
    images: { hatch: hatchImage(colors.hatch, 5 * scale, 1.1 * scale) },
    targets: ['cells'],
    layers: [
      ...aroundLayers(parts),
      ...cellLayers(parts),
      ...(seamed
        ? [line('seams', 'seams', colors.seam, 0.7 * scale, theme.scheme === 'dark' ? 0.55 : 0.62)]
        : []),
      ...(parts.ground ? riverLayers('rivers', theme, ['==', ['get', 'strength'], 1]) : []),
      ...borderLayers(theme),
      ...focusLayers(theme),
      ...labelLayers(theme, parts.labels.children.features.length, parts.ground !== null),
    ],
  };
}

function sourcesOf(parts: GridParts): Record<string, StackSource> {
  const { shapes, around, ground, labels, rivers, focus, silhouette } = parts;
  const geojson = (data: GeoJSON): StackSource => ({ type: 'geojson', data, tolerance: 0.25 });
  return {
    cells: { type: 'geojson', data: shapes.cells, promoteId: 'code', tolerance: 0.25 },
    seams: geojson(shapes.cellBorders),
    borders: geojson(shapes.childBorders),
    self: geojson(shapes.self),
    focus: geojson(focus),
    'child-labels': geojson(labels.children),
    'cell-labels': geojson(labels.cells),
    'sibling-labels': geojson(labels.siblings),
    ...(around ? { around: geojson(around.childBorders), 'around-self': geojson(around.self) } : {}),
    ...(ground ? { rivers: geojson(riverReaches(ground).reaches), 'river-names': geojson(rivers) } : {}),
    ...(silhouette ? { silhouette } : {}),
  };
}

/** The rest of the city is quieter than the division one is in. */
function aroundLayers({ around, silhouette, theme }: GridParts): LayerSpecification[] {
  const { colors, scale } = theme;
  const haze: LayerSpecification[] = silhouette
    ? [{ id: 'silhouette', type: 'raster', source: 'silhouette', paint: { 'raster-fade-duration': 0 } }]
    : [];
  if (!around) return haze;
  return [
    line('around', 'around', colors['ground-line'], scale, 1),
    line('around-self', 'around-self', colors.county, scale, 0.4),
    ...haze,
  ];
}

function cellLayers({ scale: classes, states, theme }: GridParts): LayerSpecification[] {
  const { colors } = theme;
  const paint = ['feature-state', 'paint'];
  const cases = classColors(classes, theme).flatMap((color, index) => [['==', paint, index], color]);
  const fill = [
    'case',
    ...cases,
    ['==', paint, 'none'],
    colors.track,
    ['==', paint, 'out'],
    colors.body,
    colors.body,
  ] as unknown as DataDrivenPropertyValueSpecification<string>;
  const hatched = ['any', ['==', paint, 'suppressed'], ['==', paint, 'insufficient']];
  const hatch: FillLayerSpecification = {
    id: 'hatch',
    type: 'fill',
    source: 'cells',
    paint: {
      'fill-pattern': 'hatch',
      'fill-opacity': ['case', hatched, 1, 0] as unknown as DataDrivenPropertyValueSpecification<number>,
      'fill-antialias': false,
    },
  };
  return [
    {
      id: 'body',
      type: 'fill',
      source: 'self',
      paint: { 'fill-color': colors.body, 'fill-antialias': false },
    },
    {
      id: 'cells',
      type: 'fill',
      source: 'cells',
      paint: { 'fill-color': fill, 'fill-outline-color': fill, 'fill-color-transition': { duration: 0 } },
    },
    ...(hasHatched(states) ? [hatch] : []),
  ];
}

function hasHatched(states: FeatureStates): boolean {
  for (const { paint } of states.values())
    if (paint === 'suppressed' || paint === 'insufficient') return true;
  return false;
}

function borderLayers({ colors, scheme, scale }: Theme): LayerSpecification[] {
  const dark = scheme === 'dark';
  return [
    line('borders-casing', 'borders', colors.halo, 3.2 * scale, dark ? 0.75 : 0.95),
    line('borders', 'borders', colors.county, scale, dark ? 0.62 : 0.72),
    line('outline', 'self', colors.county, 1.25 * scale, 0.8),
  ];
}

function focusLayers({ colors, scale }: Theme): LayerSpecification[] {
  return [
    line('focus-casing', 'focus', colors.halo, 4.6 * scale, 0.95),
    line('focus', 'focus', colors.ink, 2 * scale, 1),
  ];
}

function line(id: string, source: string, color: string, width: number, opacity: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  };
}
