import { flowerAtlas, ATLAS_COLUMNS, type FlowerAtlas } from '../map/flower-atlas.js';
import { cellValues, FLOWER_PARTS, type FlowerEncoding, type FlowerPart } from '../scene/cell-value.js';
import { cellCenters } from '../scene/flower-geometry.js';
import { cellMark } from '../scene/flower-cells.js';
import { cellShapes } from '../scene/flower-shapes.js';
import { spriteOf } from '../scene/flower-sprites.js';
import type { HoneycombSheet, SheetFlower } from '../scene/honeycomb-sheet.js';
import { paintShapes } from '../scene/paint-shapes.js';
import type { Theme } from '../styles/theme.js';

export interface SheetLook {
  readonly theme: Theme;
  readonly months: number;
  readonly encoding: FlowerEncoding;
  readonly actor: FlowerPart | null;
  /** Whether a flower steps back. */
  readonly faded: (flower: SheetFlower) => boolean;
}

const FADED = 0.22;

/** Draws all flowers of a sheet with the pictures that the map uses. */
export function drawSheet(canvas: HTMLCanvasElement, sheet: HoneycombSheet, look: SheetLook): void {
  const density = Math.min(3, window.devicePixelRatio || 1);
  canvas.width = Math.max(1, Math.round(sheet.width * density));
  canvas.height = Math.max(1, Math.round(sheet.height * density));
  const context = canvas.getContext('2d');
  if (!context) return;
  const { theme, encoding, actor } = look;
  const style = { theme, encoding, raised: actor, density };
  const atlas = flowerAtlas({ ...style, radii: [sheet.radius, sheet.radius] });
  const centers = cellCenters(sheet.radius);
  for (const flower of sheet.flowers) {
    context.globalAlpha = look.faded(flower) ? FADED : 1;
    cellValues({ ...flower.community, communityMonths: look.months }, encoding).forEach((value, part) => {
      const [x, y] = [flower.at[0] + centers[part]![0], flower.at[1] + centers[part]![1]];
      if (value.share === null) drawSprite(context, atlas, spriteOf(part, value), [x * density, y * density]);
      else {
        context.setTransform(density, 0, 0, density, x * density, y * density);
        const mark = { part: FLOWER_PARTS[part]!, ...value };
        paintShapes(
          context,
          cellShapes(cellMark(mark, [0, 0], { ...style, radius: sheet.radius, branches: true })),
        );
        context.setTransform(1, 0, 0, 1, 0, 0);
      }
    });
  }
  context.globalAlpha = 1;
}

function drawSprite(
  context: CanvasRenderingContext2D,
  { canvas, bands: [[left, top, width, height]] }: FlowerAtlas,
  sprite: number,
  [x, y]: readonly [number, number],
): void {
  const column = sprite % ATLAS_COLUMNS;
  const row = Math.floor(sprite / ATLAS_COLUMNS);
  context.drawImage(
    canvas,
    left + column * width,
    top + row * height,
    width,
    height,
    x - width / 2,
    y - height / 2,
    width,
    height,
  );
}
