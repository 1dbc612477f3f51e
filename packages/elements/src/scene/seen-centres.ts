/** Which centres stand on the map at a zoom, and which links have an icon. */
import type { CentreMark, CentresView, LinkMark, Position } from '@hivemap/core';
import { arcMiddle } from './link-arcs.js';

/** From this zoom on centres of a level stand on the map: so many are not read all at once. */
const FROM_ZOOM: Readonly<Record<CentreMark['level'], number>> = {
  city: 0,
  county: 0,
  township: 8.6,
  village: 11,
};
/** Those of parks and scenic areas come with the county that is entered. */
const SPECIAL_FROM_ZOOM = 9;
const ZOOM_STEPS = [...new Set([...Object.values(FROM_ZOOM), SPECIAL_FROM_ZOOM])];

export interface SeenCentres {
  /** What it depends on beside the view. */
  readonly key: string;
  readonly centres: readonly CentreMark[];
  readonly links: readonly { readonly link: LinkMark; readonly middle: Position }[];
}

const lastSeen = new WeakMap<CentresView, SeenCentres>();

/** What is marked at a zoom, or is selected (`centre:id`, `link:id`): the same for nearly all frames of a motion, and found once for these. */
export function seenCentres(view: CentresView, zoom: number, selected: ReadonlySet<string>): SeenCentres {
  const step = ZOOM_STEPS.filter((from) => zoom >= from).length;
  const key = [step, ...selected].join(' ');
  const last = lastSeen.get(view);
  if (last?.key === key) return last;
  const seen: SeenCentres = {
    key,
    centres: view.centres.filter((centre) => zoom >= fromZoom(centre) || selected.has(`centre:${centre.id}`)),
    links: view.links
      .filter(({ id, status }) => status !== 'ok' || selected.has(`link:${id}`))
      .map((link) => ({ link, middle: arcMiddle(link) })),
  };
  lastSeen.set(view, seen);
  return seen;
}

/** The zoom from which a centre stands on the map. */
export function fromZoom({ kind, level }: CentreMark): number {
  return Math.max(FROM_ZOOM[level], kind === 'governance' ? 0 : SPECIAL_FROM_ZOOM);
}
