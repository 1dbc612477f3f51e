/** Timers longer than this fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Data older than so many intervals are stale. */
export const STALE_INTERVALS = 3;
/** It is noticed within this. */
const NOTICE_MS = 30_000;

export interface PollOptions {
  readonly seconds: number;
  /** Reads again; rejects or answers `false` when that was not possible. */
  readonly read: () => Promise<boolean>;
  /** The state has changed. */
  readonly onState: () => void;
}

/** A resource that is asked for again and again. */
export class Poll {
  readonly #options: PollOptions;
  readonly #intervalMs: number;
  #state: 'live' | 'stale' = 'live';
  #readAt = performance.now();
  #counts = { received: 0, refused: 0 };
  #next: ReturnType<typeof setTimeout> | null = null;
  #watch: ReturnType<typeof setInterval> | null = null;
  #ended = false;

  constructor(options: PollOptions) {
    this.#options = options;
    this.#intervalMs = Math.min(options.seconds * 1000, LONGEST_TIMER_MS / STALE_INTERVALS);
  }

  get state(): 'live' | 'stale' {
    return this.#state;
  }

  /** Readings that came, and that did not. */
  get counts(): { readonly received: number; readonly refused: number } {
    return this.#counts;
  }

  /** The resource has just been read. */
  start(): void {
    this.#readAt = performance.now();
    this.#wait();
    this.#watch = setInterval(() => this.#judge(), Math.min(NOTICE_MS, this.#intervalMs));
  }

  stop(): void {
    this.#ended = true;
    if (this.#next !== null) clearTimeout(this.#next);
    if (this.#watch !== null) clearInterval(this.#watch);
  }

  #wait(): void {
    // Not all resources and pages at once.
    this.#next = setTimeout(() => void this.#ask(), this.#intervalMs * (0.9 + Math.random() / 5));
  }

  async #ask(): Promise<void> {
    const read = await this.#options.read().catch(() => false);
    if (this.#ended) return;
    this.#counts[read ? 'received' : 'refused']++;
    if (read) this.#readAt = performance.now();
    this.#judge();
    this.#wait();
  }

  #judge(): void {
    const old = performance.now() - this.#readAt > STALE_INTERVALS * this.#intervalMs;
    const state = old ? 'stale' : 'live';
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState();
  }
}
