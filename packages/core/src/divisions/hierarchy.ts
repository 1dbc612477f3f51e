/**
 * The city's divisions and grids as one tree, numbered depth-first: what lies below an area is a
 * contiguous range of numbers, so that a roll-up is one sweep and "lies in" is two comparisons.
 */
export interface AreaNode {
  /** Number in the depth-first order; the city is 0. */
  readonly index: number;
  readonly kind: 'division' | 'grid';
  readonly code: string;
  /** Id of the level, as the manifest has it; `grid` for grids. */
  readonly level: string;
  /** Position of its record in `divisions` or `grids`; −1 for a city without a record of its own. */
  readonly record: number;
  /** Number of the area it lies in; −1 for the city. */
  readonly parent: number;
  /** Steps below the city. */
  readonly depth: number;
  /** Numbers of the areas directly below, in the order of their codes. */
  readonly children: readonly number[];
  /** The areas below are `index + 1 … end − 1`. */
  readonly end: number;
}

/** Immutable; `build-hierarchy.ts` makes it. */
export class Hierarchy {
  readonly nodes: readonly AreaNode[];
  readonly #divisions = new Map<string, AreaNode>();
  readonly #grids = new Map<string, AreaNode>();

  /** @param nodes - In depth-first order, at least the city. */
  constructor(nodes: readonly AreaNode[]) {
    this.nodes = nodes;
    for (const node of nodes) (node.kind === 'grid' ? this.#grids : this.#divisions).set(node.code, node);
  }

  get root(): AreaNode {
    return this.at(0);
  }

  /** @throws {RangeError} When there is no area of that number. */
  at(index: number): AreaNode {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`An area 0…${this.nodes.length - 1} was expected, not ${index}.`);
    return node;
  }

  division(code: string): AreaNode | undefined {
    return this.#divisions.get(code);
  }

  grid(code: string): AreaNode | undefined {
    return this.#grids.get(code);
  }

  /** A division, or else a grid, of that code. */
  area(code: string): AreaNode | undefined {
    return this.#divisions.get(code) ?? this.#grids.get(code);
  }

  /** Areas directly below. */
  childrenOf(node: AreaNode): readonly AreaNode[] {
    return node.children.map((index) => this.at(index));
  }

  /** From the city down to an area, both included. */
  pathOf(node: AreaNode): readonly AreaNode[] {
    const path = [node];
    for (let up = node.parent; up >= 0;) {
      const above = this.at(up);
      path.unshift(above);
      up = above.parent;
    }
    return path;
  }

  /** Whether an area lies in another, or is it. */
  isWithin(node: AreaNode, ancestor: AreaNode): boolean {
    return node.index >= ancestor.index && node.index < ancestor.end;
  }
}
