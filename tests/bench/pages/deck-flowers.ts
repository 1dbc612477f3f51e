/**
 * The same flowers by deck.gl, from binary attributes, in MapLibre's own frame. Its two ways to a hexagon of constant
 * size beside its place: a `ColumnLayer` of six sides for each of the seven cells, or one `IconLayer` of 700,000
 * hexagons. A silent cell is filled faintly instead of outlined and cores have no dots: less than ours draws.
 */
import { ColumnLayer, IconLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ActivityLevel } from '../../../packages/elements/src/scene/activity-level.js';
import { FLOWER_PARTS } from '../../../packages/elements/src/scene/cell-value.js';
import { cellMark } from '../../../packages/elements/src/scene/flower-cells.js';
import {
  cellCenters,
  drawnRadius,
  FLOWER_RADIUS,
} from '../../../packages/elements/src/scene/flower-geometry.js';
import { hexagonCorners } from '../../../packages/elements/src/scene/hexagon.js';
import { themes } from '../../../packages/elements/src/styles/themes.js';
import type { FlowersDrawing } from './flowers.js';
import { FLOWERS, type ManyFlowers } from './many-flowers.js';

const RADIUS = drawnRadius(FLOWER_RADIUS);
const CENTERS = cellCenters(FLOWER_RADIUS);
const PARTS = FLOWER_PARTS.length;
/** Side of the icon, px: twice as sharp as it is drawn. */
const ICON = 2 * Math.ceil(2 * RADIUS);

export function drawDeckFlowers(map: MapLibreMap, flowers: ManyFlowers, way: string): FlowersDrawing {
  let isDrawn = false;
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: way === 'icons' ? [icons(flowers)] : columns(flowers),
    onAfterRender: () => {
      isDrawn = true;
    },
  });
  map.addControl(overlay);
  return { isDrawn: () => isDrawn, pick: null };
}

/** Of the communities, once for each of `times` cells. */
function places({ positions }: ManyFlowers, times: number): Float32Array {
  const values = new Float32Array(positions.length * times);
  for (let index = 0; index < FLOWERS; index++)
    for (let part = 0; part < times; part++) {
      values[(index * times + part) * 2] = positions[index * 2]!;
      values[(index * times + part) * 2 + 1] = positions[index * 2 + 1]!;
    }
  return values;
}

/** Of each cell, part by part. */
function colors({ cells }: ManyFlowers): readonly Uint8Array[] {
  return FLOWER_PARTS.map((_part, part) => {
    const known = new Map<ActivityLevel, Color>();
    const values = new Uint8Array(FLOWERS * 4);
    for (let index = 0; index < FLOWERS; index++) {
      const { level } = cells[index]![part]!;
      const color = known.get(level) ?? colorOf(part, level);
      known.set(level, color);
      values.set(color, index * 4);
    }
    return values;
  });
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

function colorOf(part: number, level: ActivityLevel): Color {
  const look = { radius: RADIUS, theme: themes.light };
  const { fill, stroke } = cellMark({ part: FLOWER_PARTS[part]!, level }, [0, 0], look);
  const color = Number.parseInt((level === 'silent' ? stroke : fill).slice(1), 16);
  return [color >> 16, (color >> 8) & 255, color & 255, level === 'silent' ? 60 : 255];
}

function columns(flowers: ManyFlowers): ColumnLayer[] {
  const positions = places(flowers, 1);
  return colors(flowers).map((fills, part) => {
    const [x, y] = CENTERS[part]!;
    return new ColumnLayer({
      id: `cell-${String(part)}`,
      data: {
        length: FLOWERS,
        attributes: { getPosition: { value: positions, size: 2 }, getFillColor: { value: fills, size: 4 } },
      },
      diskResolution: 6,
      radius: RADIUS,
      radiusUnits: 'pixels',
      // In radii, north up.
      offset: [x / RADIUS, -y / RADIUS],
      extruded: false,
    });
  });
}

function icons(flowers: ManyFlowers): IconLayer {
  const byPart = colors(flowers);
  const fills = new Uint8Array(FLOWERS * PARTS * 4);
  const offsets = new Float32Array(FLOWERS * PARTS * 2);
  for (let index = 0; index < FLOWERS; index++)
    for (let part = 0; part < PARTS; part++) {
      fills.set(byPart[part]!.subarray(index * 4, index * 4 + 4), (index * PARTS + part) * 4);
      offsets.set(CENTERS[part]!, (index * PARTS + part) * 2);
    }
  return new IconLayer({
    id: 'cells',
    data: {
      length: FLOWERS * PARTS,
      attributes: {
        getPosition: { value: places(flowers, PARTS), size: 2 },
        getColor: { value: fills, size: 4 },
        getPixelOffset: { value: offsets, size: 2 },
      },
    },
    iconAtlas: hexagonIcon() as unknown as string,
    iconMapping: { hexagon: { x: 0, y: 0, width: ICON, height: ICON, mask: true } },
    getIcon: () => 'hexagon',
    getSize: ICON / 2,
    sizeUnits: 'pixels',
  });
}

function hexagonIcon(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = ICON;
  const context = canvas.getContext('2d')!;
  context.beginPath();
  for (const [x, y] of hexagonCorners([ICON / 2, ICON / 2], 2 * RADIUS)) context.lineTo(x, y);
  context.fill();
  return canvas;
}
