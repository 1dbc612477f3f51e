/** What the list of layers asks for; all are optional. */
export interface LayerChange {
  readonly hidden?: boolean;
  /** 0…1. */
  readonly opacity?: number;
  /** Puts the layer directly above or below another one of the picture. */
  readonly move?: { readonly where: 'above' | 'below'; readonly beside: HTMLElement };
}

/**
 * The user changes a layer in the list. Who renders the layers (a framework, a template) cancels it and makes the change
 * in a state of its own; otherwise the list changes the layer's element.
 */
export class HiveLayerChangeEvent extends Event {
  static readonly type = 'hive-layer-change';

  readonly layer: HTMLElement;
  readonly change: LayerChange;

  constructor({ layer, change }: Pick<HiveLayerChangeEvent, 'layer' | 'change'>) {
    super(HiveLayerChangeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.layer = layer;
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-layer-change': HiveLayerChangeEvent;
  }
}
