import type { AreaNode } from '../divisions/hierarchy.js';
import type { Count } from '../indicators/tally.js';

/**
 * Counts of closed periods as they were first published. As long as a city is open they stay, also
 * when its records are revised: what changes between two readings of one figure is a single case.
 */
export class FrozenCounts {
  readonly #byKey = new Map<string, ReadonlyMap<string, Count>>();

  /**
   * @param key - Indicator and period.
   * @param count - Counts now, in the order of the areas; asked once a key.
   */
  countsOf(key: string, areas: readonly AreaNode[], count: () => readonly Count[]): readonly Count[] {
    let known = this.#byKey.get(key);
    if (!known) {
      const counts = count();
      if (counts[0]?.kind === 'none') return counts;
      known = new Map(areas.map(({ code }, place) => [code, counts[place]!]));
      this.#byKey.set(key, known);
    }
    return areas.map(({ code }): Count => known.get(code) ?? NOT_COLLECTED);
  }
}

const NOT_COLLECTED: Count = { kind: 'none', reason: 'not-collected' };
