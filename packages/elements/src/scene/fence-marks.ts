/** Electronic fences as marks over the map: a badge with state and name, a pulse where one is breached. */
import type { Bounds, FenceMark, Position, Status } from '@hivemap/core';
import { badgeMark, type BadgeMark } from './badge-mark.js';
import { round, type Point } from './hexagon.js';
import { boxAround, overlaps, type Box } from './place-labels.js';
import type { MarkFrame } from './scenic-marks.js';
import { boundsBox, shapeBounds } from './shape-bounds.js';

/** The outline of a breached fence. */
export interface FencePulse {
  readonly key: string;
  readonly status: Status;
  /** It began before one's eyes. */
  readonly fresh: boolean;
  readonly path: string;
}

export interface FenceScene {
  readonly badges: readonly BadgeMark[];
  readonly pulses: readonly FencePulse[];
}

export interface FenceFrame extends MarkFrame {
  readonly unproject: (point: Point) => Position;
}

export interface FenceWords {
  /** Name, and the count where it needs attention. */
  readonly full: (fence: FenceMark) => string;
  /** The count alone; empty where nothing needs attention. */
  readonly count: (fence: FenceMark) => string;
}

/** Px at scale 1: from here on a fence has a mark, and a name. */
const SEEN = 12;
const NAMED = 44;
/** What keeps marks apart, px. */
const MARGIN = 2;
const ATTENTION: Readonly<Partial<Record<Status, number>>> = { stop: 3, warn: 2 };

/**
 * Badges are placed in the order of what needs attention; one that would cover another moves to the
 * fence's edge, then loses its words, then goes, unless it needs attention itself. The table has all.
 *
 * @param breached - Ids of fences with a breach under way, and whether it is new.
 */
export function fenceScene(
  fences: readonly FenceMark[],
  {
    selected,
    breached,
  }: { readonly selected: ReadonlySet<string>; readonly breached: ReadonlyMap<string, boolean> },
  frame: FenceFrame,
  words: FenceWords,
): FenceScene {
  const seen = visibleFences(fences, frame, (fence) => selected.has(fence.id) || isUrgent(fence));
  const order = (fence: FenceMark): number =>
    (selected.has(fence.id) ? 4 : 0) + (ATTENTION[fence.status] ?? 0) + (fence.status === 'ok' ? 1 : 0);
  const inOrder = [...seen].sort((a, b) => order(b) - order(a));
  const taken: Box[] = [];
  const badges: BadgeMark[] = [];
  for (const fence of inOrder) {
    const badge = placedBadge(fence, selected.has(fence.id), taken, frame, words);
    if (!badge) continue;
    taken.push(boxOf(badge));
    badges.push(badge);
  }
  return {
    // What matters most lies on top.
    badges: badges.reverse(),
    pulses: seen.flatMap((fence) => {
      const fresh = breached.get(fence.id);
      return fresh === undefined ? [] : [pulseOf(fence, fresh, frame)];
    }),
  };
}

function isUrgent({ status }: FenceMark): boolean {
  return ATTENTION[status] !== undefined;
}

/** Those in the window that are large enough to be seen, told without projecting each. */
function visibleFences(
  fences: readonly FenceMark[],
  frame: FenceFrame,
  always: (fence: FenceMark) => boolean,
): readonly FenceMark[] {
  const [west, south, east, north] = windowBounds(frame);
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const step = Math.max(1e-6, (east - west) / 100);
  const [from, to] = [frame.project(center), frame.project([center[0] + step, center[1]])];
  const pxPerDegree = Math.hypot(to[0] - from[0], to[1] - from[1]) / step;
  return fences.filter((fence) => {
    const [w, s, e, n] = shapeBounds(fence.shape);
    if (e < west || w > east || n < south || s > north) return false;
    return Math.max(e - w, n - s) * pxPerDegree >= SEEN * frame.scale || always(fence);
  });
}

function windowBounds({ width, height, unproject }: FenceFrame): Bounds {
  const corners = [
    unproject([0, 0]),
    unproject([width, 0]),
    unproject([0, height]),
    unproject([width, height]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function placedBadge(
  fence: FenceMark,
  selected: boolean,
  taken: readonly Box[],
  frame: FenceFrame,
  words: FenceWords,
): BadgeMark | null {
  const box = boundsBox(shapeBounds(fence.shape), frame.project);
  const [x, y] = frame.project(fence.point);
  const roomy = selected || box.right - box.left >= NAMED * frame.scale;
  const texts = [...(roomy ? [words.full(fence)] : []), words.count(fence)];
  const edge = 14 * frame.scale;
  const places: readonly Point[] = [
    [x, y],
    [x, box.top - edge],
    [x, box.bottom + edge],
  ];
  for (const text of texts)
    for (const at of places) {
      const badge = badgeAt(fence, at, text, selected, frame);
      if (!taken.some((other) => overlaps(boxOf(badge), other))) return badge;
    }
  return selected || isUrgent(fence) ? badgeAt(fence, [x, y], words.count(fence), selected, frame) : null;
}

function badgeAt(
  { id, status }: FenceMark,
  at: Point,
  text: string,
  selected: boolean,
  { scale }: FenceFrame,
): BadgeMark {
  return badgeMark({ key: `fence:${id}`, id, at, status, text, selected }, scale);
}

function boxOf({ at, width, height }: BadgeMark): Box {
  return boxAround(at, [width / 2 + MARGIN, height / 2 + MARGIN]);
}

function pulseOf({ id, shape, status }: FenceMark, fresh: boolean, { project }: FenceFrame): FencePulse {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const path = polygons
    .flat()
    .map((ring) => {
      const points = ring.map(([longitude = 0, latitude = 0]) => {
        const [x, y] = project([longitude, latitude]);
        return `${round(x)},${round(y)}`;
      });
      return `M${points.join('L')}Z`;
    })
    .join('');
  return { key: `fence:${id} ${String(fresh)}`, status, fresh, path };
}
