import { WORKER_SIGN } from './worker-signs.js';

/** Two pings in a row after which nothing is heard: within ten seconds of a worker's death it is known. */
const PING_MS = 3300;
const MISSES = 2;
/** As many before it has ever said anything: its script is on the way, or its machine is slow. */
const START_MISSES = 15;
/** As long as it may be at one question, which on a slow machine takes a while for 100,000 grids. */
const BUSY_MS = 60_000;

export interface WorkerPulseOptions {
  readonly ping: () => Promise<unknown>;
  /** Whether it matters now that the worker lives. */
  readonly isNeeded: () => boolean;
  /** It does not live any more; said once. */
  readonly dead: () => void;
  /** For tests; default 3.3 seconds. */
  readonly pingMs?: number | undefined;
}

/** Whether one worker lives. One that hangs, or was ended by the browser, gives no error: it is pinged while it matters. */
export class WorkerPulse {
  readonly #options: WorkerPulseOptions;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When it began with the question that it is at. */
  #busySince: number | null = null;
  /** Anything since the last ping, and ever. */
  #heard = false;
  #hasSpoken = false;
  /** Pings in a row after which nothing was heard. */
  #misses = 0;

  constructor(options: WorkerPulseOptions) {
    this.#options = options;
  }

  /** Of every message: whatever it says, it lives, also when it answers a ping of long before. */
  hear(message: unknown): void {
    this.#heard = true;
    this.#hasSpoken = true;
    if (message === WORKER_SIGN.busy) this.#busySince = performance.now();
    else if (message === WORKER_SIGN.free) this.#busySince = null;
  }

  /** Begins to ping where it matters and nobody does. */
  watch(): void {
    if (this.#timer !== null || !this.#options.isNeeded()) return;
    this.#misses = 0;
    this.#ping();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #ping(): void {
    const { ping, isNeeded, dead, pingMs = PING_MS } = this.#options;
    this.#heard = false;
    // Its answer is heard as any other message is.
    ping().catch(() => undefined);
    const asked = performance.now();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const now = performance.now();
      // A page that was frozen itself has not heard the answer yet.
      const wasFrozen = now - asked > 2 * pingMs;
      const isBusy = this.#busySince !== null && now - this.#busySince < BUSY_MS;
      this.#misses = this.#heard || wasFrozen || isBusy ? 0 : this.#misses + 1;
      if (this.#misses >= (this.#hasSpoken ? MISSES : START_MISSES)) dead();
      else if (isNeeded()) this.#ping();
    }, pingMs);
  }
}
