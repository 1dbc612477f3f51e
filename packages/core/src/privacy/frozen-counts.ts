import type { AreaNode } from '../divisions/hierarchy.js';
import type { Count } from '../indicators/tally.js';

/**
 * Counts of closed periods as they were first published. As long as a city is open they stay, also
 * when its records are revised: what changes between two readings of one figure is a single case.
 */
export class FrozenCounts {
  readonly #byKey = new Map<string, ReadonlyMap<string, Count>>();

  /**
   * Counts that were kept from an earlier reading, so that they stay from one publication to the next.
   *
   * @param kept - What `toJSON` gave.
   * @throws {TypeError} When it is anything else.
   */
  static from(kept: unknown): FrozenCounts {
    const frozen = new FrozenCounts();
    for (const [key, byArea] of entriesOf(kept)) {
      const counts = entriesOf(byArea).map(([code, count]) => [code, countOf(count)] as const);
      frozen.#byKey.set(key, new Map(counts));
    }
    return frozen;
  }

  /** By indicator and period, by area. These are the counts themselves, also the small ones: not to be published. */
  toJSON(): Readonly<Record<string, Readonly<Record<string, Count>>>> {
    return Object.fromEntries(
      [...this.#byKey].map(([key, counts]) => [
        key,
        Object.fromEntries([...counts].map(([code, count]) => [code, plain(count)])),
      ]),
    );
  }

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

function plain(count: Count): Count {
  return count.kind === 'durations' ? { ...count, histogram: Array.from(count.histogram) } : count;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('Counts by name were expected.');
  return Object.entries(value);
}

function areCounts(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === 'number' && value >= 0);
}

function countOf(value: unknown): Count {
  const { kind, numerator, denominator, histogram, actions, reason } = Object.fromEntries(entriesOf(value));
  const isSound =
    (kind === 'count' && areCounts([numerator])) ||
    (kind === 'ratio' && areCounts([numerator, denominator])) ||
    (kind === 'durations' && areCounts(histogram)) ||
    (kind === 'actions' && areCounts(actions)) ||
    kind === 'suppressed' ||
    (kind === 'none' && typeof reason === 'string');
  if (!isSound) throw new TypeError('A count was expected.');
  return value as Count;
}

const NOT_COLLECTED: Count = { kind: 'none', reason: 'not-collected' };
