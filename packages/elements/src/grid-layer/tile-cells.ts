/** Grids that come as tiles, drawn where the divisions end: fills by feature state, and seams. */
import type { Figure, TileDescription } from '@hivemap/core';
import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl';
import { hatchImage } from '../map/hatch-image.js';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import { remember } from '../map/remember.js';
import { classColors, paintClass, type ChoroplethScale } from '../scene/choropleth-scale.js';
import { MISSING_HATCH, type HatchKind } from '../scene/missing-hatch.js';
import type { Theme } from '../styles/theme.js';

export interface TileParts {
  readonly description: TileDescription;
  /** Addresses of the tiles. */
  readonly tiles: readonly string[];
  readonly scale: ChoroplethScale;
  /** `paint` of each grid: a class, or why it has none. */
  readonly states: FeatureStates;
  readonly theme: Theme;
}

/** Over the areas, under what is drawn on top of them. */
const BELOW: ReadonlySet<string> = new Set(['seams', 'rivers', 'borders-casing', 'borders', 'outline']);
const DEEPEST_ZOOM = 22;
/** Image and layer of each. */
const HATCHES: readonly (readonly [HatchKind, string])[] = [
  ['suppressed', 'hatch'],
  ['insufficient', 'hatch-back'],
];

/** @returns The stack with the tiles' layers in it. */
export function withTiles(stack: LayerStack, parts: TileParts): LayerStack {
  const { description, tiles, states, theme } = parts;
  const { layer, property, minZoom = 0, maxZoom = DEEPEST_ZOOM, bounds } = description;
  const found = stack.layers.findIndex(({ id }) => BELOW.has(id));
  const at = found < 0 ? stack.layers.length : found;
  return {
    ...stack,
    sources: {
      ...stack.sources,
      tiles: {
        type: 'vector',
        tiles: [...tiles],
        minzoom: minZoom,
        maxzoom: maxZoom,
        promoteId: { [layer]: property },
        ...(bounds ? { bounds: [...bounds] } : {}),
      },
    },
    images: { ...stack.images, ...hatchImages(theme) },
    sourceLayers: { ...stack.sourceLayers, tiles: layer },
    states: { ...stack.states, tiles: states },
    layers: [...stack.layers.slice(0, at), ...tileLayers(parts, paintsOf(states)), ...stack.layers.slice(at)],
  };
}

/** What grids are painted with; one that has no row is not in here, and as gray as other missing ones. */
export function tileStates(figures: ReadonlyMap<string, Figure>, scale: ChoroplethScale): FeatureStates {
  return new Map([...figures].map(([code, figure]) => [code, { paint: paintClass(figure, scale) }]));
}

/** Why some have no number: a layer of the map is drawn only for what there is. */
const paintsOf = remember(
  (states: FeatureStates): ReadonlySet<unknown> => new Set([...states.values()].map(({ paint }) => paint)),
);

function hatchImages({ colors, scale }: Theme): NonNullable<LayerStack['images']> {
  return Object.fromEntries(
    HATCHES.map(([kind, id]) => {
      const { spacing, width, direction } = MISSING_HATCH[kind];
      return [id, hatchImage(colors.hatch, spacing * scale, width * scale, direction)];
    }),
  );
}

function tileLayers(
  { description: { layer }, scale, theme }: TileParts,
  paints: ReadonlySet<unknown>,
): readonly LayerSpecification[] {
  const { colors } = theme;
  const source = { source: 'tiles', 'source-layer': layer };
  const paint = ['feature-state', 'paint'];
  const cases = classColors(scale, theme).flatMap((color, index) => [['==', paint, index], color]);
  const fill = ['case', ...cases, colors.track] as unknown as DataDrivenPropertyValueSpecification<string>;
  const opacity = (kind: HatchKind) =>
    ['case', ['==', paint, kind], 1, 0] as unknown as DataDrivenPropertyValueSpecification<number>;
  return [
    {
      id: 'tile-cells',
      type: 'fill',
      ...source,
      paint: { 'fill-color': fill, 'fill-outline-color': fill, 'fill-color-transition': { duration: 0 } },
    },
    ...HATCHES.filter(([kind]) => paints.has(kind)).map(([kind, id]): LayerSpecification => ({
      id: `tile-${id}`,
      type: 'fill',
      ...source,
      paint: { 'fill-pattern': id, 'fill-opacity': opacity(kind), 'fill-antialias': false },
    })),
    {
      id: 'tile-seams',
      type: 'line',
      ...source,
      paint: { 'line-color': colors.seam, 'line-width': 0.7 * theme.scale, 'line-opacity': 0.6 },
    },
  ];
}
