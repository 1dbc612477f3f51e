/** The keyboard's pen: a crosshair that arrows move over the map, with Enter for a click. */
import type { Point } from '../scene/hexagon.js';
import type { FenceSketch } from './fence-sketch.js';

/** Px a key; with Shift for a steady hand. */
const STEP = 16;
const FINE = 2;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

export class FencePen {
  #at: Point = [0, 0];
  /** Where the last corner was placed: Enter there again closes. */
  #placed: Point | null = null;
  /** A corner is being carried. */
  #carrying = false;

  /** Px of the map's frame. */
  get at(): Point {
    return this.#at;
  }

  get carrying(): boolean {
    return this.#carrying;
  }

  /** Puts it in the middle of a frame, with nothing in hand. */
  reset(width: number, height: number): void {
    this.#at = [Math.round(width / 2), Math.round(height / 2)];
    this.#placed = null;
    this.#carrying = false;
  }

  /** @returns Whether the key meant something. */
  key(
    { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
    sketch: FenceSketch,
    [width, height]: Point,
  ): boolean {
    const arrow = ARROWS[key];
    if (arrow) {
      const step = shiftKey ? FINE : STEP;
      this.#at = [
        Math.max(0, Math.min(width, this.#at[0] + arrow[0] * step)),
        Math.max(0, Math.min(height, this.#at[1] + arrow[1] * step)),
      ];
      sketch.point(this.#carrying ? 'drag' : 'move', this.#at);
      return true;
    }
    if (key !== 'Enter' && key !== ' ') return false;
    if (sketch.tool === 'reshape') this.#carry(sketch);
    else this.#place(sketch);
    return true;
  }

  #carry(sketch: FenceSketch): void {
    sketch.point(this.#carrying ? 'drag-end' : 'drag-start', this.#at);
    this.#carrying = !this.#carrying;
  }

  #place(sketch: FenceSketch): void {
    const again = this.#placed?.[0] === this.#at[0] && this.#placed[1] === this.#at[1];
    if (again) {
      sketch.finish();
      this.#placed = null;
      return;
    }
    sketch.point('move', this.#at);
    sketch.point('click', this.#at);
    this.#placed = this.#at;
  }
}
