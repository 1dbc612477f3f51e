import type { Card, CardBoard } from './card.js';

/** The one card of a map, whichever layer has it. */
export class CardHolder implements CardBoard {
  readonly #changed: () => void;
  #owner: Element | null = null;
  #card: Card | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get card(): Card | null {
    return this.#card;
  }

  show(owner: Element, card: Card | null): void {
    if (!card && this.#owner !== owner) return;
    if (card === this.#card) return;
    this.#owner = card && owner;
    this.#card = card;
    this.#changed();
  }
}
