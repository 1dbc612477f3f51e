/** The seven cells of a flower as marks: where, which paths, which colors. */
import type { Theme } from '../styles/theme.js';
import { themes } from '../styles/themes.js';
import type { ActivityLevel } from './activity-level.js';
import {
  cellValues,
  filledHeight,
  FLOWER_PARTS,
  type CellValue,
  type FlowerActivity,
  type FlowerEncoding,
  type FlowerPart,
} from './cell-value.js';
import { CELL_GAP, cellCenters, drawnRadius } from './flower-geometry.js';
import { hatchPath } from './hatch-path.js';
import { circlePath, clipBelow, hexagonCorners, hexagonPath, polygonPath, type Point } from './hexagon.js';
import { readableInk } from './readable-ink.js';

export type { FlowerActivity };

export interface CellMark {
  readonly part: FlowerPart;
  readonly level: ActivityLevel;
  /** Of the cell's area that is filled, 0…1; `null` where the level says all. */
  readonly share: number | null;
  /** Center, px from the flower's. */
  readonly center: Point;
  readonly path: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** `stroke-dasharray`, empty for a whole line. */
  readonly dash: string;
  /** The lower part that the share fills, empty where the cell is filled as a whole. */
  readonly filled: string;
  readonly filledFill: string;
  /** Lines over the fill, empty unless hidden. */
  readonly hatch: string;
  /** Small hexagon in the middle, filled with the stroke; empty unless few. */
  readonly seed: string;
  /** Dots in a core, one a party branch; empty where it has none or they are not asked for. */
  readonly pips: string;
  readonly pipsFill: string;
  readonly opacity: number;
}

export interface FlowerStyle {
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly gap?: number;
  readonly theme: Pick<Theme, 'colors' | 'actors' | 'scheme' | 'name'>;
  /** Default `lightness`. */
  readonly encoding?: FlowerEncoding;
  /** The part that stands out; the others step back. */
  readonly raised?: FlowerPart | null;
  /** Whether the core shows its party branches. */
  readonly branches?: boolean;
}

/** How much a part steps back while another is raised. */
const FADED = 0.3;
/** In a smaller core, px, pips would be dust. */
const PIPS_RADIUS = 8;
/** A cell of this radius is drawn with strokes of 1 px. */
const UNIT_RADIUS = 9.7;

/** Marks of the core and the six actors, in that order. */
export function flowerCells(activity: FlowerActivity, style: FlowerStyle): readonly CellMark[] {
  const centers = cellCenters(style.radius);
  return cellValues(activity, style.encoding ?? 'lightness').map((value, index) =>
    cellMark({ part: FLOWER_PARTS[index]!, ...value }, centers[index]!, style),
  );
}

/** One cell, also for legends that teach a level, and for the pictures that the graphics card draws. */
export function cellMark(
  {
    part,
    level,
    share = null,
    pips = 0,
  }: { readonly part: FlowerPart } & Pick<CellValue, 'level'> & Partial<CellValue>,
  center: Point,
  { radius, gap = CELL_GAP, theme, raised = null, branches = false }: FlowerStyle,
): CellMark {
  const paint = cellPaint(part, level, theme);
  const unit = Math.min(radius / UNIT_RADIUS, 1.6);
  const emphasis = raised === part ? { stroke: theme.colors.ink, strokeWidth: 2 } : null;
  const partly = share !== null && share < 1;
  const outline = partly && paint.stroke === 'none' ? { stroke: paint.fill, strokeWidth: 1 } : null;
  const { stroke, strokeWidth } = { ...paint, ...outline, ...emphasis };
  const reach = drawnRadius(radius, raised === part ? gap / 3 : gap) - (strokeWidth * unit) / 2;
  const corners = hexagonCorners(center, reach);
  return {
    part,
    level,
    share,
    center,
    path: polygonPath(corners),
    fill: partly ? theme.colors.body : paint.fill,
    filled:
      partly && share > 0
        ? polygonPath(clipBelow(corners, fillLine(center, fillReach(radius, gap), share)))
        : '',
    filledFill: paint.fill,
    seed: level === 'few' && !partly ? hexagonPath(center, radius * 0.36) : '',
    hatch: level === 'hidden' ? hatchPath(corners, 3.2 * unit) : '',
    pips: branches && pips > 0 && radius >= PIPS_RADIUS ? pipsPath(center, radius, pips) : '',
    pipsFill:
      paint.fill === theme.colors.body || partly
        ? theme.colors['ink-2']
        : inkOn(paint.fill, part, level, theme).ink,
    dash: paint.dash,
    stroke,
    strokeWidth: strokeWidth * unit,
    opacity: raised === null || raised === part ? 1 : FADED,
  };
}

/** Ink for what stands in a cell, also where the colors are CSS variables that can't be measured. */
export function inkOn(
  fill: string,
  part: FlowerPart,
  level: ActivityLevel,
  theme: Pick<Theme, 'name'>,
): ReturnType<typeof readableInk> {
  if (!fill.startsWith('var(')) return readableInk(fill);
  const { actors, colors } = themes[theme.name];
  return readableInk(typeof level === 'number' ? actors[part][level - 1]! : colors.body);
}

/** Circumradius of what a share fills: the same for every look, so that equal shares stand equally high. */
export function fillReach(radius: number, gap: number = CELL_GAP): number {
  return drawnRadius(radius, gap) - Math.min(radius / UNIT_RADIUS, 1.6) / 2;
}

/** Above which y a cell is empty. */
function fillLine(center: Point, reach: number, share: number): number {
  return center[1] + (0.5 - filledHeight(share)) * Math.sqrt(3) * reach;
}

/** From the top, clockwise; the seventh in the middle. */
function pipsPath(center: Point, radius: number, count: number): string {
  const size = Math.max(1, radius * 0.115);
  return cellCenters(radius * 0.31)
    .map((_, index, places) => places[(index + 1) % places.length]!)
    .slice(0, count)
    .map(([x, y]) => circlePath([center[0] + x, center[1] + y], size))
    .join('');
}

type Paint = Pick<CellMark, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>;

function cellPaint(part: FlowerPart, level: ActivityLevel, theme: FlowerStyle['theme']): Paint {
  const hue = theme.actors[part];
  const { body, ink, hatch } = theme.colors;
  const outlined = { fill: body, dash: '', strokeWidth: 1 };
  switch (level) {
    case 'silent':
      return { ...outlined, stroke: hatch };
    case 'unknown':
      return { ...outlined, stroke: hatch, dash: '1.5 1.8' };
    case 'few':
    case 'hidden':
      return { ...outlined, stroke: hue[2] };
    case 1:
      return { ...outlined, fill: hue[0], stroke: theme.name === 'contrast' ? ink : hue[1] };
    default:
      return {
        fill: hue[level - 1]!,
        stroke: theme.name === 'contrast' ? ink : 'none',
        strokeWidth: theme.name === 'contrast' ? 1 : 0,
        dash: '',
      };
  }
}
