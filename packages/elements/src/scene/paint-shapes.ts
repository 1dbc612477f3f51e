import type { Shape } from './flower-shapes.js';

/** What of a 2D canvas is needed; a page's context has it. */
export type ShapeCanvas = Pick<
  CanvasRenderingContext2D,
  'fill' | 'stroke' | 'setLineDash' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'globalAlpha'
>;

/** Paints shapes on a canvas, in its coordinates. */
export function paintShapes(canvas: ShapeCanvas, shapes: readonly Shape[]): void {
  for (const { path, fill, stroke, strokeWidth, dash, opacity, join } of shapes) {
    const outline = new Path2D(path);
    canvas.globalAlpha = opacity;
    if (fill !== 'none') {
      canvas.fillStyle = fill;
      canvas.fill(outline);
    }
    if (stroke === 'none' || strokeWidth === 0) continue;
    canvas.strokeStyle = stroke;
    canvas.lineWidth = strokeWidth;
    canvas.lineJoin = join;
    canvas.setLineDash(dash ? dash.split(' ').map(Number) : []);
    canvas.stroke(outline);
  }
  canvas.globalAlpha = 1;
}
