/** Reading a picture back costs: once in this time is enough for a picture that stands in for seconds. */
const TAKE_EVERY_MS = 5_000;

/** Keeps the last good picture of a canvas, and shows it while the canvas has none. */
export class LastFrame {
  readonly #still: HTMLCanvasElement;
  #takenAt = -Infinity;

  constructor(still: HTMLCanvasElement) {
    this.#still = still;
    still.hidden = true;
  }

  /**
   * Must be called in the frame that drew the picture: the buffer is not preserved.
   *
   * @param atOnce - Also where one was taken only just before.
   */
  take(canvas: HTMLCanvasElement, atOnce = false): void {
    const now = performance.now();
    if ((!atOnce && now - this.#takenAt < TAKE_EVERY_MS) || !this.#still.hidden) return;
    this.#takenAt = now;
    this.#still.width = canvas.clientWidth;
    this.#still.height = canvas.clientHeight;
    if (canvas.clientWidth === 0 || canvas.clientHeight === 0) return;
    this.#still.getContext('2d')?.drawImage(canvas, 0, 0, canvas.clientWidth, canvas.clientHeight);
  }

  show(): void {
    this.#still.hidden = false;
  }

  hide(): void {
    this.#still.hidden = true;
  }

  /** Gives the memory back. */
  clear(): void {
    this.hide();
    this.#takenAt = -Infinity;
    this.#still.width = this.#still.height = 0;
  }
}
