import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The size of type on a desk, px: what drawings are designed at. */
const DESK_TYPE = 13;

/** How wide its host is, and how large it writes: drawings are laid out in real pixels. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fallback: number;
  #observer: ResizeObserver | null = null;
  #width = 0;
  #scale = 1;

  /** @param fallback - Width before the host has been measured, px. */
  constructor(host: ReactiveControllerHost & HTMLElement, fallback: number) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  /** Of the host's content, px. */
  get width(): number {
    return this.#width || this.#fallback;
  }

  /** Size of its type against that of a desk. */
  get scale(): number {
    return this.#scale;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#host);
  }

  /** Its type may have changed with its theme; asked for after the update, which is drawn in one go. */
  hostUpdated(): void {
    queueMicrotask(() => this.#measure());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #measure(): void {
    if (!this.#host.isConnected) return;
    const width = this.#host.clientWidth;
    const scale = parseFloat(getComputedStyle(this.#host).fontSize) / DESK_TYPE || 1;
    if (width === this.#width && scale === this.#scale) return;
    this.#width = width;
    this.#scale = scale;
    this.#host.requestUpdate();
  }
}
