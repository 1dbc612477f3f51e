import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The width of the part that is drawn, px; the host renders again when it changes. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;
  #value = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get value(): number {
    return this.#value;
  }

  hostUpdated(): void {
    const sheet = this.#host.shadowRoot?.querySelector('.sheet') ?? null;
    if (sheet === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = sheet;
    if (sheet) this.#observer.observe(sheet);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  #measure(): void {
    const width = Math.floor(this.#observed?.clientWidth ?? 0);
    if (width === 0 || width === this.#value) return;
    this.#value = width;
    // In the next frame: drawing changes the height of what is observed.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
