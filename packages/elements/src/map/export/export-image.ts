/** The map as a picture that can stand alone: with its title, legend, scale, marks, time and sources. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../../styles/theme.js';
import type { ScaleBar } from '../scale-bar.js';
import { drawFoot, footHeight, FONT, MARGIN, type FootParts } from './image-foot.js';
import type { ImageLegend } from './image-legend.js';

export interface ImageOptions {
  /** Pixels of the picture to a px of the map; the screen's unless given. */
  readonly pixelRatio?: number;
  /** Whether the classes of the map stand below it; they do unless it is `false`. */
  readonly legend?: boolean;
  /** Stands above the map. */
  readonly title?: string;
}

export interface ImageTexts {
  readonly title: string | null;
  /** 示意图, 演示数据: framed. */
  readonly marks: readonly string[];
  /** Review number, date, purpose, sources: one line each, wrapped. */
  readonly notes: readonly string[];
  readonly legend: ImageLegend | null;
  readonly scale: ScaleBar & { readonly label: string };
}

/** Part of the map's frame that is not behind panels, px. */
export interface Crop {
  readonly left: number;
  readonly width: number;
}

const TITLE = 44;
/** A map that always moves is drawn as it is. */
const REST_MS = 8_000;
/** Beyond that no browser gives a canvas. */
const MOST_PX = 16_384;

/**
 * @param pixelRatio - Pixels to a px.
 * @throws {DOMException} `InvalidStateError` while the graphics context is lost: a blank picture would be a lie.
 */
export async function exportImage(
  map: MapLibreMap,
  overlay: HTMLElement,
  theme: Theme,
  texts: ImageTexts,
  { pixelRatio, crop }: { readonly pixelRatio: number; readonly crop: Crop },
): Promise<Blob> {
  if (!(pixelRatio > 0))
    throw new RangeError(`A pixelRatio above 0 was expected, not ${String(pixelRatio)}.`);
  await rest(map);
  const { clientHeight: height } = map.getContainer();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas');
  const foot: FootParts = { ...texts, theme, width: crop.width };
  const top = texts.title === null ? 0 : TITLE;
  const whole = top + height + footHeight(context, foot);
  const ratio = Math.min(pixelRatio, MOST_PX / whole, MOST_PX / crop.width);
  canvas.width = Math.round(crop.width * ratio);
  canvas.height = Math.round(whole * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = theme.colors.surface;
  context.fillRect(0, 0, crop.width, whole);
  context.save();
  context.beginPath();
  context.rect(0, top, crop.width, height);
  context.clip();
  context.fillStyle = theme.colors.ground;
  context.fillRect(0, top, crop.width, height);
  context.translate(-crop.left, top);
  drawMap(map, context, ratio);
  await drawOverlays(overlay, context);
  context.restore();
  if (texts.title !== null) drawTitle(context, texts.title, theme, crop.width);
  drawFoot(context, foot, top + height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    );
  });
}

/** Waits until all that is to be seen is there. */
async function rest(map: MapLibreMap): Promise<void> {
  if (map.loaded() && !map.isMoving()) return;
  await new Promise<void>((resolve) => {
    const subscription = map.on('idle', end);
    const timer = setTimeout(end, REST_MS);
    function end(): void {
      clearTimeout(timer);
      subscription.unsubscribe();
      resolve();
    }
    map.triggerRepaint();
  });
}

/** The buffer is not preserved: the picture is taken in the task that drew it. */
function drawMap(map: MapLibreMap, context: CanvasRenderingContext2D, pixelRatio: number): void {
  if (map.getCanvas().getContext('webgl2')?.isContextLost() !== false)
    throw new DOMException('The map can not draw at the moment', 'InvalidStateError');
  const before = map.getPixelRatio();
  if (before !== pixelRatio) map.setPixelRatio(pixelRatio);
  map.redraw();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  context.drawImage(map.getCanvas(), 0, 0, width, height);
  if (before !== pixelRatio) map.setPixelRatio(before);
}

async function drawOverlays(overlay: HTMLElement, context: CanvasRenderingContext2D): Promise<void> {
  for (const drawn of overlay.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')) {
    if (drawn instanceof HTMLCanvasElement) {
      context.drawImage(drawn, 0, 0, drawn.clientWidth, drawn.clientHeight);
      continue;
    }
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('font-family', FONT);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    try {
      await image.decode();
      context.drawImage(image, 0, 0);
    } catch {
      // A picture without one overlay is better than none; the marks below it are drawn in any case.
      console.warn('hivemap: an overlay could not be drawn into the picture');
    }
  }
}

function drawTitle(context: CanvasRenderingContext2D, title: string, { colors }: Theme, width: number): void {
  context.textBaseline = 'middle';
  context.font = `700 18px ${FONT}`;
  context.fillStyle = colors.ink;
  context.fillText(title, MARGIN, TITLE / 2, width - 2 * MARGIN);
}
