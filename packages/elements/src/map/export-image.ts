/** The map as a picture that can stand alone: with its marks, its time and its sources. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../styles/theme.js';

export interface ImageOptions {
  /** Pixels of the picture to a px of the map; the screen's unless given. */
  readonly pixelRatio?: number;
  /** Stands above the map. */
  readonly title?: string;
}

export interface ImageTexts {
  readonly title: string | null;
  /** 示意图, 演示数据: framed. */
  readonly marks: readonly string[];
  /** Review number, date, purpose, sources: one line each, wrapped. */
  readonly notes: readonly string[];
}

const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const MARGIN = 16;
const LINE = 18;
const TITLE = 44;

export async function exportImage(
  map: MapLibreMap,
  overlay: HTMLElement,
  theme: Theme,
  texts: ImageTexts,
  pixelRatio: number,
): Promise<Blob> {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas');
  context.font = `12px ${FONT}`;
  const notes = texts.notes.flatMap((note) => wrapped(note, width - 2 * MARGIN, context));
  const top = texts.title === null ? 0 : TITLE;
  const foot = MARGIN + (texts.marks.length > 0 ? LINE + 10 : 0) + notes.length * LINE + 8;
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round((top + height + foot) * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = theme.colors.surface;
  context.fillRect(0, 0, width, top + height + foot);
  context.fillStyle = theme.colors.ground;
  context.fillRect(0, top, width, height);
  drawMap(map, context, top, width, height, pixelRatio);
  await drawOverlays(overlay, context, top);
  drawWords(context, theme, texts, notes, { top, height });
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    );
  });
}

/** The buffer is not preserved: the picture is taken in the task that drew it. */
function drawMap(
  map: MapLibreMap,
  context: CanvasRenderingContext2D,
  top: number,
  width: number,
  height: number,
  pixelRatio: number,
): void {
  const before = map.getPixelRatio();
  if (before !== pixelRatio) map.setPixelRatio(pixelRatio);
  map.redraw();
  context.drawImage(map.getCanvas(), 0, top, width, height);
  if (before !== pixelRatio) map.setPixelRatio(before);
}

async function drawOverlays(
  overlay: HTMLElement,
  context: CanvasRenderingContext2D,
  top: number,
): Promise<void> {
  for (const svg of overlay.querySelectorAll('svg')) {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('font-family', FONT);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    try {
      await image.decode();
      context.drawImage(image, 0, top);
    } catch {
      // A picture without one overlay is better than none; the marks below it are drawn in any case.
      console.warn('hivemap: an overlay could not be drawn into the picture');
    }
  }
}

function drawWords(
  context: CanvasRenderingContext2D,
  { colors }: Theme,
  { title, marks }: ImageTexts,
  notes: readonly string[],
  at: { readonly top: number; readonly height: number },
): void {
  context.textBaseline = 'middle';
  if (title !== null) {
    context.font = `700 18px ${FONT}`;
    context.fillStyle = colors.ink;
    context.fillText(title, MARGIN, at.top / 2);
  }
  let y = at.top + at.height + MARGIN;
  let x = MARGIN;
  context.font = `700 12px ${FONT}`;
  for (const mark of marks) {
    const width = context.measureText(mark).width + 14;
    context.strokeStyle = colors['border-strong'];
    context.strokeRect(x + 0.5, y + 0.5, width, LINE + 2);
    context.fillStyle = colors['ink-2'];
    context.fillText(mark, x + 7, y + LINE / 2 + 2);
    x += width + 8;
  }
  if (marks.length > 0) y += LINE + 10;
  context.font = `12px ${FONT}`;
  context.fillStyle = colors['ink-2'];
  for (const note of notes) {
    context.fillText(note, MARGIN, y + LINE / 2);
    y += LINE;
  }
}

/** Breaks a note into lines, between any two characters: most of it is Chinese. */
function wrapped(text: string, width: number, context: CanvasRenderingContext2D): string[] {
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
