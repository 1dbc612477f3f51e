/** Flowers of a layout in the window of a map: the honeycomb as data. */
import type { Position } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { flowerGlyph, type FlowerGlyph } from './flower-glyph.js';
import { FLOWER_EXTENT } from './flower-geometry.js';
import type { FlowerNode } from './flower-tree.js';
import type { Point } from './hexagon.js';
import type { PlacedFlower } from './honeycomb-layout.js';
import { boxAround, placeLabels, type PlacedLabel } from './place-labels.js';

export interface FlowerMark {
  readonly key: string;
  readonly at: Point;
  readonly position: Position;
  readonly glyph: FlowerGlyph;
  readonly selected: boolean;
  /** From where the flower belongs to where it had to move, when that is far. */
  readonly leader: readonly [Point, Point] | null;
  readonly label: PlacedLabel | null;
}

export interface HoneycombFrame {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly project: (position: Position) => Point;
}

export interface HoneycombLook {
  /** Months of the period. */
  readonly months: number;
  /** Codes of selected communities. */
  readonly selected: ReadonlySet<string>;
  /** Opens the selected flower and draws who acted with whom. */
  readonly cooperation: boolean;
  /** Names of flowers that get a label, where there is room; by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** How much larger a flower is that shows cooperation. */
const OPENED = 2.2;
/** A move of more than this many extents is told by a leader line. */
const FAR = 1.15;

/** Marks of the flowers that the window shows, the selected ones last. */
export function honeycombMarks(
  layout: readonly PlacedFlower[],
  frame: HoneycombFrame,
  look: HoneycombLook,
): readonly FlowerMark[] {
  const marks: FlowerMark[] = [];
  for (const placed of layout) {
    const { node, radius } = placed;
    const at = frame.project(placed.position);
    const extent = radius * FLOWER_EXTENT;
    if (!inWindow(at, extent, frame)) continue;
    const single = node.children.length === 0;
    const selected = look.selected.size > 0 && node.communities.some(({ code }) => look.selected.has(code));
    const opened = selected && single && look.cooperation;
    marks.push({
      key: node.key,
      at,
      position: placed.position,
      glyph: rememberedGlyph(node, opened ? radius * OPENED : radius, opened, frame.theme, look.months),
      selected,
      leader: placed.shift > FAR * extent ? [frame.project(placed.anchor), at] : null,
      label: null,
    });
  }
  for (const [index, mark] of marks.entries())
    if (mark.leader && isCovered(mark.leader[0], mark, marks)) marks[index] = { ...mark, leader: null };
  marks.sort((a, b) => Number(a.selected) - Number(b.selected));
  return withLabels(marks, frame, look);
}

function withLabels(marks: FlowerMark[], frame: HoneycombFrame, look: HoneycombLook): FlowerMark[] {
  const fontSize = 12 * frame.theme.scale;
  const named = marks.filter(({ glyph }) => look.names.has(glyph.node.code));
  if (named.length === 0) return marks;
  const half = (mark: FlowerMark): Point => {
    const reach = mark.selected ? 3.2 : 2.6;
    return [mark.glyph.radius * reach * 0.93, mark.glyph.radius * reach];
  };
  const labels = placeLabels(
    named.map((mark) => ({
      key: mark.key,
      text: look.names.get(mark.glyph.node.code)!,
      at: mark.at,
      clear: half(mark),
      fontSize,
      important: mark.selected,
    })),
    marks.filter((mark) => !named.includes(mark)).map((mark) => boxAround(mark.at, half(mark))),
  );
  const byKey = new Map(labels.map((label) => [label.key, label]));
  return marks.map((mark) => ({ ...mark, label: byKey.get(mark.key) ?? null }));
}

/** A line that ends under another flower would read as a link between the two. */
function isCovered([x, y]: Point, own: FlowerMark, marks: readonly FlowerMark[]): boolean {
  return marks.some(
    ({ at, glyph, key }) =>
      key !== own.key && Math.hypot(at[0] - x, at[1] - y) < glyph.radius * FLOWER_EXTENT,
  );
}

function inWindow([x, y]: Point, extent: number, { width, height }: HoneycombFrame): boolean {
  const margin = extent * OPENED;
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

const glyphs = new WeakMap<FlowerNode, FlowerGlyph & { readonly theme: Theme; readonly months: number }>();

/** The same object for the same look, so that what is drawn already is left alone while the map moves. */
function rememberedGlyph(
  node: FlowerNode,
  radius: number,
  cooperation: boolean,
  theme: Theme,
  months: number,
): FlowerGlyph {
  const known = glyphs.get(node);
  if (known?.radius === radius && known.theme === theme && known.months === months) return known;
  const glyph = { ...flowerGlyph(node, { radius, theme, months, cooperation }), theme, months };
  glyphs.set(node, glyph);
  return glyph;
}
