/** Badges of places that may lie side by side or within one another: none covers another. */
import type { Bounds, Position, Status } from '@hivemap/core';
import { badgeMark, type BadgeMark } from './badge-mark.js';
import type { Point } from './hexagon.js';
import { attentionRank } from './attention-rank.js';
import { boxAround, overlaps, type Box } from './place-labels.js';
import type { MarkFrame } from './scenic-marks.js';
import { MOST_MARKS } from './thin-crowd.js';
import { boundsBox } from './shape-bounds.js';

/** Something on the map that has a badge. */
export interface BadgePlace {
  readonly id: string;
  readonly status: Status;
  readonly point: Position;
  readonly bounds: Bounds;
  /** Name, and what needs attention. */
  readonly full: string;
  /** What needs attention alone; empty where nothing does. */
  readonly brief: string;
}

export interface BadgeFrame extends MarkFrame {
  readonly unproject: (point: Point) => Position;
  /** What is covered already. */
  readonly taken?: readonly Box[];
}

/** Px at scale 1: from here on a place has a mark, and a name. */
const SEEN = 12;
const NAMED = 44;
/** What keeps marks apart, px. */
const MARGIN = 2;
/** So many places are tried for a badge each. */
const MOST_TRIED = 4 * MOST_MARKS;

function isUrgent({ status }: Pick<BadgePlace, 'status'>): boolean {
  return status === 'stop' || status === 'warn';
}

/**
 * Badges are placed in the order of what needs attention; one that would cover another moves to the
 * edge of its place, then loses its words, then goes, unless it needs attention itself. The table has all.
 *
 * @param kind - Prefix of the keys.
 */
export function placeBadges(
  kind: string,
  places: readonly BadgePlace[],
  selected: ReadonlySet<string>,
  frame: BadgeFrame,
): readonly BadgeMark[] {
  const order = ({ id, status }: BadgePlace): number => attentionRank(status, selected.has(id));
  const taken: Box[] = [...(frame.taken ?? [])];
  const badges: BadgeMark[] = [];
  for (const place of [...places].sort((a, b) => order(b) - order(a)).slice(0, MOST_TRIED)) {
    if (badges.length === MOST_MARKS) break;
    const badge = placedBadge(kind, place, selected.has(place.id), taken, frame);
    if (!badge) continue;
    taken.push(boxOf(badge));
    badges.push(badge);
  }
  // What matters most lies on top.
  return badges.reverse();
}

/** Those in the window that are large enough to be seen or need attention, told without projecting each. */
export function seenPlaces<Place extends { readonly id: string; readonly status: Status }>(
  places: readonly Place[],
  boundsOf: (place: Place) => Bounds,
  selected: ReadonlySet<string>,
  frame: BadgeFrame,
): readonly Place[] {
  const [west, south, east, north] = windowBounds(frame);
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const step = Math.max(1e-6, (east - west) / 100);
  const [from, to] = [frame.project(center), frame.project([center[0] + step, center[1]])];
  const pxPerDegree = Math.hypot(to[0] - from[0], to[1] - from[1]) / step;
  return places.filter((place) => {
    const [w, s, e, n] = boundsOf(place);
    if (e < west || w > east || n < south || s > north) return false;
    const large = Math.max(e - w, n - s) * pxPerDegree >= SEEN * frame.scale;
    return large || selected.has(place.id) || isUrgent(place);
  });
}

function windowBounds({ width, height, unproject }: BadgeFrame): Bounds {
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
  kind: string,
  place: BadgePlace,
  selected: boolean,
  taken: readonly Box[],
  frame: BadgeFrame,
): BadgeMark | null {
  const box = boundsBox(place.bounds, frame.project);
  const [x, y] = frame.project(place.point);
  const roomy = selected || box.right - box.left >= NAMED * frame.scale;
  const texts = [...(roomy ? [place.full] : []), place.brief];
  const edge = 14 * frame.scale;
  // Past a badge of another layer, or a name, that stands in the middle.
  const aside: readonly Point[] = [
    [x, y + 2 * edge],
    [x, y - 2 * edge],
  ];
  const within = ([, at]: Point): boolean => at - edge > box.top && at + edge < box.bottom;
  const spots: readonly Point[] = [
    [x, y],
    ...aside.filter(within),
    [x, box.top - edge],
    [x, box.bottom + edge],
    ...aside.filter((spot) => !within(spot)),
  ];
  const { id, status } = place;
  const badgeAt = (at: Point, text: string): BadgeMark =>
    badgeMark({ key: `${kind}:${id}`, id, at, status, text, selected }, frame.scale);
  for (const text of texts)
    for (const at of spots) {
      const badge = badgeAt(at, text);
      if (!taken.some((other) => overlaps(boxOf(badge), other))) return badge;
    }
  return selected || isUrgent(place) ? badgeAt([x, y], place.brief) : null;
}

function boxOf({ at, width, height }: BadgeMark): Box {
  return boxAround(at, [width / 2 + MARGIN, height / 2 + MARGIN]);
}
