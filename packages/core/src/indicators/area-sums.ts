import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { rollUp } from './roll-up.js';
import type { Count, Tally } from './tally.js';

/** Adds up numerators and denominators where they belong, then to the areas above. */
export class AreaSums {
  readonly #hierarchy: Hierarchy;
  readonly #numerators: Float64Array;
  readonly #denominators: Float64Array;

  constructor(hierarchy: Hierarchy) {
    this.#hierarchy = hierarchy;
    this.#numerators = new Float64Array(hierarchy.nodes.length);
    this.#denominators = new Float64Array(hierarchy.nodes.length);
  }

  add({ index }: AreaNode, numerator: number, denominator: number): void {
    this.#numerators[index] = (this.#numerators[index] ?? 0) + numerator;
    this.#denominators[index] = (this.#denominators[index] ?? 0) + denominator;
  }

  /** Ends the adding. */
  tally(): Tally {
    const numerators = rollUp(this.#hierarchy, this.#numerators);
    const denominators = rollUp(this.#hierarchy, this.#denominators);
    return ({ index }): Count => ({
      kind: 'ratio',
      numerator: numerators[index] ?? 0,
      denominator: denominators[index] ?? 0,
    });
  }
}
