/** Flowers of a layout in the window of a map: the honeycomb as data. */
import type { Position } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import type { FlowerEncoding, FlowerPart } from './cell-value.js';
import { flowerGlyph, type FlowerGlyph, type GlyphStyle } from './flower-glyph.js';
import { FLOWER_EXTENT } from './flower-geometry.js';
import type { FlowerNode } from './flower-tree.js';
import type { Point } from './hexagon.js';
import type { PlacedFlower } from './honeycomb-layout.js';
import { boxAround, placeLabels, type PlacedLabel } from './place-labels.js';

export interface FlowerMark {
  readonly key: string;
  readonly at: Point;
  readonly position: Position;
  readonly node: FlowerNode;
  /** Circumradius of a cell, px. */
  readonly radius: number;
  /** Of a flower that is drawn here, too: a merged one for its count, a selected or pointed one for its frame. */
  readonly glyph: FlowerGlyph | null;
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
  /** Key of the flower that the pointer or the focus is on, and the cell of it. */
  readonly pointed: { readonly key: string; readonly part: FlowerPart | null } | null;
  readonly encoding: FlowerEncoding;
  /** The part that stands out in all flowers. */
  readonly raised: FlowerPart | null;
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
    const pointed = look.pointed?.key === node.key ? look.pointed : null;
    const size = opened ? radius * OPENED : radius;
    marks.push({
      key: node.key,
      at,
      position: placed.position,
      node,
      radius: size,
      glyph:
        selected || pointed || !single
          ? rememberedGlyph(node, {
              radius: size,
              theme: frame.theme,
              months: look.months,
              cooperation: opened,
              encoding: look.encoding,
              raised: pointed && single ? (pointed.part ?? look.raised) : look.raised,
            })
          : null,
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
  const named = marks.filter(({ node }) => look.names.has(node.code));
  if (named.length === 0) return marks;
  const half = (mark: FlowerMark): Point => {
    const reach = mark.selected ? 3.2 : 2.6;
    return [mark.radius * reach * 0.93, mark.radius * reach];
  };
  const labels = placeLabels(
    named.map((mark) => ({
      key: mark.key,
      text: look.names.get(mark.node.code)!,
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
    ({ at, radius, key }) => key !== own.key && Math.hypot(at[0] - x, at[1] - y) < radius * FLOWER_EXTENT,
  );
}

function inWindow([x, y]: Point, extent: number, { width, height }: HoneycombFrame): boolean {
  const margin = extent * OPENED;
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

const glyphs = new WeakMap<
  FlowerNode,
  { readonly glyph: FlowerGlyph; readonly style: Required<GlyphStyle> }
>();

/** The same object for the same look, so that what is drawn already is left alone while the map moves. */
function rememberedGlyph(node: FlowerNode, style: Required<GlyphStyle>): FlowerGlyph {
  const known = glyphs.get(node);
  const keys = Object.keys(style) as (keyof GlyphStyle)[];
  if (known && keys.every((key) => known.style[key] === style[key])) return known.glyph;
  const glyph = flowerGlyph(node, style);
  glyphs.set(node, { glyph, style });
  return glyph;
}
