/** The keyboard's pen: a crosshair over the map that takes the focus; arrows move it, Enter is its click. */
import type { Point } from '../../scene/hexagon.js';
import type { EditableMap } from '../map-context.js';

/** Px a key; with Shift for a steady hand. */
const STEP = 16;
const FINE = 2;
const ARM = 16;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};
const SVG = 'http://www.w3.org/2000/svg';

export interface PenOptions {
  /** What assistive technology is told of it. */
  readonly label: string;
  /** Px of the map's frame. */
  readonly onMove: (point: Point) => void;
  readonly onPlace: (point: Point) => void;
  /** Any other key. @returns Whether it meant something. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export class KeyboardPen {
  readonly #root = document.createElementNS(SVG, 'svg');
  readonly #cross: SVGPathElement;
  readonly #options: PenOptions;
  readonly #size: Point;
  #at: Point;

  constructor({ overlay, theme }: EditableMap, options: PenOptions) {
    this.#options = options;
    this.#size = [overlay.clientWidth, overlay.clientHeight];
    this.#at = [Math.round(this.#size[0] / 2), Math.round(this.#size[1] / 2)];
    const root = this.#root;
    root.setAttribute('class', 'overlay pen');
    root.setAttribute('role', 'application');
    root.setAttribute('tabindex', '0');
    root.setAttribute('aria-label', options.label);
    root.setAttribute('width', String(this.#size[0]));
    root.setAttribute('height', String(this.#size[1]));
    root.style.outline = 'none';
    // Wide enough for a ring of its own: the focus is seen on the crosshair, not around the whole map.
    const path = `M${String(-ARM)} 0H-4M4 0H${String(ARM)}M0 ${String(-ARM)}V-4M0 4V${String(ARM)}`;
    this.#cross = root.appendChild(document.createElementNS(SVG, 'path'));
    this.#cross.setAttribute('d', path);
    this.#cross.setAttribute('stroke', theme.colors.ink);
    this.#cross.setAttribute('stroke-width', String(2 * theme.scale));
    this.#cross.setAttribute('opacity', '0');
    root.addEventListener('focus', () => this.#cross.setAttribute('opacity', '1'));
    root.addEventListener('blur', () => this.#cross.setAttribute('opacity', '0'));
    root.addEventListener('keydown', (event) => this.#key(event));
    overlay.append(root);
    this.#draw();
  }

  focus(): void {
    this.#root.focus();
  }

  remove(): void {
    this.#root.remove();
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || !this.#means(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #means(event: KeyboardEvent): boolean {
    const arrow = event.ctrlKey || event.metaKey ? undefined : ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? FINE : STEP;
      this.#at = [
        Math.max(0, Math.min(this.#size[0], this.#at[0] + arrow[0] * step)),
        Math.max(0, Math.min(this.#size[1], this.#at[1] + arrow[1] * step)),
      ];
      this.#draw();
      this.#options.onMove(this.#at);
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      this.#options.onPlace(this.#at);
      return true;
    }
    return this.#options.onKey(event);
  }

  #draw(): void {
    this.#cross.setAttribute('transform', `translate(${String(this.#at[0])},${String(this.#at[1])})`);
  }
}
