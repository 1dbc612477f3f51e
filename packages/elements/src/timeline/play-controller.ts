import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Playing {
  /** Goes one step on; false at the end. */
  readonly step: () => boolean;
  /** Settles when the step is on the screen: a slow machine plays more slowly, and skips nothing. */
  readonly shown: () => Promise<unknown>;
  /** Steps a second. */
  readonly speed: () => number;
}

const SLOWEST = 0.1;
const FASTEST = 10;

/** Plays step after step until the end, a pause, or its host is gone. */
export class PlayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #play: Playing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: symbol | null = null;

  constructor(host: ReactiveControllerHost, play: Playing) {
    this.#host = host;
    this.#play = play;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#running !== null;
  }

  start(): void {
    if (this.#running !== null) return;
    const run = (this.#running = Symbol('run'));
    this.#host.requestUpdate();
    this.#next(run);
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#running === null) return;
    this.#running = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#running = null;
  }

  #next(run: symbol): void {
    if (!this.#play.step()) {
      this.stop();
      return;
    }
    const wait = 1000 / Math.min(FASTEST, Math.max(SLOWEST, this.#play.speed() || 1));
    const began = Date.now();
    void this.#play.shown().finally(() => {
      if (run !== this.#running) return;
      this.#timer = setTimeout(() => this.#next(run), Math.max(0, wait - (Date.now() - began)));
    });
  }
}
