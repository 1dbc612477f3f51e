import { CountingTree, type Dimension } from './counting-tree.js';

/** What is counted at each spot: column 0 is the whole, every other one a part of it. */
export interface CountColumn {
  /**
   * A whole may be split in several ways (by outcome, by tier), whose parts overlap in ways that nobody
   * publishes: columns of one number without `sumOf` add up to the whole. The whole itself has −1.
   */
  readonly partition: number;
  /** Columns of the same partition that it is the sum of. */
  readonly sumOf?: readonly number[];
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
  /** Columns of each partition that are no sums; a whole that is not split is its own. */
  readonly partitions: readonly (readonly number[])[];
  /** For each column those that are no sums and that it adds up; for the whole those of the first partition. */
  readonly parts: readonly (readonly number[])[];
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
    this.parts = columns.map(({ sumOf }, column) =>
      column === 0 ? this.partitions[0]! : (sumOf ?? [column]),
    );
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
    const { values, spots } = this;
    const sumOf = (columns: readonly number[]): Float64Array => {
      const sums = new Float64Array(spots);
      for (const column of columns)
        for (let spot = 0; spot < spots; spot++) sums[spot]! += values[column * spots + spot]!;
      return sums;
    };
    this.parts.forEach((parts, column) => {
      if (parts.length !== 1 || parts[0] !== column) values.set(sumOf(parts), column * spots);
    });
    const whole = values.subarray(0, spots);
    for (const partition of this.partitions.slice(1))
      if (sumOf(partition).some((sum, spot) => sum !== whole[spot]))
        throw new RangeError('Partitions of the same whole were expected to add up to it.');
  }
}

function partitionsOf(columns: readonly CountColumn[]): readonly (readonly number[])[] {
  const leaves = new Map<number, number[]>();
  columns.forEach(({ partition, sumOf }, column) => {
    if (column === 0 || sumOf) return;
    const list = leaves.get(partition);
    if (list) list.push(column);
    else leaves.set(partition, [column]);
  });
  return leaves.size === 0 ? [[0]] : [...leaves.values()];
}
