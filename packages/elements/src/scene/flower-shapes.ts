/**
 * A flower as a flat list of shapes, from the bottom up: the single source of its picture. SVG, canvas
 * and the pictures that the graphics card draws are this list and nothing else.
 */
import type { CellMark } from './flower-cells.js';

export interface Shape {
  /** SVG path data. */
  readonly path: string;
  /** `none` for no fill. */
  readonly fill: string;
  /** `none` for no line. */
  readonly stroke: string;
  readonly strokeWidth: number;
  /** As `stroke-dasharray`; empty for a whole line. */
  readonly dash: string;
  readonly opacity: number;
  readonly join: 'miter' | 'round';
}

/** Px of the casing round the cells; it also fills the gaps, so that a flower is one thing on any ground. */
const CASING = 3;

export function casingShape(cells: readonly Pick<CellMark, 'path'>[], body: string): Shape {
  return {
    ...PLAIN,
    path: cells.map(({ path }) => path).join(''),
    fill: body,
    stroke: body,
    strokeWidth: CASING,
    join: 'round',
  };
}

export function cellShapes(cell: CellMark): readonly Shape[] {
  const { path, fill, filled, filledFill, hatch, seed, pips, pipsFill, stroke, strokeWidth, dash, opacity } =
    cell;
  const line = { stroke, strokeWidth, dash };
  const shapes: Shape[] = filled
    ? [
        { ...PLAIN, path, fill },
        { ...PLAIN, path: filled, fill: filledFill },
        { ...PLAIN, ...line, path, fill: 'none' },
      ]
    : [{ ...PLAIN, ...line, path, fill }];
  if (hatch) shapes.push({ ...PLAIN, path: hatch, fill: 'none', stroke, strokeWidth: 0.9 });
  if (seed) shapes.push({ ...PLAIN, path: seed, fill: stroke });
  if (pips) shapes.push({ ...PLAIN, path: pips, fill: pipsFill });
  return opacity === 1 ? shapes : shapes.map((shape) => ({ ...shape, opacity }));
}

/** All cells over their casing. */
export function flowerShapes(cells: readonly CellMark[], body: string): readonly Shape[] {
  return [casingShape(cells, body), ...cells.flatMap(cellShapes)];
}

const PLAIN = { stroke: 'none', strokeWidth: 0, dash: '', opacity: 1, join: 'miter' } as const;
