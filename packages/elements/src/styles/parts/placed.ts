import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Px from the top of what it is placed in, and from where a line begins: the left, in Arabic the right. */
export interface PlacedBox {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** Places an element through the object model: a strict Content-Security-Policy forbids style attributes. */
class PlacedDirective extends Directive {
  #key = '';

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('`placed` stands in a tag: <div ${placed(box)}>');
  }

  override render(_box: PlacedBox): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [{ x = 0, y = 0, width, height }]: [PlacedBox]): typeof noChange {
    const key = [x, y, width, height].join();
    if (key === this.#key) return noChange;
    this.#key = key;
    const { style } = part.element as HTMLElement;
    style.transform = `translate(calc(${String(x)}px * var(--hive-inline, 1)), ${String(y)}px)`;
    style.width = `${String(width)}px`;
    style.height = `${String(height)}px`;
    return noChange;
  }
}

export const placed = directive(PlacedDirective);
