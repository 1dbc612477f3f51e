/** Divisions and grids of a drill step as layers of the map: fills, seams, borders, outline. */
import type { GroundView, ShapesView } from '@hivemap/core';
import type { FeatureCollection, GeoJSON } from 'geojson';
import type {
  CanvasSourceSpecification,
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { riverLayers } from '../map/ground/river-layers.js';
import { riverReaches } from '../map/ground/river-reaches.js';
import type { CellsHatch, CellsLayer, CellValues } from '../map/cells/cells-layer.js';
import type { LayerStack, StackSource } from '../map/layer-stack.js';
import { classColors, type ChoroplethScale } from '../scene/choropleth-scale.js';
import { MISSING_HATCH, type HatchKind } from '../scene/missing-hatch.js';
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
  /** Of each cell: a class, or why it has none. */
  readonly values: CellValues;
  /** Whether cells rise by their class. */
  readonly extrude: boolean;
  readonly theme: Theme;
}

export function gridStack(parts: GridParts): LayerStack {
  const { theme } = parts;
  return {
    sources: sourcesOf(parts),
    targets: ['cells'],
    covers: parts.ground ? (parts.around ? ['rivers'] : ['rivers', 'outline']) : [],
    layers: [
      ...aroundLayers(parts),
      // At the city the ground has the same one.
      ...(parts.around || !parts.ground ? [bodyLayer(theme)] : []),
      // What rises hides the lines on the ground behind it.
      ...(parts.extrude
        ? [...groundLines(parts), cellsLayer(parts)]
        : [cellsLayer(parts), ...groundLines(parts)]),
      ...focusLayers(theme),
      ...labelLayers(theme, parts.labels.children.features.length, parts.ground !== null),
    ],
  };
}

function sourcesOf(parts: GridParts): Record<string, StackSource> {
  const { shapes, around, ground, labels, rivers, focus, silhouette } = parts;
  const geojson = (data: GeoJSON): StackSource => ({ type: 'geojson', data, tolerance: 0.25 });
  return {
    borders: geojson(borderLines(shapes)),
    ...(around || !ground ? { self: geojson(shapes.self) } : {}),
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

function groundLines({ ground, theme }: GridParts): LayerSpecification[] {
  return [...(ground ? riverLayers('rivers', theme) : []), ...borderLayers(theme)];
}

function bodyLayer({ colors }: Theme): LayerSpecification {
  return {
    id: 'body',
    type: 'fill',
    source: 'self',
    paint: { 'fill-color': colors.body, 'fill-antialias': false },
  };
}

function hatchOf(kind: HatchKind, { colors, scale }: Theme): CellsHatch {
  const { spacing, width } = MISSING_HATCH[kind];
  return { color: colors.hatch, spacing: spacing * scale, width: width * scale };
}

/** Height of the highest class, as a share of the larger extent of all cells. */
const HIGHEST = 0.09;

function cellsLayer({ shapes, scale: classes, values, extrude, theme }: GridParts): CellsLayer {
  const { colors, scheme, scale } = theme;
  const dark = scheme === 'dark';
  return {
    id: 'cells',
    type: 'cells',
    mesh: shapes.cells,
    values,
    paint: {
      colors: classColors(classes, theme),
      none: colors.track,
      out: colors.body,
      hatch: hatchOf('suppressed', theme),
      hatchBack: hatchOf('insufficient', theme),
      dots: { color: colors.hatch, spacing: 6 * scale, radius: 0.9 * scale },
      // Where cells are the children, their borders are drawn as such, unless they are very many.
      seam:
        shapes.cellsAreChildren && shapes.childBorders.coordinates.length > 0
          ? null
          : { color: colors.seam, width: 0.7 * scale, opacity: dark ? 0.55 : 0.62 },
      ...(extrude ? { risesMeters: HIGHEST * extentMeters(shapes.bounds) } : {}),
      opacity: 1,
    },
  };
}

const METERS_PER_DEGREE = 111_320;

function extentMeters([west, south, east, north]: ShapesView['bounds']): number {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return METERS_PER_DEGREE * Math.max((east - west) * shrink, north - south);
}

function borderLayers({ colors, scheme, scale }: Theme): LayerSpecification[] {
  const dark = scheme === 'dark';
  return [
    { ...line('borders-casing', 'borders', colors.halo, 3.2 * scale, dark ? 0.75 : 0.95), filter: INNER },
    line('borders', 'borders', colors.county, byPlace(scale, 1.25 * scale), byPlace(dark ? 0.62 : 0.72, 0.8)),
  ];
}

const INNER: FilterSpecification = ['==', ['get', 'place'], 'inner'];

/** One layer for both: each layer costs a frame as much as thousands of vertices. */
function byPlace(inner: number, outer: number): DataDrivenPropertyValueSpecification<number> {
  return ['match', ['get', 'place'], 'inner', inner, outer];
}

const knownBorders = new WeakMap<ShapesView, FeatureCollection>();

/** Borders between the children, and the outline of all. */
function borderLines(shapes: ShapesView): FeatureCollection {
  const known = knownBorders.get(shapes);
  if (known) return known;
  const { self, childBorders } = shapes;
  const rings =
    self.geometry.type === 'Polygon' ? self.geometry.coordinates : self.geometry.coordinates.flat();
  const made: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { place: 'inner' }, geometry: childBorders },
      {
        type: 'Feature',
        properties: { place: 'outer' },
        geometry: { type: 'MultiLineString', coordinates: rings },
      },
    ],
  };
  knownBorders.set(shapes, made);
  return made;
}

function focusLayers({ colors, scale }: Theme): LayerSpecification[] {
  return [
    line('focus-casing', 'focus', colors.halo, 4.6 * scale, 0.95),
    line('focus', 'focus', colors.ink, 2 * scale, 1),
  ];
}

function line(
  id: string,
  source: string,
  color: string,
  width: DataDrivenPropertyValueSpecification<number>,
  opacity: DataDrivenPropertyValueSpecification<number>,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  };
}
