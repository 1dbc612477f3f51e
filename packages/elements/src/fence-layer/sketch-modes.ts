/** How terra-draw draws, reshapes and splits in the look of the theme. */
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures,
  type HexColor,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { Point } from '../scene/hexagon.js';
import { snapToBorder } from '../scene/snap-to-border.js';
import { plainColor } from '../styles/plain-color.js';
import type { Theme } from '../styles/theme.js';

export interface SketchModes {
  readonly draw: TerraDrawPolygonMode;
  readonly reshape: TerraDrawSelectMode;
  readonly split: TerraDrawLineStringMode;
}

interface ModeOptions {
  readonly map: MapLibreMap;
  readonly theme: Theme;
  readonly borders: () => readonly (readonly Position[])[];
}

type Check = (
  feature: GeoJSONStoreFeatures,
  context: { readonly updateType: string },
) => { valid: boolean; reason?: string };

/** Px: how near to a border a corner snaps to it, how near to the first corner a click closes. */
const SNAP = 14;
const POINTER = 24;

export function sketchModes(
  options: ModeOptions,
  validate: (feature: GeoJSONStoreFeatures, kind: string) => { valid: boolean; reason?: string },
): SketchModes {
  const { theme } = options;
  const check: Check = (feature, { updateType }) => validate(feature, updateType);
  const toCustom = snapper(options);
  return {
    draw: polygonMode(theme, check, toCustom),
    reshape: selectMode(theme, check, toCustom),
    split: new TerraDrawLineStringMode({
      pointerDistance: POINTER * theme.scale,
      styles: { lineStringColor: hex(theme.colors.ink), lineStringWidth: 2.5 * theme.scale },
    }),
  };
}

function hex(color: string): HexColor {
  return plainColor(color).slice(0, 7) as HexColor;
}

type Snap = (event: TerraDrawMouseEvent) => Position | undefined;

function snapper({ map, theme, borders }: ModeOptions): Snap {
  return ({ containerX, containerY }) => {
    const rings = borders().map((ring) =>
      ring.map(([x = 0, y = 0]): Point => {
        const at = map.project([x, y]);
        return [at.x, at.y];
      }),
    );
    const at = snapToBorder([containerX, containerY], rings, SNAP * theme.scale);
    if (!at) return undefined;
    const { lng, lat } = map.unproject([at[0], at[1]]);
    return [lng, lat];
  };
}

function polygonMode({ colors, scale }: Theme, validation: Check, toCustom: Snap): TerraDrawPolygonMode {
  const [ink, surface, accent] = [hex(colors.ink), hex(colors.surface), hex(colors.accent)];
  return new TerraDrawPolygonMode({
    snapping: { toCustom },
    pointerDistance: POINTER * scale,
    showCoordinatePoints: true,
    validation,
    styles: {
      fillColor: accent,
      fillOpacity: 0.14,
      outlineColor: accent,
      outlineWidth: 2.5 * scale,
      closingPointColor: surface,
      closingPointOutlineColor: ink,
      closingPointWidth: 6 * scale,
      closingPointOutlineWidth: 2 * scale,
      coordinatePointColor: surface,
      coordinatePointOutlineColor: ink,
      coordinatePointWidth: 4 * scale,
      coordinatePointOutlineWidth: 2 * scale,
      snappingPointColor: accent,
      snappingPointOutlineColor: surface,
      snappingPointWidth: 6 * scale,
      snappingPointOutlineWidth: 2 * scale,
    },
  });
}

function selectMode({ colors, scale }: Theme, validation: Check, toCustom: Snap): TerraDrawSelectMode {
  const [ink, surface, accent] = [hex(colors.ink), hex(colors.surface), hex(colors.accent)];
  const coordinates = { draggable: true, deletable: true, midpoints: true, snappable: { toCustom } };
  return new TerraDrawSelectMode({
    pointerDistance: POINTER * scale,
    allowManualDeselection: false,
    flags: { polygon: { feature: { validation, coordinates } } },
    styles: {
      selectedPolygonColor: accent,
      selectedPolygonFillOpacity: 0.14,
      selectedPolygonOutlineColor: accent,
      selectedPolygonOutlineWidth: 2.5 * scale,
      selectionPointColor: surface,
      selectionPointOutlineColor: ink,
      selectionPointWidth: 6 * scale,
      selectionPointOutlineWidth: 2 * scale,
      midPointColor: ink,
      midPointOutlineColor: surface,
      midPointWidth: 4 * scale,
      midPointOutlineWidth: 2 * scale,
    },
  });
}
