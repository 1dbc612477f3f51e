/** Tries again, less and less often, until it has worked: 5 s at first, a minute at most. */
export class Repair {
  readonly #attempt: () => Promise<unknown>;
  readonly #longestMs: number;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted = false;

  /** @param attempt - Whether it worked is not its business: {@link Repair.done} says so. */
  constructor(attempt: () => Promise<unknown>, longestMs = 60_000) {
    this.#attempt = attempt;
    this.#longestMs = longestMs;
  }

  get tries(): number {
    return this.#tries;
  }

  get wanted(): boolean {
    return this.#wanted;
  }

  want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#next(0);
  }

  done(): void {
    this.#wanted = false;
    clearTimeout(this.#timer);
  }

  #next(turn: number): void {
    // Many walls that lost the same server do not all come back in the same second.
    const wait = Math.min(this.#longestMs, 5_000 * 2 ** Math.min(turn, 10)) * (0.8 + Math.random() * 0.4);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tries++;
      // What it ran into is told by the map's own events.
      void this.#attempt()
        .catch(() => undefined)
        .then(() => this.#wanted && this.#next(turn + 1));
    }, wait);
  }
}
