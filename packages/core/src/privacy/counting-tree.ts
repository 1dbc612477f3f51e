/** One dimension of a table of counts: what adds up to what, and when it is published. */
export interface Dimension {
  /** For each node the place of the one that it adds to, which comes before it; −1 for roots. */
  readonly parents: readonly number[];
  /**
   * In which round each node is published, from 0: a node with all of its parts or after all of them. By
   * default all at once. What was published in an earlier round is never taken back.
   */
  readonly stages?: readonly number[];
}

/** A dimension with its parts at hand. */
export class CountingTree {
  readonly parents: readonly number[];
  readonly stages: readonly number[];
  readonly children: readonly (readonly number[])[];

  /** @throws {RangeError} When a parent does not come before its parts, or is published before one or with a few of them. */
  constructor({ parents, stages }: Dimension) {
    this.parents = parents;
    this.stages = stages ?? parents.map(() => 0);
    const children = parents.map((): number[] => []);
    parents.forEach((parent, node) => {
      if (parent >= node) throw new RangeError(`A parent before node ${node} was expected, not ${parent}.`);
      if (parent < 0) return;
      children[parent]!.push(node);
    });
    children.forEach((parts, node) => {
      const stage = this.stages[node]!;
      const isWithAll = parts.every((part) => this.stages[part] === stage);
      if (!isWithAll && parts.some((part) => this.stages[part]! >= stage))
        throw new RangeError(
          `Node ${node} was expected to be published with all of its parts, or after them.`,
        );
    });
    this.children = children;
  }

  get size(): number {
    return this.parents.length;
  }

  isLeaf(node: number): boolean {
    return this.children[node]!.length === 0;
  }

  /** What a node adds to, if that is published by then; −1 otherwise. */
  above(node: number, stage: number): number {
    const parent = this.parents[node]!;
    return parent >= 0 && this.stages[parent]! <= stage ? parent : -1;
  }

  /** From a node up to the highest that is published by then. */
  upward(node: number, stage: number): number[] {
    const path: number[] = [];
    for (let at = node; at >= 0; at = this.above(at, stage)) path.push(at);
    return path;
  }
}
