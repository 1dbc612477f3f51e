/** A card beside what is hovered or focused: the same for pointer and keyboard, and for every layer. */
import type { Bounds, Position, Status } from '@hivemap/core';

export interface CardFigure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
}

/** Texts only: whatever the data say is shown as it is. */
export interface CardContent {
  readonly title: string;
  /** What it lies in, or what kind it is. */
  readonly subtitle?: string;
  /** At most three. */
  readonly figures: readonly CardFigure[];
  readonly status?: { readonly kind: Status; readonly word: string };
  /** What a click or Enter does, as words. */
  readonly action?: string;
}

export interface Card {
  readonly content: CardContent;
  /** The point that the leader line ends at. */
  readonly anchor: Position;
  /** What the card must not cover, where that is more than the anchor. */
  readonly bounds?: Bounds;
}

export interface CardBoard {
  /** Shows the owner's card instead of any other; `null` takes the owner's away. */
  show(owner: Element, card: Card | null): void;
}
