import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Card } from './card.js';
import { CardSlot } from './card-slot.js';
import type { EditableMap } from './map-context.js';

type PlaceCardHost = ReactiveControllerHost & Element;

export interface PlaceCardOptions {
  readonly map: () => EditableMap | null;
  /** Whether the layer is seen at a zoom. */
  readonly showsAt: (zoom: number) => boolean;
  /** Of what is hovered or focused, of this layer; `null` of nothing. */
  readonly card: () => Card | null;
}

/** The card of a layer of places: follows each update, and goes with the layer. */
export class PlaceCard implements ReactiveController {
  readonly #slot: CardSlot;
  readonly #options: PlaceCardOptions;

  constructor(host: PlaceCardHost, options: PlaceCardOptions) {
    this.#slot = new CardSlot(host);
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const { map, showsAt, card } = this.#options;
    const shown = map();
    if (shown) this.#slot.show(shown.cards, showsAt(shown.map.getZoom()) ? card() : null);
  }

  hostDisconnected(): void {
    this.#slot.show(this.#options.map()?.cards, null);
  }
}
