/**
 * Remembers what was computed from two immutable objects and a key, as long as both live, and of the
 * keys the most recently used.
 */
export class WeakMemo<A extends object, B extends object, V> {
  readonly #byPair = new WeakMap<A, WeakMap<B, Map<string, V>>>();
  readonly #kept: number;

  /** @param kept - Keys remembered of each pair. */
  constructor(kept: number) {
    this.#kept = kept;
  }

  /** What is remembered; `undefined` when nothing is. */
  recall(a: A, b: B, key: string): V | undefined {
    return this.#byPair.get(a)?.get(b)?.get(key);
  }

  get(a: A, b: B, key: string, compute: () => V): V {
    let bySecond = this.#byPair.get(a);
    if (!bySecond) this.#byPair.set(a, (bySecond = new WeakMap()));
    let byKey = bySecond.get(b);
    if (!byKey) bySecond.set(b, (byKey = new Map<string, V>()));
    const known = byKey.get(key);
    const value = known ?? compute();
    byKey.delete(key);
    byKey.set(key, value);
    const [oldest] = byKey.keys();
    if (byKey.size > this.#kept && oldest !== undefined) byKey.delete(oldest);
    return value;
  }
}
