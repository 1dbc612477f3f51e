import type { Predicate } from '@hivemap/core';
import { css, nothing, type CSSResultGroup } from 'lit';
import { HiveElement } from '../city/hive-element.js';
import { applyCommonProperties } from './common-properties.js';
import { LayerStackController } from './layer-stack-controller.js';
import type { LayerStack } from './layer-stack.js';
import type { EditableMap } from './map-context.js';
import type { StackHit } from './stack-board.js';
import { property } from '../city/property.js';

/** One condition, or several that must all hold. */
export type LayerFilter = Predicate | readonly Predicate[] | null;

/**
 * What all layers share. A layer shows nothing itself: it describes a stack for the map around it,
 * or draws marks with an overlay controller, or both.
 */
export abstract class LayerElement extends HiveElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: none !important;
    }
  `;

  /** 0 (invisible) … 1. */
  @property({ type: Number }) opacity = 1;
  /** Shown from this zoom on. */
  @property({ type: Number, attribute: 'min-zoom' }) minZoom: number | null = null;
  /** Shown below this zoom. */
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom: number | null = null;
  /** Takes the layer off the picture and keeps its data on the map. */
  @property({ type: Boolean, reflect: true }) override hidden = false;
  /** `{ field, op, value }`, or a list of such that must all hold; public fields only. As an attribute: JSON. */
  @property({ converter: { fromAttribute: parseFilter } }) filter: LayerFilter = null;
  /** Answers the pointer and the keyboard; `interactive="false"` makes it a picture only. */
  @property({ converter: { fromAttribute: (value) => value !== 'false' } }) interactive = true;

  protected readonly layerStack = new LayerStackController(this, () => this.#described(), {
    onClick: (hit) => this.clicked(hit),
    onHover: (hit) => this.hovered(hit),
  });

  /** The map around the layer, while it can be edited. */
  protected get map(): EditableMap | null {
    return this.layerStack.map;
  }

  /** Whether the common properties let marks of an overlay be seen at this zoom. */
  protected showsAt(zoom: number): boolean {
    return !this.hidden && zoom >= (this.minZoom ?? -Infinity) && zoom < (this.maxZoom ?? Infinity);
  }

  /** The stack before the common properties; called after each update. */
  protected describe(_map: EditableMap): LayerStack | null {
    return null;
  }

  protected clicked(_hit: StackHit): void {
    // A layer without targets hears of nothing.
  }

  protected hovered(_hit: StackHit | null): void {
    // A layer without targets hears of nothing.
  }

  override render(): unknown {
    return nothing;
  }

  #described(): LayerStack | null {
    const stack = this.map && this.describe(this.map);
    return stack && applyCommonProperties(stack, this);
  }
}

/** A layer's filter as a list. */
export function predicatesOf(filter: LayerFilter): readonly Predicate[] {
  if (filter === null) return [];
  return Array.isArray(filter) ? (filter as readonly Predicate[]) : [filter as Predicate];
}

function parseFilter(value: string | null): LayerFilter {
  if (!value) return null;
  try {
    return JSON.parse(value) as LayerFilter;
  } catch {
    return null;
  }
}
