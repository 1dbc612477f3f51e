/**
 * The flow of matters through the tiers, as Minard drew movements: what is closed turns down, what is passed up
 * goes on, and every width is a number.
 */
import { round } from './hexagon.js';

export interface FlowAmounts {
  readonly entered: number | null;
  readonly closed: number | null;
  readonly passedUp: number | null;
}

export interface FlowColumn {
  /** Where the tier stands, px. */
  readonly x: number;
  /** Its bar: all that came here. */
  readonly bar: { readonly y: number; readonly height: number };
  /** What turns down; empty where it is hidden or none. */
  readonly closedPath: string;
  /** Middle of its foot, px. */
  readonly foot: number;
  /** What goes on; empty where it is hidden or none. */
  readonly passedPath: string;
  readonly passedThickness: number;
}

export interface FlowSize {
  readonly width: number;
  readonly height: number;
  /** Width of all matters together, px. */
  readonly thickness: number;
}

/** What exists is seen, px. */
const THINNEST = 1.4;
const INNER_RADIUS = 3;

/** @param amounts - From the lowest tier up. */
export function minardFlow(
  amounts: readonly FlowAmounts[],
  { width, height, thickness }: FlowSize,
): readonly FlowColumn[] {
  const all = amounts.reduce((sum, { closed }) => sum + (closed ?? 0), 0);
  const entered = amounts.reduce((sum, { entered: own }) => sum + (own ?? 0), 0);
  const scale = thickness / Math.max(1, all, entered);
  const widthOf = (count: number | null): number => (count ? Math.max(THINNEST, count * scale) : 0);
  const step = width / amounts.length;
  return amounts.map(({ closed, passedUp }, place): FlowColumn => {
    const x = place * step;
    const [up, down] = [widthOf(passedUp), widthOf(closed)];
    return {
      x,
      bar: { y: 0, height: up + down },
      closedPath: down > 0 ? turnDown(x, up, down, height) : '',
      foot: x + INNER_RADIUS + down / 2,
      passedPath: up > 0 ? `M${round(x)},0H${round(x + step)}V${round(up)}H${round(x)}Z` : '',
      passedThickness: up,
    };
  });
}

/** A band that leaves to the right and turns down. */
function turnDown(x: number, top: number, width: number, height: number): string {
  const outer = width + INNER_RADIUS;
  const [right, inner] = [x + outer, x + INNER_RADIUS];
  return (
    `M${round(x)},${round(top)}` +
    `A${round(outer)},${round(outer)} 0 0 1 ${round(right)},${round(top + outer)}` +
    `V${round(Math.max(height, top + outer))}H${round(inner)}V${round(top + outer)}` +
    `A${INNER_RADIUS},${INNER_RADIUS} 0 0 0 ${round(x)},${round(top + width)}Z`
  );
}
