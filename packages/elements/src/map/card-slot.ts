import type { Card, CardBoard } from './card.js';

/** What one layer has on the card board: says something only when that changes. */
export class CardSlot {
  readonly #owner: Element;
  #board: CardBoard | null = null;
  #shown = 'null';

  constructor(owner: Element) {
    this.#owner = owner;
  }

  show(board: CardBoard | undefined, card: Card | null): void {
    if (!board) return;
    const text = JSON.stringify(card);
    if (board === this.#board && text === this.#shown) return;
    this.#board = board;
    this.#shown = text;
    board.show(this.#owner, card);
  }
}
