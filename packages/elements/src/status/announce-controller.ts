import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A live region that speaks more often is switched off by those who need it. */
const QUIET_MS = 10_000;

/** Text of a live region: the newest sentence, at most one in ten seconds. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sentence: () => string;
  #text = '';
  #spokenAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost, sentence: () => string) {
    this.#host = host;
    this.#sentence = sentence;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  hostUpdate(): void {
    if (this.#sentence() === this.#text || this.#timer !== null) return;
    const wait = this.#spokenAt + QUIET_MS - performance.now();
    if (wait <= 0) this.#speak();
    else
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#host.requestUpdate();
      }, wait);
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #speak(): void {
    this.#text = this.#sentence();
    this.#spokenAt = performance.now();
  }
}
