/** Where a card stands: beside what it is about, never over it where there is room, never off the stage. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  /** From the card's edge to the anchor; `null` where the card stands over it. */
  readonly leader: readonly [from: readonly [number, number], to: readonly [number, number]] | null;
}

/** Between the card and what it is about, px: room for the leader line. */
const GAP = 40;

/**
 * @param size - Of the card, px.
 * @param about - What must not be covered, px.
 * @param anchor - The point the leader line ends at, px.
 * @param room - What the card may use, px.
 */
export function placeCard(
  size: { readonly width: number; readonly height: number },
  about: Box,
  anchor: readonly [x: number, y: number],
  room: Box,
): CardPlace {
  const [x, y] = anchor;
  const clampX = (left: number): number => clamp(left, room.left, room.right - size.width);
  const clampY = (top: number): number => clamp(top, room.top, room.bottom - size.height);
  const besideTop = clampY(y - size.height / 2);
  const aboveLeft = clampX(x - size.width / 2);
  const before = { left: about.left - GAP - size.width, top: besideTop };
  const after = { left: about.right + GAP, top: besideTop };
  const above = { left: aboveLeft, top: about.top - GAP - size.height };
  const below = { left: aboveLeft, top: about.bottom + GAP };
  const sides = about.left - room.left > room.right - about.right ? [before, after] : [after, before];
  const fitting = [...sides, above, below].find(
    ({ left, top }) =>
      left >= room.left &&
      top >= room.top &&
      left + size.width <= room.right &&
      top + size.height <= room.bottom,
  );
  if (!fitting) {
    // Nowhere beside it: the corner that is farthest from the anchor.
    const left = x > (room.left + room.right) / 2 ? room.left : clampX(room.right - size.width);
    const top = y > (room.top + room.bottom) / 2 ? room.top : clampY(room.bottom - size.height);
    return { left, top, leader: null };
  }
  const { left, top } = fitting;
  const from: [number, number] = [
    clamp(x, left, left + size.width),
    clamp(y, top + 12, top + size.height - 12),
  ];
  if (x < left || x > left + size.width) from[0] = x < left ? left : left + size.width;
  else from[1] = y < top ? top : top + size.height;
  return { left, top, leader: [from, anchor] };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
