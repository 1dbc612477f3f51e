/**
 * Where the picture stands against burn-in: a few px to and fro, one px at a time, so that nobody sees it move.
 *
 * It walks a serpentine over a square, there and back: every place is used equally long, and two places that follow
 * each other are neighbors.
 *
 * @param step - Counts minutes, from 0.
 * @param reach - Px of the screen to each side, a whole number ≥ 0.
 * @returns Px right and down, each from `-reach` to `reach`.
 */
export function pixelShift(step: number, reach: number): readonly [x: number, y: number] {
  const side = 2 * reach + 1;
  const places = side * side;
  if (places === 1) return [0, 0];
  // There and back, without standing still at the ends; it begins in the middle.
  const round = 2 * (places - 1);
  const at = (((step + (places - 1) / 2) % round) + round) % round;
  const place = at < places ? at : round - at;
  const row = Math.floor(place / side);
  const inRow = place % side;
  return [(row % 2 === 0 ? inRow : side - 1 - inRow) - reach, row - reach];
}
