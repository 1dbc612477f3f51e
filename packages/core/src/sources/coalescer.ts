/** Runs an action soon, and at most once an interval, however often it is asked for. */
export class Coalescer {
  readonly #action: () => void;
  readonly #intervalMs: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(action: () => void, intervalMs: number) {
    this.#action = action;
    this.#intervalMs = intervalMs;
  }

  /** Asks for a run: in this task's wake, or when the interval is over. */
  request(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(0, this.#lastMs + this.#intervalMs - performance.now());
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Runs at once. */
  flush(): void {
    this.stop();
    this.#lastMs = performance.now();
    this.#action();
  }

  /** Forgets what was asked for. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
