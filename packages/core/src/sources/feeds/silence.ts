/** Timers longer than this fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Tells when nothing was heard for a time. However often something is heard, it has one timer. */
export class Silence {
  readonly #patienceMs: number;
  readonly #silent: () => void;
  #heardMs = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param silent - Called once a silence. */
  constructor(patienceMs: number, silent: () => void) {
    this.#patienceMs = Math.min(patienceMs, LONGEST_TIMER_MS);
    this.#silent = silent;
  }

  /** Something was heard: the silence begins anew. */
  hear(): void {
    this.#heardMs = performance.now();
    this.#timer ??= setTimeout(this.#look, this.#patienceMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #look = (): void => {
    const restMs = this.#heardMs + this.#patienceMs - performance.now();
    // A timer may be a little early.
    this.#timer = restMs > 1 ? setTimeout(this.#look, restMs) : null;
    if (this.#timer === null) this.#silent();
  };
}
