/** A flower as it is drawn, wherever it stands. */
import { ACTORS, type CommunityMark } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { cooperationArcs, type CooperationArc } from './cooperation-arcs.js';
import type { FlowerActivity, FlowerEncoding, FlowerPart } from './cell-value.js';
import { flowerCells, inkOn, type CellMark } from './flower-cells.js';
import { FRAME_EXTENT } from './flower-geometry.js';
import type { FlowerNode } from './flower-tree.js';
import { hexagonPath, type Point } from './hexagon.js';
import { sumFigures } from './sum-figures.js';

export interface FlowerGlyph {
  readonly node: FlowerNode;
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly cells: readonly CellMark[];
  /** How many communities a merged flower sums, in its core. */
  readonly count: CountText | null;
  /** Joint actions of each actor in its cell; empty where a cell has no room for them. */
  readonly counts: readonly (CountText & { readonly at: Point })[];
  /** Joint actions of two actors; empty unless asked for. */
  readonly arcs: readonly CooperationArc[];
  /** Hexagon round the flower when it is selected. */
  readonly frame: string;
}

export interface CountText {
  readonly text: string;
  readonly fontSize: number;
  readonly ink: string;
  readonly halo: string;
}

export interface GlyphStyle {
  readonly radius: number;
  readonly theme: Theme;
  /** Months of the period whose actions are shown. */
  readonly months: number;
  readonly cooperation?: boolean;
  readonly encoding?: FlowerEncoding;
  readonly raised?: FlowerPart | null;
}

/** Of flowers that sum several: a flight asks for the same sums at each step of the zoom. */
const sums = new WeakMap<readonly CommunityMark[], FlowerActivity>();

/** What the communities of a flower did together; activity is the mean of the known ones by groups. */
export function flowerActivity(
  { communities }: Pick<FlowerNode, 'communities'>,
  months: number,
): FlowerActivity {
  const [only] = communities;
  if (only && communities.length === 1) return { ...only, communityMonths: months };
  const sum = sums.get(communities) ?? summedActivity(communities);
  sums.set(communities, sum);
  return { ...sum, communityMonths: communities.length * months };
}

/** Of one month. */
function summedActivity(communities: readonly CommunityMark[]): FlowerActivity {
  return {
    core: {
      branches: communities.reduce((sum, { core }) => sum + core.branches, 0),
      activity: meanActivity(communities.map(({ core }) => ({ activity: core.activity, weight: 1 }))),
    },
    actors: Object.fromEntries(
      ACTORS.map((actor) => {
        const states = communities.map(({ actors }) => actors[actor]);
        return [
          actor,
          {
            actions: sumFigures(states.map(({ actions }) => actions)),
            activity: meanActivity(states.map(({ activity, groups }) => ({ activity, weight: groups }))),
          },
        ];
      }),
    ),
    communityMonths: communities.length,
  };
}

/** `null` when none is known. */
function meanActivity(
  parts: readonly { readonly activity: number | null; readonly weight: number }[],
): number | null {
  const known = parts.filter(({ activity }) => activity !== null && activity >= 0 && activity <= 1);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  return weight > 0 ? known.reduce((sum, part) => sum + part.activity! * part.weight, 0) / weight : null;
}

export function flowerGlyph(
  node: FlowerNode,
  { radius, theme, months, cooperation = false, encoding = 'lightness', raised = null }: GlyphStyle,
): FlowerGlyph {
  const merged = node.children.length > 0;
  const activity = flowerActivity(node, months);
  const cells = flowerCells(activity, { radius, theme, encoding, raised, branches: !merged });
  const text = String(node.communities.length);
  const core = cells[0]!;
  return {
    node,
    radius,
    cells,
    count: merged
      ? {
          text,
          fontSize: radius * (text.length > 3 ? 0.62 : 0.8),
          ...inkOn(core.fill, 'core', core.level, theme),
        }
      : null,
    counts: radius < COUNT_RADIUS ? [] : cellCounts(cells, activity, radius, theme),
    arcs: cooperation && !merged ? cooperationArcs(node.communities[0]!.cooperation, radius) : [],
    frame: hexagonPath([0, 0], radius * FRAME_EXTENT, 'corner'),
  };
}

/** A cell smaller than that, px, has no room for digits. */
const COUNT_RADIUS = 14;

/** A count that may not be shown has no digits: its hatching says so. */
function cellCounts(
  cells: readonly CellMark[],
  { actors }: FlowerActivity,
  radius: number,
  theme: Theme,
): FlowerGlyph['counts'] {
  return cells.flatMap(({ part, level, center, fill }) => {
    if (part === 'core') return [];
    const actions = actors[part]?.actions;
    if (actions?.state !== 'value') return [];
    const text = String(actions.value);
    const fontSize = Math.min(radius * 0.72, (radius * 2.1) / text.length);
    return [{ text, fontSize, at: center, ...inkOn(fill, part, level, theme) }];
  });
}
