import type { AreasView, Position } from '@hivemap/core';

/** Where the name of a part stands. */
export interface NamedPlace {
  readonly position: Position;
  /** How much it matters that it can be read, against one that matters 1. */
  readonly weight: number;
}

/** More cells than this are mostly too small to be named. */
const MOST_NAMED = 60;
const CELL_WEIGHT = 0.3;

/** Names that a map of a drill step wants to be read: of the parts, and less so of the cells they are made of. */
export function viewLabels({
  children,
  cells,
}: Pick<AreasView, 'children' | 'cells'>): readonly NamedPlace[] {
  if (children.length > MOST_NAMED) return [];
  const parts = children.map(({ point }) => ({ position: point, weight: 1 }));
  const own = new Set(children.map(({ code }) => code));
  const below = cells.filter(({ code }) => !own.has(code));
  if (below.length > MOST_NAMED) return parts;
  return [...parts, ...below.map(({ point }) => ({ position: point, weight: CELL_WEIGHT }))];
}
