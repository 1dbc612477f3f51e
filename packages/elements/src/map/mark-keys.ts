/** Marks of an overlay by keyboard: one stop in the order of the page, arrows from mark to mark. */
import { select } from 'd3';
import { markInDirection } from '../scene/mark-in-direction.js';
import type { Point } from '../scene/hexagon.js';
import type { OverlaySelection } from './overlay-controller.js';

export interface KeyMark {
  readonly key: string;
  readonly at: Point;
}

export interface MarkKeysOptions<Datum> {
  /** Selector of the marks' elements; each has a datum. */
  readonly selector: string;
  readonly markOf: (datum: Datum) => KeyMark;
  /** Enter or Space on a mark. */
  readonly onActivate: (datum: Datum) => void;
  /** Any other key without a modifier. @returns Whether it meant something. */
  readonly onKey?: (datum: Datum, key: string) => boolean;
  /** The focus is on a mark; `null` when it has left the marks. */
  readonly onFocus: (datum: Datum | null) => void;
}

export interface MarkKeysState {
  readonly interactive: boolean;
  /** Of the layer, for assistive technology. */
  readonly label: string;
  /** What is said of a picture without marks of its own, and where to read it; `null` where nothing is seen. */
  readonly picture?: string | null;
}

const ARROW = /^Arrow/;

export class MarkKeys<Datum> {
  readonly #options: MarkKeysOptions<Datum>;
  readonly #listening = new WeakSet<SVGGElement>();
  /** The one mark that Tab reaches. */
  #current: KeyMark | null = null;
  #focused = false;
  #joining = false;

  constructor(options: MarkKeysOptions<Datum>) {
    this.#options = options;
  }

  /** Runs a join and keeps the focus where it was: an element that is moved in its tree loses it. */
  join(group: OverlaySelection, state: MarkKeysState, run: () => void): void {
    this.#joining = true;
    run();
    this.#joining = false;
    const root = group.node();
    if (!root) return;
    if (!this.#listening.has(root)) this.#listen(root);
    const elements = this.#elements(root);
    const svg = root.ownerSVGElement;
    const reachable = state.interactive && elements.length > 0;
    if (reachable) {
      svg?.removeAttribute('aria-hidden');
      svg?.setAttribute('role', 'group');
      svg?.setAttribute('aria-label', state.label);
    } else if (state.picture) {
      svg?.removeAttribute('aria-hidden');
      svg?.setAttribute('role', 'img');
      svg?.setAttribute('aria-label', state.picture);
    } else svg?.setAttribute('aria-hidden', 'true');
    const stop = reachable ? this.#stop(elements) : undefined;
    for (const element of elements) {
      const wanted = !reachable ? null : element === stop ? '0' : '-1';
      if (element.getAttribute('tabindex') === wanted && element.hasAttribute('role')) continue;
      select(element)
        .attr('tabindex', wanted)
        .attr('role', reachable ? 'button' : 'img');
    }
    if (stop && this.#focused && nothingFocused(root)) stop.focus({ preventScroll: true });
  }

  #listen(root: SVGGElement): void {
    this.#listening.add(root);
    root.addEventListener('keydown', (event) => this.#key(root, event));
    root.addEventListener('focusin', (event) => {
      const found = this.#find(root, event.target);
      if (!found) return;
      this.#focused = true;
      this.#current = this.#options.markOf(found.datum);
      this.#options.onFocus(found.datum);
    });
    root.addEventListener('focusout', () => {
      if (this.#joining) return;
      this.#focused = false;
      this.#options.onFocus(null);
    });
  }

  #key(root: SVGGElement, event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const found = this.#find(root, event.target);
    if (!found) return;
    if (event.key === 'Enter' || event.key === ' ') this.#options.onActivate(found.datum);
    else if (ARROW.test(event.key)) this.#step(root, found.datum, event.key);
    else if (!this.#options.onKey?.(found.datum, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(root: SVGGElement, from: Datum, key: string): void {
    const marks = this.#elements(root).map((element) => ({ ...this.#markOf(element), element }));
    markInDirection(this.#options.markOf(from).at, marks, key)?.element.focus({ preventScroll: true });
  }

  /** The element that Tab reaches: the last one, else the nearest to where that was, else the first. */
  #stop(elements: readonly SVGGElement[]): SVGGElement {
    const current = this.#current;
    const distance = (element: SVGGElement): number => {
      const { key, at } = this.#markOf(element);
      if (!current) return 0;
      return key === current.key ? -1 : Math.hypot(at[0] - current.at[0], at[1] - current.at[1]);
    };
    return elements.reduce((best, element) => (distance(element) < distance(best) ? element : best));
  }

  #elements(root: SVGGElement): SVGGElement[] {
    return [...root.querySelectorAll<SVGGElement>(this.#options.selector)];
  }

  #markOf(element: SVGGElement): KeyMark {
    return this.#options.markOf(select<SVGGElement, Datum>(element).datum());
  }

  #find(root: SVGGElement, target: EventTarget | null): { readonly datum: Datum } | null {
    const element = target instanceof Element ? target.closest<SVGGElement>(this.#options.selector) : null;
    return element && root.contains(element) ? { datum: select<SVGGElement, Datum>(element).datum() } : null;
  }
}

/** Whether the focus fell back to the page because its element was moved or is gone. */
function nothingFocused({ ownerDocument }: SVGGElement): boolean {
  return ownerDocument.activeElement === null || ownerDocument.activeElement === ownerDocument.body;
}
