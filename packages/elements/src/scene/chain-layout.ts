/** Where the units of the responsibility chain stand: as a tidy tree or as an indented one. */
import type { UnitMark } from '@hivemap/core';
import { tree, type HierarchyNode, type HierarchyPointNode } from 'd3';
import { openHierarchy, type ChainBranch } from './chain-forest.js';
import { round } from './hexagon.js';

export interface ChainNode {
  readonly unit: UnitMark;
  /** Top left, px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** For assistive technology: 1 at the top; place among its siblings, and how many there are. */
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  /** Units directly below. */
  readonly below: number;
  readonly open: boolean;
}

export interface ChainLink {
  readonly key: string;
  readonly path: string;
  /** What it spans, px. */
  readonly top: number;
  readonly bottom: number;
}

export interface ChainLayout {
  /** Each unit before those below it. */
  readonly nodes: readonly ChainNode[];
  readonly links: readonly ChainLink[];
  readonly width: number;
  readonly height: number;
}

export interface ChainSize {
  /** Of the room there is, px. */
  readonly width: number;
  /** Of one row, px. */
  readonly row: number;
  /** Multiplies everything that is not the row. */
  readonly scale: number;
}

/** Narrower than that, a tree is indented: columns side by side would leave no room for names, px at scale 1. */
const LEAST_FOR_COLUMNS = 620;
const COLUMN = 216;
const INDENT = 16;

type Point = HierarchyNode<ChainBranch>;
type Placed = HierarchyPointNode<ChainBranch>;

export function chainTree(root: ChainBranch, open: ReadonlySet<string>, size: ChainSize): ChainLayout {
  const top = openHierarchy(root, open);
  return size.width >= LEAST_FOR_COLUMNS * size.scale ? tidyTree(top, size) : indentedTree(top, size);
}

/** Reingold and Tilford's tidy tree, from left to right. */
function tidyTree(top: Point, { row, scale, width }: ChainSize): ChainLayout {
  const hidden = top.data.unit === null ? 1 : 0;
  const column = Math.max(COLUMN * scale, Math.floor(width / Math.max(1, top.height + 1 - hidden)));
  const placed = tree<ChainBranch>()
    .nodeSize([row, column])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.25))(top);
  const shown: Point[] = [];
  placed.eachBefore((node) => {
    if (node.data.unit !== null) shown.push(node);
  });
  const places = placesIn(top);
  const first = shown.reduce((least, node) => Math.min(least, (node as Placed).x), Infinity);
  const cell = { width: column - 28 * scale, height: row };
  const nodes = shown.map((node) =>
    nodeOf(node, { x: (node.depth - hidden) * column, y: (node as Placed).x - first, ...cell }, places),
  );
  const at = new Map(nodes.map((node) => [node.unit.id, node]));
  const links = shown.flatMap((node) => {
    const [from, to] = [at.get(node.parent?.data.unit?.id ?? ''), at.get(node.data.unit?.id ?? '')];
    if (!from || !to) return [];
    const [y, end] = [from.y + row / 2, to.y + row / 2];
    const [x, stop] = [from.x + from.width, to.x];
    const middle = (x + stop) / 2;
    const path = `M${round(x)},${round(y)}C${round(middle)},${round(y)} ${round(middle)},${round(end)} ${round(stop)},${round(end)}`;
    return [{ key: to.unit.id, path, top: Math.min(y, end), bottom: Math.max(y, end) }];
  });
  return frame(nodes, links);
}

/** One row a unit, each level a little further in. */
function indentedTree(top: Point, { row, scale, width }: ChainSize): ChainLayout {
  const hidden = top.data.unit === null ? 1 : 0;
  const indent = INDENT * scale;
  const shown: Point[] = [];
  top.eachBefore((node) => {
    if (node.data.unit !== null) shown.push(node);
  });
  const places = placesIn(top);
  const nodes = shown.map((node, index) => {
    const x = (node.depth - hidden) * indent;
    return nodeOf(node, { x, y: index * row, width: Math.max(120 * scale, width - x), height: row }, places);
  });
  const at = new Map(nodes.map((node) => [node.unit.id, node]));
  const links = nodes.flatMap(({ unit, open, x, y }, index): ChainLink[] => {
    const last = shown[index]?.children?.at(-1)?.data.unit;
    const end = last ? at.get(last.id) : undefined;
    if (!open || !end) return [];
    const [rail, bottom] = [x + indent / 2, end.y + row / 2];
    return [{ key: unit.id, path: `M${round(rail)},${round(y + row)}V${round(bottom)}`, top: y, bottom }];
  });
  return frame(nodes, links);
}

interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Place of each node among its siblings, from 1. */
function placesIn(top: Point): ReadonlyMap<Point, number> {
  const places = new Map<Point, number>([[top, 1]]);
  top.each((node) => node.children?.forEach((child, index) => places.set(child, index + 1)));
  return places;
}

function nodeOf(node: Point, box: CellBox, places: ReadonlyMap<Point, number>): ChainNode {
  return {
    unit: node.data.unit as UnitMark,
    ...box,
    level: node.depth + 1,
    place: places.get(node) ?? 1,
    siblings: node.parent?.children?.length ?? 1,
    below: node.data.below.length,
    open: node.children !== undefined,
  };
}

function frame(nodes: readonly ChainNode[], links: readonly ChainLink[]): ChainLayout {
  return {
    nodes,
    links,
    width: nodes.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    height: nodes.reduce((most, { y, height }) => Math.max(most, y + height), 0),
  };
}

/** What stands in a window of the layout, px from its top. */
export function visibleChain(
  { nodes, links }: ChainLayout,
  top: number,
  bottom: number,
): Pick<ChainLayout, 'nodes' | 'links'> {
  return {
    nodes: nodes.filter(({ y, height }) => y + height >= top && y <= bottom),
    links: links.filter((link) => link.bottom >= top && link.top <= bottom),
  };
}
