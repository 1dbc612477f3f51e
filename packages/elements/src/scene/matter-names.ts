/** Names of areas over matters: the map's own names would lie below them. */
import type { MatterPlaces, Position } from '@hivemap/core';
import type { Point } from './hexagon.js';
import { pointOf } from './matter-clusters.js';
import type { MatterRing } from './matter-rings.js';
import { placeLabels, type PlacedLabel } from './place-labels.js';

export interface NameFrame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly project: (position: Position) => Point;
}

/** So many rings at most are told by their names. */
const FEW = 60;
const FONT_PX = 13;

/** Names of the parts of the drilled division, each on its own ground. */
export function groundNames(
  places: MatterPlaces,
  frame: NameFrame,
  nameOf: (place: number) => string,
): readonly PlacedLabel[] {
  const requests = namedPlaces(places).map((place) => ({
    key: places.codes[place]!,
    text: nameOf(place),
    at: frame.project(pointOf(places, place)),
    // The first place that is tried is the point itself.
    clear: [0, -FONT_PX * 0.62 * frame.scale - 3] as const,
    fontSize: FONT_PX * frame.scale,
  }));
  return placeLabels(requests, []);
}

/** Names below rings, where there are few enough to be read. */
export function ringNames(
  rings: readonly MatterRing[],
  frame: NameFrame,
  nameOf: (place: number) => string,
): readonly PlacedLabel[] {
  if (rings.length > FEW) return [];
  const size = 12 * frame.scale;
  const requests = rings.map(({ key, place, at, radius }) => ({
    key,
    text: nameOf(place),
    at,
    clear: [radius + 2, radius + 1] as const,
    fontSize: size,
  }));
  return placeLabels(requests, []);
}

/** Where names stand, so that the map's own names make way. */
export function namedPoints(places: MatterPlaces): readonly Position[] {
  return namedPlaces(places).map((place) => pointOf(places, place));
}

/** The parts of the drilled division. */
export function namedPlaces({ parent }: MatterPlaces): readonly number[] {
  const found: number[] = [];
  parent.forEach((above, place) => {
    if (above === 0) found.push(place);
  });
  return found;
}
