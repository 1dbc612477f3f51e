/** Governance centres as marks: over the map where they are, or in a schematic of rings. */
import type { CentreMark, CentresView, LinkMark, Position, Status } from '@hivemap/core';
import { INTEGRATED } from '@hivemap/core';
import { CENTRE_RADIUS, LINK_CLEAR, LINK_FONT, MOST_NAMED_LINKS } from './centre-room.js';
import { round, type Point } from './hexagon.js';
import { widthOf } from './link-arcs.js';
import { boxAround, placeLabels, type Box, type LabelRequest, type PlacedLabel } from './place-labels.js';
import type { PlaceMark } from './place-mark.js';
import { seenCentres } from './seen-centres.js';

export interface CentreGlyph {
  readonly kind: 'centre';
  readonly key: string;
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  /** Quarters of what may be integrated, clockwise from the top left, and whether it is. */
  readonly quarters: readonly { readonly path: string; readonly held: boolean }[];
  readonly compliant: boolean | null;
  /** stale where one of its links is, else ok. */
  readonly status: Status;
  readonly selected: boolean;
}

export interface LinkIcon {
  readonly kind: 'link';
  readonly key: string;
  readonly id: string;
  readonly at: Point;
  readonly status: Status;
}

export interface DiagramLine {
  readonly key: string;
  readonly path: string;
  readonly width: number;
  readonly status: Status;
}

export interface CentreScene {
  /** Of the schematic only: on the map arcs are layers of the map. */
  readonly lines: readonly DiagramLine[];
  readonly centres: readonly CentreGlyph[];
  readonly icons: readonly LinkIcon[];
  readonly places: readonly PlaceMark[];
  readonly labels: readonly PlacedLabel[];
  /** Whether it stands on a plate of its own instead of the map. */
  readonly plate: boolean;
}

export interface CentreFrame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly scale: number;
  readonly project: (position: Position) => Point;
  /** What other marks cover, px. */
  readonly taken?: readonly Box[];
}

export interface CentreWords {
  readonly name: (mark: Pick<CentreMark, 'name'>) => string;
  readonly character: (type: string) => string;
  readonly link: (link: LinkMark) => string;
}

const PAIRS_FROM_ZOOM = 10;
const OUTSIDE = 60;

/** @param selected - `centre:id` and `link:id`. */
export function centreScene(
  view: CentresView,
  selected: ReadonlySet<string>,
  frame: CentreFrame,
  words: CentreWords,
): CentreScene {
  const isInside = ([x, y]: Point): boolean =>
    x > -OUTSIDE && y > -OUTSIDE && x < frame.width + OUTSIDE && y < frame.height + OUTSIDE;
  const seen = seenCentres(view, frame.zoom, selected);
  const glyphs = seen.centres
    .map((centre) => glyphOf(centre, frame.project(centre.point), selected, frame.scale))
    .filter(({ at }) => isInside(at));
  const icons = seen.links
    .map(({ link, middle }) => iconOf(link, frame.project(middle)))
    .filter(({ at }) => isInside(at));
  const places =
    frame.zoom >= PAIRS_FROM_ZOOM ? pairPlaces(view, frame, words).filter(({ at }) => isInside(at)) : [];
  return {
    lines: [],
    centres: glyphs,
    icons,
    places,
    labels: labelsOf(view, glyphs, icons, places, frame, words),
    plate: false,
  };
}

/** The same network as rings: the city in the middle, counties around it, townships outside by their county. */
export function centreDiagram(
  view: CentresView,
  selected: ReadonlySet<string>,
  frame: CentreFrame,
  words: CentreWords,
): CentreScene {
  const at = ringPlaces(view, frame);
  const most = Math.max(1, ...view.links.map(({ messages }) => messages ?? 0));
  const lines = view.links.flatMap((link): DiagramLine[] => {
    const [from, to] = [at.get(endKey(link.from)), at.get(endKey(link.to))];
    if (!from || !to) return [];
    const path = `M${round(from[0])},${round(from[1])}L${round(to[0])},${round(to[1])}`;
    return [{ key: link.id, path, width: widthOf(link, most) * frame.scale, status: link.status }];
  });
  const glyphs = view.centres.flatMap((centre) => {
    const place = at.get(`centre:${centre.id}`);
    return place ? [glyphOf(centre, place, selected, frame.scale)] : [];
  });
  const icons = view.links.flatMap((link) => {
    const [from, to] = [at.get(endKey(link.from)), at.get(endKey(link.to))];
    if (!from || !to || link.status === 'ok') return [];
    return [iconOf(link, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])];
  });
  const places = view.stations.flatMap((station): PlaceMark[] => {
    const place = at.get(`station:${station.id}`);
    if (!place) return [];
    const character = words.character(station.type);
    return [
      {
        key: station.id,
        at: place,
        character,
        shape: 'disc',
        name: words.name(station),
        radius: 9 * frame.scale,
      },
    ];
  });
  return {
    lines,
    centres: glyphs,
    icons,
    places,
    labels: labelsOf(view, glyphs, icons, places, frame, words),
    plate: true,
  };
}

function endKey({ kind, id }: LinkMark['from']): string {
  return `${kind}:${id}`;
}

function ringPlaces(view: CentresView, { width, height }: CentreFrame): ReadonlyMap<string, Point> {
  const middle: Point = [width / 2, height / 2];
  const reach = Math.min(width, height) / 2;
  const at = new Map<string, Point>();
  const onRing = (radius: number, angle: number): Point => [
    middle[0] + Math.sin(angle) * radius * Math.min(1.5, width / height),
    middle[1] - Math.cos(angle) * radius,
  ];
  const [top, ...others] = ['city', 'county', 'township', 'village'].map((level) =>
    view.centres.filter((centre) => centre.level === level && centre.kind === 'governance'),
  );
  top?.forEach(({ id }, index) => at.set(`centre:${id}`, onRing(index * 40, index)));
  others.forEach((ring, depth) => {
    // Those of one county stand together: their codes begin alike.
    const sorted = [...ring].sort((a, b) => (a.division?.code ?? '').localeCompare(b.division?.code ?? ''));
    const radius = reach * (top?.length ? [0.45, 0.82, 0.95][depth]! : [0, 0.7, 0.95][depth]!);
    sorted.forEach(({ id }, index) =>
      at.set(`centre:${id}`, onRing(radius, (index / sorted.length) * 2 * Math.PI)),
    );
  });
  const used = new Map<string, number>();
  for (const { from, to } of view.links)
    for (const [station, centre] of [
      [from, to],
      [to, from],
    ] as const) {
      const beside = at.get(endKey(centre));
      if (station.kind !== 'station' || !beside || at.has(endKey(station))) continue;
      const place = (used.get(centre.id) ?? 0) + 1;
      used.set(centre.id, place);
      at.set(endKey(station), [
        beside[0] + (place % 2 ? 30 : -30),
        beside[1] + 30 + Math.floor((place - 1) / 2) * 24,
      ]);
    }
  return at;
}

function glyphOf(centre: CentreMark, at: Point, selected: ReadonlySet<string>, scale: number): CentreGlyph {
  const radius = CENTRE_RADIUS[centre.level] * scale;
  return {
    kind: 'centre',
    key: `centre:${centre.id}`,
    id: centre.id,
    at,
    radius,
    quarters: INTEGRATED.map((part, index) => ({
      path: quarter(index, radius * 0.78, scale),
      held: centre.integrates.includes(part),
    })),
    compliant: centre.compliant,
    status: centre.links.stale > 0 ? 'stale' : 'ok',
    selected: selected.has(`centre:${centre.id}`),
  };
}

/** Quarter of a disc, from the top left, clockwise. */
function quarter(index: number, radius: number, scale: number): string {
  const [sx, sy] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ][index] as [number, number];
  const gap = 0.7 * scale;
  const [x, y, r] = [sx * gap, sy * gap, radius - gap];
  const sweep = sx * sy > 0 ? 1 : 0;
  return `M${round(x)},${round(y)}H${round(x + sx * r)}A${round(r)},${round(r)},0,0,${String(sweep)},${round(x)},${round(y + sy * r)}Z`;
}

function iconOf({ id, status }: LinkMark, at: Point): LinkIcon {
  return { kind: 'link', key: `link:${id}`, id, at, status };
}

function pairPlaces(
  { pairs }: CentresView,
  { project, scale }: CentreFrame,
  words: CentreWords,
): PlaceMark[] {
  return pairs.flatMap(({ police, justice }) => {
    const [first, second] = [police && project(police.point), justice && project(justice.point)];
    // Where both stand in one place, they stand side by side.
    const shift =
      first && second && Math.hypot(first[0] - second[0], first[1] - second[1]) < 18 * scale ? 9 * scale : 0;
    return [
      { station: police, at: first, by: -shift },
      { station: justice, at: second, by: shift },
    ].flatMap(({ station, at, by }): PlaceMark[] =>
      station && at
        ? [
            {
              key: station.id,
              at: [at[0] + by, at[1]],
              character: words.character(station.type),
              shape: 'disc',
              name: words.name(station),
              radius: 8 * scale,
            },
          ]
        : [],
    );
  });
}

function labelsOf(
  view: CentresView,
  glyphs: readonly CentreGlyph[],
  icons: readonly LinkIcon[],
  places: readonly PlaceMark[],
  { width, height, scale, taken: others = [] }: CentreFrame,
  words: CentreWords,
): readonly PlacedLabel[] {
  const centres = new Map(view.centres.map((centre) => [centre.id, centre]));
  const links = new Map(view.links.map((link) => [link.id, link]));
  const named: LabelRequest[] = icons
    .filter(({ status }) => status === 'stale' || status === 'unknown')
    .slice(0, MOST_NAMED_LINKS)
    .map(({ key, id, at }) => ({
      key,
      text: words.link(links.get(id)!),
      at,
      clear: [LINK_CLEAR * scale, LINK_CLEAR * scale],
      fontSize: LINK_FONT * scale,
      important: true,
    }));
  const names = glyphs
    .filter(({ id, selected }) => selected || centres.get(id)?.level !== 'township' || glyphs.length < 30)
    .map(({ key, id, at, radius, selected }): LabelRequest => {
      const centre = centres.get(id)!;
      return {
        key,
        text: words.name(centre),
        at,
        clear: [radius + 1, radius + 1],
        fontSize: 12 * scale,
        important: selected,
      };
    });
  const taken = [
    ...glyphs.map(({ at, radius }) => boxAround(at, [radius, radius])),
    ...places.map(({ at, radius }) => boxAround(at, [radius, radius])),
  ];
  const requests = [...named, ...names];
  const own = new Set(requests.map(({ at }) => at.join()));
  const obstacles = taken.filter(
    (box) => !own.has([(box.left + box.right) / 2, (box.top + box.bottom) / 2].join()),
  );
  return placeLabels(requests, [...others, ...obstacles], { left: 0, top: 0, right: width, bottom: height });
}
