import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wallKey } from './wall-keys.js';
import { arrowInLine } from '../city/arrow-in-line.js';

export interface InputOptions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly go: (index: number) => void;
  readonly toggle: () => void;
  /** Somebody uses what is on the wall. */
  readonly touched: () => void;
}

/** A wall that fills this share of the window owns its keys also while nothing has the focus. */
const WHOLE_SHARE = 0.9;
const TYPING = 'input, textarea, select, [contenteditable]';

/** Keys, remote controls, touches and the wheel. */
export class InputController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: InputOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: InputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#key);
    // What the content keeps to itself is a touch all the same.
    this.#host.addEventListener('pointerdown', this.#pointer, { capture: true });
    this.#host.addEventListener('wheel', this.#pointer, { capture: true, passive: true });
    this.#host.addEventListener('keydown', this.#typed, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#key);
    this.#host.removeEventListener('pointerdown', this.#pointer, { capture: true });
    this.#host.removeEventListener('wheel', this.#pointer, { capture: true });
    this.#host.removeEventListener('keydown', this.#typed, { capture: true });
  }

  /** The wall's own buttons are no interruption: they say what is wanted. */
  readonly #pointer = (event: Event): void => {
    if (!this.#isOwn(event)) this.#options.touched();
  };

  /** Of a control in the content. */
  readonly #typed = (event: KeyboardEvent): void => {
    const inside = event.composedPath()[0] !== this.#host && !this.#isOwn(event);
    if (inside && event.key !== 'Tab') this.#options.touched();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !this.#concerns(event)) return;
    const key = wallKey(event, arrowInLine(event, this.#host));
    if (key === null) return;
    // A button that has the focus is pressed by Space.
    if (key === 'pause' && event.key === ' ' && this.#isOwn(event)) return;
    event.preventDefault();
    if (typeof key === 'object') this.#options.go(key.scene);
    else if (key === 'next') this.#options.next();
    else if (key === 'previous') this.#options.previous();
    else if (key === 'first') this.#options.go(0);
    else this.#options.toggle();
  };

  #concerns(event: KeyboardEvent): boolean {
    const path = event.composedPath();
    if (path.some((one) => one instanceof Element && one.matches(TYPING))) return false;
    if (path.includes(this.#host)) return true;
    const nothing = path[0] === document.body || path[0] === document.documentElement;
    return nothing && this.#fillsWindow();
  }

  #fillsWindow(): boolean {
    const { width, height } = this.#host.getBoundingClientRect();
    return width * height >= WHOLE_SHARE * window.innerWidth * window.innerHeight;
  }

  #isOwn(event: Event): boolean {
    const [first] = event.composedPath();
    return first instanceof Node && first.getRootNode() === this.#host.shadowRoot && first instanceof Element
      ? first.closest('button') !== null
      : false;
  }
}
