import { CountingTree, type Dimension } from './counting-tree.js';

/** What is counted at each spot: column 0 is the whole, every other one a part of it. */
export interface CountColumn {
  /** Column that it adds to, which comes before it; −1 for the whole. */
  readonly parent: number;
  /**
   * A whole may be split in several ways (by outcome, by tier), whose parts overlap in ways that nobody
   * publishes: columns of one number add up together. The whole itself has −1.
   */
  readonly partition: number;
  /** A count from 1 to one less is hidden. */
  readonly least: number;
}

/**
 * Tables of counts that are linked by their totals: one cell for each column and each combination of
 * nodes of the dimensions (area × period). Only what stands at leaves is given; the rest is added up.
 */
export interface LinkedTables {
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly CountColumn[];
  /**
   * Whole number ≥ 0 of a column without parts, at leaves of all dimensions.
   *
   * @param nodes - One of each dimension.
   */
  readonly count: (column: number, nodes: readonly number[]) => number;
}

/** All cells of linked tables: cell = column · spots + spot, spot = Σ node · stride. */
export class LinkedCounts {
  readonly trees: readonly CountingTree[];
  readonly strides: readonly number[];
  readonly columns: readonly CountColumn[];
  /** Leaf columns of each partition; a whole that is not split is its own. */
  readonly partitions: readonly (readonly number[])[];
  readonly spots: number;
  readonly values: Float64Array;
  /** Round in which each spot is published. */
  readonly stages: Int32Array;

  /** @throws {RangeError} When the partitions do not add up to the same whole, or a count is no count. */
  constructor({ dimensions, columns, count }: LinkedTables) {
    this.trees = dimensions.map((dimension) => new CountingTree(dimension));
    this.columns = columns;
    let spots = 1;
    this.strides = this.trees.map(({ size }) => {
      const stride = spots;
      spots *= size;
      return stride;
    });
    this.spots = spots;
    this.partitions = partitionsOf(columns);
    this.values = new Float64Array(columns.length * spots);
    this.stages = this.#stagesOfSpots();
    this.#fill(count);
  }

  /** Node of a dimension at a spot. */
  nodeAt(spot: number, dimension: number): number {
    return Math.floor(spot / this.strides[dimension]!) % this.trees[dimension]!.size;
  }

  isLeafSpot(spot: number): boolean {
    return this.trees.every((tree, dimension) => tree.isLeaf(this.nodeAt(spot, dimension)));
  }

  #stagesOfSpots(): Int32Array {
    const stages = new Int32Array(this.spots);
    for (let spot = 0; spot < this.spots; spot++) {
      this.trees.forEach((tree, dimension) => {
        stages[spot] = Math.max(stages[spot]!, tree.stages[this.nodeAt(spot, dimension)]!);
      });
    }
    return stages;
  }

  #fill(count: LinkedTables['count']): void {
    const leaves = new Set(this.partitions.flat());
    for (let spot = 0; spot < this.spots; spot++) {
      if (!this.isLeafSpot(spot)) continue;
      const nodes = this.trees.map((_, dimension) => this.nodeAt(spot, dimension));
      for (const column of leaves) {
        const value = count(column, nodes);
        if (!Number.isSafeInteger(value) || value < 0)
          throw new RangeError(`A whole number ≥ 0 was expected in column ${column}.`);
        this.values[column * this.spots + spot] = value;
      }
    }
    for (const column of leaves) this.#addDimensions(column * this.spots);
    this.#addColumns();
  }

  #addDimensions(base: number): void {
    const { values, spots } = this;
    this.trees.forEach(({ size, parents }, dimension) => {
      const stride = this.strides[dimension]!;
      for (let block = base; block < base + spots; block += stride * size) {
        for (let node = size - 1; node > 0; node--) {
          const parent = parents[node]!;
          if (parent < 0) continue;
          for (let at = 0; at < stride; at++)
            values[block + parent * stride + at]! += values[block + node * stride + at]!;
        }
      }
    });
  }

  #addColumns(): void {
    const { values, spots, columns } = this;
    const wholes = new Map<number, Float64Array>();
    for (let column = columns.length - 1; column > 0; column--) {
      const { parent, partition } = columns[column]!;
      let sums = values.subarray(parent * spots, (parent + 1) * spots);
      if (parent === 0) {
        sums = wholes.get(partition) ?? new Float64Array(spots);
        wholes.set(partition, sums);
      }
      for (let spot = 0; spot < spots; spot++) sums[spot]! += values[column * spots + spot]!;
    }
    const [first, ...others] = wholes.values();
    if (!first) return;
    values.set(first);
    if (others.some((sums) => sums.some((sum, spot) => sum !== first[spot])))
      throw new RangeError('Partitions of the same whole were expected to add up to it.');
  }
}

function partitionsOf(columns: readonly CountColumn[]): readonly (readonly number[])[] {
  const inner = new Set(columns.map(({ parent }) => parent));
  const leaves = new Map<number, number[]>();
  columns.forEach(({ partition }, column) => {
    if (inner.has(column)) return;
    const list = leaves.get(partition);
    if (list) list.push(column);
    else leaves.set(partition, [column]);
  });
  return [...leaves.values()];
}
