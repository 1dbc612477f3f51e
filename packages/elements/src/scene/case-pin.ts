/** Where a listed case is, as a pin with its name beside it: the tip stands on the place. */
import type { ListingMark } from '@hivemap/core';
import { round, type Point } from './hexagon.js';
import { boxAround, placeLabels, type PlacedLabel } from './place-labels.js';

export interface CasePin {
  readonly key: string;
  /** Where the tip stands, px. */
  readonly at: Point;
  /** Of its head, px; the head's center is above the tip. */
  readonly radius: number;
  readonly lift: number;
  /** Outline, from the tip. */
  readonly path: string;
  /** One character. */
  readonly character: string;
  /** Overdue: it needs attention. */
  readonly urgent: boolean;
  readonly label: PlacedLabel | null;
}

export interface PinFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly project: (position: readonly [number, number]) => Point;
}

/** Px at scale 1. */
const RADIUS = 12;
const LIFT = 23;
const FONT = 13;

/** @param words - The character of the pin, and what the case is called. */
export function casePin(
  { id, point, status }: Pick<ListingMark, 'id' | 'point' | 'status'>,
  { width, height, scale, project }: PinFrame,
  words: { readonly character: string; readonly title: string },
): CasePin | null {
  if (!point) return null;
  const at = project(point);
  const [radius, lift] = [RADIUS * scale, LIFT * scale];
  const head: Point = [at[0], at[1] - lift];
  const [label = null] = placeLabels(
    [
      {
        key: id,
        text: words.title,
        at: head,
        clear: [radius + scale, radius + scale],
        fontSize: FONT * scale,
        important: true,
      },
    ],
    [boxAround(at, [scale * 4, scale * 4])],
    { left: 0, top: 0, right: width, bottom: height },
  );
  return {
    key: id,
    at,
    radius,
    lift,
    path: pinPath(radius, lift),
    character: words.character,
    urgent: status === 'stop',
    label,
  };
}

/** A disc whose tangents meet at the tip. */
function pinPath(radius: number, lift: number): string {
  const sine = radius / lift;
  const cosine = Math.sqrt(1 - sine * sine);
  const [x, y] = [radius * cosine, -lift + radius * sine];
  const r = round(radius);
  return `M0,0L${round(-x)},${round(y)}A${r},${r},0,1,1,${round(x)},${round(y)}Z`;
}
