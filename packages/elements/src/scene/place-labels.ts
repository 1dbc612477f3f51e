/** Names beside marks: a greedy placement that never lets one cover a mark it does not name. */
import type { Point } from './hexagon.js';
import { textWidth } from './text-width.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelRequest {
  readonly key: string;
  readonly text: string;
  /** Center of what it names. */
  readonly at: Point;
  /** Half width and half height of what it names, px. */
  readonly clear: Point;
  readonly fontSize: number;
  /** Placed first, and further out on a leader line rather than not at all. */
  readonly important?: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly fontSize: number;
  /** Center of the text, px. */
  readonly at: Point;
  /** From the mark to a label that stands further out. */
  readonly leader: readonly [Point, Point] | null;
}

/** Below this width of the window, px at scale 1, only what is selected or large is named. */
const NARROW = 480;

/** Whether a window has room for the names of small marks. */
export function hasRoomForNames({
  width,
  scale,
}: {
  readonly width: number;
  readonly scale: number;
}): boolean {
  return width >= NARROW * scale;
}

/** Where a label is tried, in this order: below, above, right, left, then between. */
const SIDES: readonly Point[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0.75, 0.85],
  [-0.75, 0.85],
  [0.75, -0.85],
  [-0.75, -0.85],
];
/** How far out a label with a leader line is tried, in its own heights. */
const DISTANCES = [0, 1.5, 3] as const;
const GAP = 3;

/**
 * @param obstacles - Boxes that no label may cover; what a label names is avoided anyway.
 * @param frame - Labels stay inside, where given.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame?: Box,
): readonly PlacedLabel[] {
  const taken = [...obstacles, ...requests.map((request) => boxAround(request.at, request.clear))];
  const placed: PlacedLabel[] = [];
  const inOrder = [...requests].sort((a, b) => Number(b.important ?? false) - Number(a.important ?? false));
  for (const request of inOrder) {
    const label = firstFree(request, taken, frame);
    if (!label) continue;
    taken.push(boxAround(label.at, halfSize(request)));
    placed.push(label);
  }
  return placed;
}

function firstFree(request: LabelRequest, taken: readonly Box[], frame: Box | undefined): PlacedLabel | null {
  const half = halfSize(request);
  for (const distance of request.important ? DISTANCES : ([0] as const))
    for (const side of SIDES) {
      const out = distance * request.fontSize;
      const at: Point = [
        request.at[0] + side[0] * (request.clear[0] + half[0] + GAP + out),
        request.at[1] + side[1] * (request.clear[1] + half[1] + GAP + out),
      ];
      const box = boxAround(at, half);
      if (frame && !contains(frame, box)) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      const { key, text, fontSize } = request;
      return { key, text, fontSize, at, leader: out > 0 ? leaderLine(request, at, half) : null };
    }
  return null;
}

function leaderLine(request: LabelRequest, at: Point, half: Point): readonly [Point, Point] {
  const direction: Point = [Math.sign(at[0] - request.at[0]), Math.sign(at[1] - request.at[1])];
  const sideways = Math.abs(at[0] - request.at[0]) > half[0] + request.clear[0];
  const end: Point = sideways
    ? [at[0] - direction[0] * (half[0] + 1), at[1]]
    : [at[0], at[1] - direction[1] * half[1]];
  const distance = Math.hypot(end[0] - request.at[0], end[1] - request.at[1]) || 1;
  const start: Point = [
    request.at[0] + ((end[0] - request.at[0]) / distance) * request.clear[0],
    request.at[1] + ((end[1] - request.at[1]) / distance) * request.clear[1],
  ];
  return [start, end];
}

/** What a name covers, px around its middle. */
export function labelSize(label: PlacedLabel): { readonly width: number; readonly height: number } {
  const [halfWidth, halfHeight] = halfSize(label);
  return { width: 2 * halfWidth, height: 2 * halfHeight };
}

function halfSize({ text, fontSize }: Pick<LabelRequest, 'text' | 'fontSize'>): Point {
  return [textWidth(text, fontSize) / 2 + 1, fontSize * 0.62];
}

export function boxAround([x, y]: Point, [halfWidth, halfHeight]: Point): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
