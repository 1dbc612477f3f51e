/** A flower as it is drawn, wherever it stands. */
import { ACTORS, type Actor, type Figure } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { cooperationArcs, type CooperationArc } from './cooperation-arcs.js';
import { flowerCells, type CellMark, type FlowerActivity } from './flower-cells.js';
import { FRAME_EXTENT } from './flower-geometry.js';
import type { FlowerNode } from './flower-tree.js';
import { hexagonPath } from './hexagon.js';
import { readableInk } from './readable-ink.js';
import { sumFigures } from './sum-figures.js';

export interface FlowerGlyph {
  readonly node: FlowerNode;
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly cells: readonly CellMark[];
  /** How many communities a merged flower sums, in its core. */
  readonly count: {
    readonly text: string;
    readonly fontSize: number;
    readonly ink: string;
    readonly halo: string;
  } | null;
  /** Joint actions of two actors; empty unless asked for. */
  readonly arcs: readonly CooperationArc[];
  /** Hexagon round the flower when it is selected. */
  readonly frame: string;
}

export interface GlyphStyle {
  readonly radius: number;
  readonly theme: Theme;
  /** Months of the period whose actions are shown. */
  readonly months: number;
  readonly cooperation?: boolean;
}

/** What the communities of a flower did together. */
export function flowerActivity(
  { communities }: Pick<FlowerNode, 'communities'>,
  months: number,
): FlowerActivity {
  const known = communities.flatMap(({ core }) => (core.activity === null ? [] : [core.activity]));
  const activity = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : null;
  const actions = (actor: Actor): Figure =>
    sumFigures(communities.map(({ actors }) => actors[actor].actions));
  return {
    core: { activity },
    actors: Object.fromEntries(
      ACTORS.map((actor) => [actor, { actions: actions(actor) }]),
    ) as FlowerActivity['actors'],
    communityMonths: communities.length * months,
  };
}

export function flowerGlyph(
  node: FlowerNode,
  { radius, theme, months, cooperation = false }: GlyphStyle,
): FlowerGlyph {
  const cells = flowerCells(flowerActivity(node, months), { radius, theme });
  const merged = node.children.length > 0;
  const text = String(node.communities.length);
  const core = cells[0]!;
  return {
    node,
    radius,
    cells,
    count: merged
      ? { text, fontSize: radius * (text.length > 3 ? 0.62 : 0.8), ...readableInk(core.fill) }
      : null,
    arcs: cooperation && !merged ? cooperationArcs(node.communities[0]!.cooperation, radius) : [],
    frame: hexagonPath([0, 0], radius * FRAME_EXTENT, 'corner'),
  };
}
