/** The pictures of all cells in both sizes on one canvas, painted from the shapes of the scene. */
import type { FlowerEncoding, FlowerPart } from '../scene/cell-value.js';
import { cellMark, fillReach, flowerCells } from '../scene/flower-cells.js';
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { casingShape, cellShapes } from '../scene/flower-shapes.js';
import { spriteLook, SPRITE_COUNT } from '../scene/flower-sprites.js';
import { paintShapes } from '../scene/paint-shapes.js';
import type { Theme } from '../styles/theme.js';

export interface AtlasStyle {
  readonly theme: Theme;
  /** Circumradius of a cell, px: of one community's flower and of a merged one. */
  readonly radii: readonly [number, number];
  readonly encoding: FlowerEncoding;
  readonly raised: FlowerPart | null;
  /** Pixels of the canvas to a px. */
  readonly density: number;
}

/** Four numbers in pixels of the canvas. */
type Rectangle = readonly [number, number, number, number];

export interface FlowerAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Of each size: left, top, and width and height of the slot of a cell. */
  readonly bands: readonly [Rectangle, Rectangle];
  /** Of each size: left, top, and half the width and height of what lies under all cells. */
  readonly casings: readonly [Rectangle, Rectangle];
  /** Rows of slots between a cell that is filled and the same one empty. */
  readonly emptyRows: number;
  /** Px of the height of a cell as drawn, in each size. */
  readonly heights: readonly [number, number];
}

export const ATLAS_COLUMNS = 16;
/** Px round a flower for its casing. */
export const CASING_MARGIN = 3;
const ROWS = Math.ceil(SPRITE_COUNT / ATLAS_COLUMNS);
/** Pixels between slots, so that no picture bleeds into its neighbor. */
const SLOT_MARGIN = 2;

export function flowerAtlas(style: AtlasStyle): FlowerAtlas {
  const { radii, density, encoding } = style;
  const shares = encoding !== 'lightness';
  const slot = (radius: number): readonly [number, number] => [
    2 * (Math.ceil(radius * density) + SLOT_MARGIN),
    2 * (Math.ceil((Math.sqrt(3) / 2) * radius * density) + SLOT_MARGIN),
  ];
  const casing = (radius: number): number => Math.ceil((radius * FLOWER_EXTENT + CASING_MARGIN) * density);
  const slots = [slot(radii[0]), slot(radii[1])] as const;
  const bandRows = ROWS * (shares ? 2 : 1);
  const tops = [0, slots[0][1] * bandRows] as const;
  const casingTop = tops[1] + slots[1][1] * bandRows;
  const halves = [casing(radii[0]), casing(radii[1])] as const;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(ATLAS_COLUMNS * slots[1][0], 2 * (halves[0] + halves[1]));
  canvas.height = casingTop + 2 * halves[1];
  const bands = [
    [0, tops[0], ...slots[0]],
    [0, tops[1], ...slots[1]],
  ] as const;
  const casings = [
    [0, casingTop, halves[0], halves[0]],
    [2 * halves[0], casingTop, halves[1], halves[1]],
  ] as const;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no 2D canvas');
  const heights = ([0, 1] as const).map((size) =>
    paintSize(context, style, { radius: radii[size], band: bands[size], casing: casings[size] }),
  ) as [number, number];
  return { canvas, bands, casings, emptyRows: ROWS, heights };
}

interface SizePlace {
  readonly radius: number;
  readonly band: Rectangle;
  readonly casing: Rectangle;
}

/** @returns The height of a cell as drawn, px. */
function paintSize(
  context: CanvasRenderingContext2D,
  { theme, encoding, raised, density }: AtlasStyle,
  { radius, band, casing }: SizePlace,
): number {
  const look = { radius, theme, raised, branches: true };
  const at = (x: number, y: number): void => context.setTransform(density, 0, 0, density, x, y);
  const shares = encoding === 'lightness' ? [null] : [null, 0];
  shares.forEach((share, variant) => {
    for (let sprite = 0; sprite < SPRITE_COUNT; sprite++) {
      const column = sprite % ATLAS_COLUMNS;
      const row = Math.floor(sprite / ATLAS_COLUMNS) + variant * ROWS;
      at(band[0] + (column + 0.5) * band[2], band[1] + (row + 0.5) * band[3]);
      const cell = cellMark({ ...spriteLook(sprite), share }, [0, 0], look);
      paintShapes(context, cellShapes(cell));
    }
  });
  at(casing[0] + casing[2], casing[1] + casing[3]);
  const any = flowerCells({ core: { activity: 1 }, actors: {}, communityMonths: 1 }, look);
  paintShapes(context, [casingShape(any, theme.colors.body)]);
  context.setTransform(1, 0, 0, 1, 0, 0);
  return Math.sqrt(3) * fillReach(radius);
}
