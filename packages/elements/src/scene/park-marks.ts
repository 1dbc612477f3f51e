/** Parks as marks over the map: a badge with the state of their letters, the centre, the name. */
import type { LiaisonUnit, ParkMark } from '@hivemap/core';
import { attentionRank } from './attention-rank.js';
import { badgeMark, type BadgeMark } from './badge-mark.js';
import type { Point } from './hexagon.js';
import { liaisonLines, unitPlaces, type LiaisonLines } from './park-links.js';
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
import type { MarkFrame } from './scenic-marks.js';
import { boundsBox, inWindow, shapeBounds } from './shape-bounds.js';
import { thinCrowd } from './thin-crowd.js';

export interface ParkScene {
  /** Of the selected parks: unit to enterprise. */
  readonly links: readonly LiaisonLines[];
  readonly badges: readonly BadgeMark[];
  readonly places: readonly PlaceMark[];
  readonly labels: readonly (PlacedLabel & { readonly strong: boolean })[];
}

export interface ParkWords {
  readonly name: (mark: { readonly name: ParkMark['name'] }) => string;
  readonly character: (type: string) => string;
  /** What an enterprise–local centre is called for short, beside its park's name. */
  readonly centre: () => string;
  /** What the badge of a park says; empty where the shape alone is enough. */
  readonly badge: (park: ParkMark) => string;
  /** What a unit around its park is called: with how many enterprises it looks after. */
  readonly unit: (unit: LiaisonUnit) => string;
  /** The count alone, for windows without room for words. */
  readonly count: (park: ParkMark) => string;
}

/** A shape at least this wide, px at scale 1, shows its centre. */
const ROOMY = 90;
/** Half a side of a badge without words. */
const BADGE_REACH = 11;

export function parkScene(
  parks: readonly ParkMark[],
  selected: ReadonlySet<string>,
  frame: MarkFrame,
  words: ParkWords,
): ParkScene {
  const visible = uncrowded(
    parks.filter((park) => inWindow(boundsBox(shapeBounds(park.shape), frame.project), frame, 60)),
    selected,
    frame,
  );
  const places: PlaceMark[] = [];
  const badges: BadgeMark[] = [];
  const links: LiaisonLines[] = [];
  const units: LabelRequest[] = [];
  for (const park of visible) {
    const badge = parkBadge(park, selected.has(park.id), frame, words);
    badges.push(badge);
    const centre = isRoomy(park, frame) || badge.selected ? centreMark(park, frame, words) : null;
    if (centre && !overlaps(boxOf(centre), boxOf(badge))) places.push(centre);
    if (!badge.selected || !isRoomy(park, frame)) continue;
    const around = unitPlaces(park, frame);
    links.push(...liaisonLines(park, around, frame));
    units.push(...around.map(({ unit, at }) => unitLabel(park, unit, at, frame, words)));
  }
  badges.sort((a, b) => Number(a.selected) - Number(b.selected));
  // A narrow window has no room for their names beside those of the parks.
  const named = hasRoomForNames(frame) ? units : [];
  const labels = labelsOf(badges, places, visible, named, frame, words);
  return { links, badges, places: [...places, ...units.map((unit) => unitMark(unit, frame, words))], labels };
}

/** Without those whose badges could not be told apart. */
function uncrowded(
  parks: readonly ParkMark[],
  selected: ReadonlySet<string>,
  { project, scale }: MarkFrame,
): readonly ParkMark[] {
  return thinCrowd(parks, ({ id, point, status }) => ({
    box: boxAround(project(point), [BADGE_REACH * scale, BADGE_REACH * scale]),
    rank: attentionRank(status, selected.has(id)),
  }));
}

function isRoomy(park: ParkMark, { project, scale }: MarkFrame): boolean {
  const box = boundsBox(shapeBounds(park.shape), project);
  return box.right - box.left > ROOMY * scale;
}

function parkBadge(park: ParkMark, selected: boolean, frame: MarkFrame, words: ParkWords): BadgeMark {
  const text = selected || hasRoomForNames(frame) ? words.badge(park) : words.count(park);
  const { id, status, point } = park;
  return badgeMark({ key: `park:${id}`, id, at: frame.project(point), status, text, selected }, frame.scale);
}

function centreMark(park: ParkMark, { project, scale }: MarkFrame, words: ParkWords): PlaceMark | null {
  const { centre } = park;
  return (
    centre && {
      key: `${park.id} ${centre.id}`,
      at: project(centre.point),
      character: words.character(centre.type),
      shape: 'square',
      name: words.name(centre),
      radius: PLACE_RADIUS * scale,
    }
  );
}

function unitLabel(
  park: ParkMark,
  unit: LiaisonUnit,
  at: Point,
  { scale }: MarkFrame,
  words: ParkWords,
): LabelRequest {
  const reach = PLACE_RADIUS * scale + 2;
  return {
    key: `${park.id} unit ${unit.id}`,
    text: words.unit(unit),
    at,
    clear: [reach, reach],
    fontSize: 12 * scale,
    important: true,
  };
}

function unitMark({ key, text, at }: LabelRequest, { scale }: MarkFrame, words: ParkWords): PlaceMark {
  return {
    key,
    at,
    character: words.character('liaison-unit'),
    shape: 'disc',
    name: text,
    radius: PLACE_RADIUS * scale,
  };
}

function boxOf(mark: PlaceMark | BadgeMark): Box {
  return 'radius' in mark
    ? boxAround(mark.at, [mark.radius, mark.radius])
    : boxAround(mark.at, [mark.width / 2, mark.height / 2]);
}

function labelsOf(
  badges: readonly BadgeMark[],
  places: readonly PlaceMark[],
  parks: readonly ParkMark[],
  units: readonly LabelRequest[],
  frame: MarkFrame,
  words: ParkWords,
): ParkScene['labels'] {
  const names = new Map(parks.map((park) => [park.id, words.name(park)]));
  const named = badges.filter((badge) => badge.selected || hasRoomForNames(frame));
  const unnamed = badges.filter((badge) => !named.includes(badge)).map(boxOf);
  const requests: LabelRequest[] = named.map(({ key, id, at, width, height, selected }) => ({
    key,
    text: names.get(id) ?? id,
    at,
    clear: [width / 2 + 2, height / 2 + 2],
    fontSize: (selected ? 14 : 12) * frame.scale,
    important: selected,
  }));
  const centres: LabelRequest[] = places.map(({ key, at, radius }) => ({
    key,
    text: words.centre(),
    at,
    clear: [radius + 2, radius + 2],
    fontSize: 12 * frame.scale,
  }));
  const strong = new Set(badges.filter((badge) => badge.selected).map(({ key }) => key));
  const edge = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  return placeLabels([...requests, ...centres, ...units], unnamed, units.length > 0 ? edge : undefined).map(
    (label) => ({
      ...label,
      strong: strong.has(label.key),
    }),
  );
}
