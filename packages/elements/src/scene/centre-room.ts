/** What centres, and the names of stale links, keep free of the map's labels. */
import type { CentreMark, CentresView, LinkMark, Position } from '@hivemap/core';
import type { Point } from './hexagon.js';
import { arcMiddle } from './link-arcs.js';
import { fromZoom } from './seen-centres.js';
import { textWidth } from './text-width.js';

/** Px at scale 1, as all below. */
export const CENTRE_RADIUS: Readonly<Record<CentreMark['level'], number>> = {
  city: 13,
  county: 10,
  township: 6.5,
  village: 5,
};
/** Half a side of the icon of a link, and the size of its name. */
export const LINK_CLEAR = 9;
export const LINK_FONT = 12;
/** Stale links named over the map. */
export const MOST_NAMED_LINKS = 6;
/** Half a side of what a centre of the city or a county takes together with its name. */
const NAMED_HALF = 26;
const MARGIN = 1.5;

export interface Room {
  readonly position: Position;
  /** Half a side of a square, px. */
  readonly half: number;
  readonly offset?: Point;
  readonly from?: number;
}

/** @param word - The name of a link, as it stands below its icon. */
export function centreRoom(
  { centres, links }: Pick<CentresView, 'centres' | 'links'>,
  scale: number,
  word: (link: LinkMark) => string,
): readonly Room[] {
  const seats = centres.map((centre): Room => {
    const isNamed = centre.kind === 'governance' && (centre.level === 'city' || centre.level === 'county');
    const half = (isNamed ? NAMED_HALF : CENTRE_RADIUS[centre.level] + MARGIN) * scale;
    return { position: centre.point, half, from: fromZoom(centre) };
  });
  const named = links.filter(({ status }) => status === 'stale' || status === 'unknown');
  return [...seats, ...named.slice(0, MOST_NAMED_LINKS).flatMap((link) => linkRoom(link, scale, word(link)))];
}

/** The icon, and its name below it as a row of squares: an icon of the map has no other shape. */
function linkRoom(link: LinkMark, scale: number, name: string): readonly Room[] {
  const position = arcMiddle(link);
  const half = (LINK_FONT * scale) / 2 + MARGIN;
  const width = textWidth(name, LINK_FONT * scale);
  const count = Math.max(1, Math.ceil(width / (2 * half)));
  const below = LINK_CLEAR * scale + half + MARGIN;
  return [
    { position, half: LINK_CLEAR * scale },
    ...Array.from({ length: count }, (_, at): Room => {
      const x = count === 1 ? 0 : (at / (count - 1) - 0.5) * (width - 2 * half);
      return { position, half, offset: [x, below] };
    }),
  ];
}
