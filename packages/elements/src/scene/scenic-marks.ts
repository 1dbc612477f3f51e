/** Scenic areas and reserves as marks over the map: rings, places, distances, names. */
import type { NearPlace, Position, ReserveMark, ScenicMark, Status } from '@hivemap/core';
import { attentionRank } from './attention-rank.js';
import { distanceLeader, type DistanceLeader } from './distance-leader.js';
import type { Point } from './hexagon.js';
import { loadRing, type LoadRing } from './load-ring.js';
import { PLACE_RADIUS, type PlaceMark } from './place-mark.js';
import {
  boxAround,
  hasRoomForNames,
  overlaps,
  placeLabels,
  type Box,
  type LabelRequest,
  type PlacedLabel,
} from './place-labels.js';
import { boundsBox, inWindow, shapeBounds } from './shape-bounds.js';
import { thinCrowd } from './thin-crowd.js';
import { textWidth } from './text-width.js';

export interface RingMark {
  readonly key: string;
  readonly id: string;
  readonly at: Point;
  readonly ring: LoadRing;
  readonly status: Status;
  /** With figure, word and ticks, or a small mark with the status shape only. */
  readonly large: boolean;
  readonly radius: number;
  readonly selected: boolean;
}

export interface ScenicScene {
  readonly leaders: readonly DistanceLeader[];
  readonly places: readonly PlaceMark[];
  readonly rings: readonly RingMark[];
  readonly labels: readonly (PlacedLabel & {
    readonly kind: 'scenic' | 'reserve';
    readonly strong: boolean;
  })[];
}

export interface MarkFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly project: (position: Position) => Point;
}

export interface ScenicWords {
  readonly name: (mark: { readonly name: ScenicMark['name'] }) => string;
  readonly character: (type: string) => string;
  /** By road where that is known. */
  readonly distance: (place: NearPlace & { readonly roadMeters?: number }) => string;
}

/** Outer radius and thickness of a ring, px at scale 1. */
const LARGE = { radius: 42, thickness: 8 };
const SMALL = { radius: 12, thickness: 3 };
/** A shape at least this wide and high, px at scale 1, carries a large ring. */
const ROOMY = 130;

export function scenicScene(
  areas: readonly ScenicMark[],
  reserves: readonly ReserveMark[],
  selected: ReadonlySet<string>,
  frame: MarkFrame,
  words: ScenicWords,
): ScenicScene {
  const visible = areas.filter((area) =>
    inWindow(boundsBox(shapeBounds(area.shape), frame.project), frame, 80),
  );
  const all = visible.map((area) => ringMark(area, selected.has(area.id), frame));
  const rings = thinCrowd(all, (ring) => ({
    box: boxAround(ring.at, reach(ring.radius, ring.large, frame.scale)),
    rank: attentionRank(ring.status, ring.selected),
  }))
    .slice()
    .sort((a, b) => Number(a.selected) - Number(b.selected));
  const taken = rings.map(({ at, radius, large }) => boxAround(at, reach(radius, large, frame.scale)));
  const chosen = visible.filter((area) => selected.has(area.id));
  const places = chosen.flatMap((area) => placesOf(area, rings, frame, words));
  taken.push(...places.map(({ at, radius }) => boxAround(at, [radius, radius])));
  const leaders = chosen.flatMap((area) => leadersOf(area, places, taken, frame, words));
  // The rings' own boxes are first; labels know what they name.
  const obstacles = taken.slice(rings.length);
  return { leaders, places, rings, labels: labelsOf(rings, visible, reserves, obstacles, frame, words) };
}

function ringMark(area: ScenicMark, selected: boolean, { project, scale }: MarkFrame): RingMark {
  const box = boundsBox(shapeBounds(area.shape), project);
  const large = selected || Math.min(box.right - box.left, box.bottom - box.top) > ROOMY * scale;
  const { radius, thickness } = large ? LARGE : SMALL;
  const size = { radius: radius * scale, thickness: thickness * scale };
  return {
    key: `scenic:${area.id}`,
    id: area.id,
    at: project(area.point),
    ring: loadRing(area.load?.share ?? null, area.status, size),
    status: area.status,
    large,
    radius: size.radius,
    selected,
  };
}

/** What a ring keeps free around it: its plate, and the labels of its ticks. */
function reach(radius: number, large: boolean, scale: number): Point {
  const side = radius + (large ? 12 : 3) * scale;
  return [side, radius + (large ? 6 : 3) * scale];
}

/** Two stations and a court, and the eco-procuratorial office, where they don't lie under the ring. */
function placesOf(
  area: ScenicMark,
  rings: readonly RingMark[],
  { project, scale }: MarkFrame,
  words: ScenicWords,
): PlaceMark[] {
  const marks: PlaceMark[] = [];
  const radius = PLACE_RADIUS * scale;
  for (const place of seatsOf(area)) {
    const at = project(place.point);
    const covered = (other: { readonly at: Point; readonly radius: number }): boolean =>
      Math.hypot(at[0] - other.at[0], at[1] - other.at[1]) < radius + other.radius + 2 * scale;
    if (rings.some(covered) || marks.some(covered)) continue;
    const character = words.character(place.type);
    marks.push({
      key: `${area.id} ${place.id}`,
      at,
      character,
      shape: 'disc',
      name: words.name(place),
      radius,
    });
  }
  return marks;
}

function seatsOf({ nearest, ecoOffice }: ScenicMark): readonly NearPlace[] {
  return ecoOffice && !nearest.some(({ id }) => id === ecoOffice.id) ? [...nearest, ecoOffice] : nearest;
}

function leadersOf(
  area: ScenicMark,
  places: readonly PlaceMark[],
  taken: Box[],
  { project, scale }: MarkFrame,
  words: ScenicWords,
): DistanceLeader[] {
  return area.nearest.flatMap((place) => {
    const key = `${area.id} ${place.id}`;
    const mark = places.find((one) => one.key === key);
    if (!mark) return [];
    const size = { radius: mark.radius, fontSize: 12 * scale, taken };
    return [distanceLeader(key, [project(area.point), mark.at], words.distance(place), size)];
  });
}

function labelsOf(
  rings: readonly RingMark[],
  areas: readonly ScenicMark[],
  reserves: readonly ReserveMark[],
  taken: readonly Box[],
  frame: MarkFrame,
  words: ScenicWords,
): ScenicScene['labels'] {
  const { scale } = frame;
  const names = new Map(areas.map((area) => [area.id, words.name(area)]));
  const named = rings.filter((ring) => ring.large || hasRoomForNames(frame));
  const requests = named.map(
    ({ key, id, at, radius, large, selected }): LabelRequest & { strong: boolean } => ({
      key,
      text: names.get(id) ?? id,
      at,
      clear: reach(radius, large, scale),
      fontSize: (large ? 15 : 12) * scale,
      important: selected,
      strong: large,
    }),
  );
  const reserveRequests = reserves.flatMap((reserve) => reserveRequest(reserve, frame, words, taken));
  const unnamed = rings.filter((ring) => !named.includes(ring));
  const marks = unnamed.map(({ at, radius, large }) => boxAround(at, reach(radius, large, scale)));
  const placed = placeLabels([...requests, ...reserveRequests], [...taken, ...marks]);
  const strong = new Set(requests.filter((request) => request.strong).map(({ key }) => key));
  return placed.map((label) => ({
    ...label,
    kind: label.key.startsWith('reserve:') ? ('reserve' as const) : ('scenic' as const),
    strong: strong.has(label.key),
  }));
}

/** A reserve is named where its shape is wide enough to be read as one. */
function reserveRequest(
  reserve: ReserveMark,
  { project, scale, ...frame }: MarkFrame,
  words: ScenicWords,
  taken: readonly Box[],
): LabelRequest[] {
  const box = boundsBox(shapeBounds(reserve.shape), project);
  const text = words.name(reserve);
  const fontSize = 12 * scale;
  if (!inWindow(box, frame) || box.right - box.left < textWidth(text, fontSize) * 0.7) return [];
  const at = project(reserve.point);
  const own = boxAround(at, [1, 1]);
  if (taken.some((other) => overlaps(other, own))) return [];
  // Nothing to keep clear of: the first place tried is the point itself.
  return [{ key: `reserve:${reserve.id}`, text, at, clear: [0, -fontSize * 0.62 - 3], fontSize }];
}
