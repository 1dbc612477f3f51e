/**
 * Panels stand in the corners of a map, where a fitted division may reach: a name must not lie under one. The
 * picture is moved within the room it has, and made a little smaller, as far as that helps.
 */

/** On the screen, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelPlace {
  readonly at: readonly [x: number, y: number];
  /** How much it matters that it can be read, against one that matters 1. */
  readonly weight: number;
}

export interface ClearFit {
  /** 1 as large as it was. */
  readonly scale: number;
  /** To the right and down, px, of the middle of the picture, before it is scaled around it. */
  readonly shift: readonly [x: number, y: number];
}

const SCALES = [1, 0.96, 0.92, 0.88] as const;
/** Places tried along each direction of the free room: from one end to the other. */
const STEPS = [0, -0.5, 0.5, -1, 1] as const;
/** Around the place of a label, px: a name and its figure. */
const LABEL = { x: 40, y: 20 } as const;
/** Six hundredths smaller is worth it for one more name. */
const SHRINKING_COSTS = 16;
/** Across the whole room for one name, at most. */
const MOVING_COSTS = 0.9;

/**
 * @param picture - What is fitted.
 * @param room - Where it may be.
 * @param labels - Of its parts.
 * @param panels - In the corners.
 */
export function clearFit(
  picture: Box,
  room: Box,
  labels: readonly LabelPlace[],
  panels: readonly Box[],
): ClearFit {
  let best: ClearFit = { scale: 1, shift: [0, 0] };
  let least = covered(best, picture, labels, panels);
  if (least === 0) return best;
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  for (const scale of SCALES)
    for (const x of STEPS)
      for (const y of STEPS) {
        const shift: [number, number] = [
          x * freedom(width, (picture.right - picture.left) * scale),
          y * freedom(height, (picture.bottom - picture.top) * scale),
        ];
        const fit = { scale, shift };
        const moved = Math.abs(shift[0]) / width + Math.abs(shift[1]) / height;
        const cost =
          covered(fit, picture, labels, panels) + (1 - scale) * SHRINKING_COSTS + moved * MOVING_COSTS;
        if (cost < least) [best, least] = [fit, cost];
      }
  return best;
}

/** How far something may go to either side within a room in whose middle it is. */
function freedom(room: number, size: number): number {
  return Math.max(0, (room - size) / 2);
}

/** Weight of the labels that would lie under a panel. */
function covered(
  { scale, shift }: ClearFit,
  picture: Box,
  labels: readonly LabelPlace[],
  panels: readonly Box[],
): number {
  const [middleX, middleY] = [(picture.left + picture.right) / 2, (picture.top + picture.bottom) / 2];
  let sum = 0;
  for (const { at, weight } of labels) {
    const x = middleX + shift[0] + (at[0] - middleX) * scale;
    const y = middleY + shift[1] + (at[1] - middleY) * scale;
    const isCovered = panels.some(
      ({ left, top, right, bottom }) =>
        x + LABEL.x > left && x - LABEL.x < right && y + LABEL.y > top && y - LABEL.y < bottom,
    );
    if (isCovered) sum += weight;
  }
  return sum;
}
