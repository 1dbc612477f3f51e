import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fitCanvas, type DesignSize } from './canvas-fit.js';
import { pixelShift } from './pixel-shift.js';
import type { Driven } from './scene-stage.js';

export interface CanvasOptions {
  readonly canvas: () => HTMLElement | null;
  readonly design: () => DesignSize;
  readonly shift: () => { readonly minute: number; readonly reach: number };
  readonly maps: () => readonly Driven[];
}

type Size = readonly [width: number, height: number];

/**
 * Scales the canvas to the screen with a transform: MapLibre and every element divide the pointer's place by the
 * scale that they measure, and a transform is measured the same in all browsers (`zoom` is not). Maps draw as many px as
 * the screen has for them, no more and no fewer.
 */
export class CanvasController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CanvasOptions;
  #observer: ResizeObserver | null = null;
  #scale = 1;
  #drawn: Size | null = null;
  #asked: Size | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CanvasOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Screen px of a designed px. */
  get scale(): number {
    return this.#scale;
  }

  /** Px that the largest map draws. */
  get drawn(): Size | null {
    return this.#drawn;
  }

  /** Px that it should draw. */
  get asked(): Size | null {
    return this.#asked;
  }

  /** Whether the graphics card draws less than the screen shows. */
  get limited(): boolean {
    const [drawn, asked] = [this.#drawn, this.#asked];
    return drawn !== null && asked !== null && (drawn[0] < asked[0] - 2 || drawn[1] < asked[1] - 2);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  hostUpdated(): void {
    const canvas = this.#options.canvas();
    if (!canvas) return;
    const design = this.#options.design();
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === 0 || height === 0) return;
    const { scale, left, top } = fitCanvas(design, { width, height });
    const { minute, reach } = this.#options.shift();
    const [x, y] = pixelShift(minute, reach);
    canvas.style.width = `${String(design.width)}px`;
    canvas.style.height = `${String(design.height)}px`;
    canvas.style.transform = `translate(${String(left + x)}px, ${String(top + y)}px) scale(${String(scale)})`;
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.sharpen();
  }

  /** Lets the maps draw for the screen that there is, and looks what came of it. */
  sharpen(): void {
    const ratio = this.#scale * window.devicePixelRatio;
    const wasLimited = this.limited;
    let most = -1;
    for (const { maplibre } of this.#options.maps()) {
      if (!maplibre) continue;
      if (Math.abs(maplibre.getPixelRatio() - ratio) > 1e-6) maplibre.setPixelRatio(ratio);
      const canvas = maplibre.getCanvas();
      const asked: Size = [Math.floor(canvas.clientWidth * ratio), Math.floor(canvas.clientHeight * ratio)];
      if (asked[0] * asked[1] <= most) continue;
      most = asked[0] * asked[1];
      this.#asked = asked;
      this.#drawn = [canvas.width, canvas.height];
    }
    if (this.limited !== wasLimited) this.#host.requestUpdate();
  }
}
