/** What stands below the map in a picture: legend, scale bar, marks, notes. Measured first, then drawn. */
import { MISSING_HATCH } from '../../scene/missing-hatch.js';
import type { Theme } from '../../styles/theme.js';
import type { ImageTexts } from './export-image.js';
import type { LegendItem } from './image-legend.js';

export const FONT =
  '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
export const MARGIN = 16;
const LINE = 18;
const SWATCH = { width: 18, height: 12, gap: 6 } as const;
const BETWEEN = 18;
/** Lines of a swatch stand closer than on the map. */
const HATCH_SHARE = 0.8;

export interface FootParts extends Omit<ImageTexts, 'title'> {
  readonly theme: Theme;
  readonly width: number;
}

type Context = CanvasRenderingContext2D;

/** @returns Px. */
export function footHeight(context: Context, parts: FootParts): number {
  return drawFoot(context, parts, null);
}

/** @param top - Where it begins; `null` only measures. @returns Its height, px. */
export function drawFoot(context: Context, parts: FootParts, top: number | null): number {
  const draws = top !== null;
  let y = (top ?? 0) + MARGIN;
  context.textBaseline = 'middle';
  y += drawLegend(context, parts, draws ? y : null);
  y += drawMarks(context, parts, draws ? y : null);
  context.font = `12px ${FONT}`;
  for (const line of parts.notes.flatMap((note) => wrapped(note, parts.width - 2 * MARGIN, context))) {
    context.fillStyle = parts.theme.colors['ink-2'];
    if (draws) context.fillText(line, MARGIN, y + LINE / 2);
    y += LINE;
  }
  return y + 8 - (top ?? 0);
}

function drawLegend(context: Context, { legend, theme, width }: FootParts, top: number | null): number {
  if (!legend) return 0;
  context.font = `700 12px ${FONT}`;
  context.fillStyle = theme.colors.ink;
  if (top !== null) context.fillText(legend.title, MARGIN, top + LINE / 2, width - 2 * MARGIN);
  context.font = `12px ${FONT}`;
  let x = MARGIN;
  let y = LINE + 2;
  for (const item of legend.items) {
    const wide = SWATCH.width + SWATCH.gap + context.measureText(item.label).width;
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += LINE + 2;
    }
    if (top !== null) drawItem(context, item, theme, { x, y: top + y, opacity: legend.opacity });
    x += wide + BETWEEN;
  }
  return y + LINE + 10;
}

function drawItem(
  context: Context,
  { color, hatch, label }: LegendItem,
  theme: Theme,
  { x, y, opacity }: { readonly x: number; readonly y: number; readonly opacity: number },
): void {
  const { width, height, gap } = SWATCH;
  const top = y + (LINE - height) / 2;
  context.fillStyle = color === null ? theme.colors.surface : theme.colors.body;
  context.fillRect(x, top, width, height);
  if (color !== null) {
    context.globalAlpha = opacity;
    context.fillStyle = color;
    context.fillRect(x, top, width, height);
    context.globalAlpha = 1;
  }
  if (hatch) {
    context.save();
    context.beginPath();
    context.rect(x, top, width, height);
    context.clip();
    context.beginPath();
    const { direction, spacing } = MISSING_HATCH[hatch];
    const [from, to] = direction === 'rising' ? [top + height, top] : [top, top + height];
    for (let at = -height; at < width; at += HATCH_SHARE * spacing) {
      context.moveTo(x + at, from);
      context.lineTo(x + at + height, to);
    }
    context.strokeStyle = theme.colors.hatch;
    context.stroke();
    context.restore();
  }
  context.strokeStyle = theme.colors['border-strong'];
  if (color === null) context.strokeRect(x + 0.5, top + 0.5, width - 1, height - 1);
  context.fillStyle = theme.colors['ink-2'];
  context.fillText(label, x + width + gap, y + LINE / 2);
}

/** Framed marks from the left, the scale bar on the right. */
function drawMarks(context: Context, { marks, scale, theme, width }: FootParts, top: number | null): number {
  const { colors } = theme;
  if (top !== null) {
    let x = MARGIN;
    context.font = `700 12px ${FONT}`;
    context.strokeStyle = colors['border-strong'];
    context.fillStyle = colors['ink-2'];
    for (const mark of marks) {
      const wide = context.measureText(mark).width + 14;
      context.strokeRect(x + 0.5, top + 0.5, wide, LINE + 2);
      context.fillText(mark, x + 7, top + LINE / 2 + 2);
      x += wide + 8;
    }
    const right = width - MARGIN;
    const [from, base] = [Math.round(right - scale.widthPx) + 0.5, top + LINE + 0.5];
    context.font = `12px ${FONT}`;
    context.textAlign = 'end';
    context.fillText(scale.label, right, top + LINE / 2 - 3);
    context.textAlign = 'start';
    context.strokeStyle = colors['ink-2'];
    context.beginPath();
    context.moveTo(from, base - 5);
    context.lineTo(from, base);
    context.lineTo(right - 0.5, base);
    context.lineTo(right - 0.5, base - 5);
    context.stroke();
  }
  return LINE + 10;
}

/** Breaks a note into lines, between any two characters: most of it is Chinese. */
function wrapped(text: string, width: number, context: Context): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (context.measureText(line + character).width > width && line) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line ? [...lines, line] : lines;
}
