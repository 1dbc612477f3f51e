/** Electronic fences as marks over the map: a badge with state and name, a pulse where one is breached. */
import type { FenceMark, Status } from '@hivemap/core';
import type { BadgeMark } from './badge-mark.js';
import { round } from './hexagon.js';
import { placeBadges, seenPlaces, type BadgeFrame } from './place-badges.js';
import { shapeBounds } from './shape-bounds.js';
import { MOST_MARKS } from './thin-crowd.js';

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

export interface FenceWords {
  /** Name, and the count where it needs attention. */
  readonly full: (fence: FenceMark) => string;
  /** The count alone; empty where nothing needs attention. */
  readonly count: (fence: FenceMark) => string;
}

/** @param breached - Ids of fences with a breach under way, and whether it is new. */
export function fenceScene(
  fences: readonly FenceMark[],
  {
    selected,
    breached,
  }: { readonly selected: ReadonlySet<string>; readonly breached: ReadonlyMap<string, boolean> },
  frame: BadgeFrame,
  words: FenceWords,
): FenceScene {
  const seen = seenPlaces(fences, ({ shape }) => shapeBounds(shape), selected, frame);
  const places = seen.map((fence) => ({
    id: fence.id,
    status: fence.status,
    point: fence.point,
    bounds: shapeBounds(fence.shape),
    full: words.full(fence),
    brief: words.count(fence),
  }));
  return {
    badges: placeBadges('fence', places, selected, frame),
    pulses: seen
      .filter(({ id }) => breached.has(id))
      .slice(0, MOST_MARKS)
      .flatMap((fence) => {
        const fresh = breached.get(fence.id);
        return fresh === undefined ? [] : [pulseOf(fence, fresh, frame)];
      }),
  };
}

function pulseOf({ id, shape, status }: FenceMark, fresh: boolean, { project }: BadgeFrame): FencePulse {
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
