import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placePopover } from './place-popover.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Keeps an open popover at its button, and closes it: on Escape, when the focus or the pointer goes elsewhere. It listens
 * to the page only while it is open.
 */
export class PopoverController implements ReactiveController {
  readonly #host: Host;
  readonly #close: () => void;
  #listening: AbortController | null = null;

  /** @param close - Asks the host to close it. */
  constructor(host: Host, close: () => void) {
    this.#host = host;
    this.#close = close;
    host.addController(this);
  }

  /** What was open when it was moved is open again. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const popover = this.#part('popover');
    if (popover) this.#open(popover);
    else this.#release();
  }

  hostDisconnected(): void {
    this.#release();
  }

  #open(popover: HTMLElement): void {
    if (this.#listening) {
      this.#place();
      return;
    }
    const listening = (this.#listening = new AbortController());
    const { signal } = listening;
    // Browsers without a top layer (Chromium 109) show it as it is.
    if ('showPopover' in popover) popover.showPopover();
    this.#place();
    popover.focus({ preventScroll: true });
    const outside = (event: Event): void => {
      if (!event.composedPath().includes(this.#host)) this.#close();
    };
    this.#host.addEventListener('keydown', this.#key, { signal });
    this.#host.addEventListener('focusout', this.#leave, { signal });
    window.addEventListener('pointerdown', outside, { signal, capture: true });
    window.addEventListener('resize', this.#place, { signal });
    window.addEventListener('scroll', this.#place, { signal, capture: true, passive: true });
  }

  #release(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What lies below has an Escape of its own.
    event.stopPropagation();
    this.#close();
    this.#part('button')?.focus();
  };

  readonly #leave = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && event.relatedTarget !== this.#host) this.#close();
  };

  readonly #place = (): void => {
    const [button, popover] = [this.#part('button'), this.#part('popover')];
    if (button && popover) placePopover(popover, button.getBoundingClientRect());
  };

  #part(name: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`[part='${name}']`) ?? null;
  }
}
