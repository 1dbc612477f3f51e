/** Sequence numbers of records without identity that are remembered. */
const MOST_SEEN = 100_000;

/** What a change says of its place. */
export interface ChangePlace {
  readonly seq?: number | undefined;
  /** Epoch milliseconds. */
  readonly atMs?: number | undefined;
}

/**
 * The order of a resource's changes by their sequence numbers: duplicates, and what a later message
 * has overtaken, are not taken. Changes without a number are taken as they come.
 */
export class ChangeOrder {
  /** Number of the last snapshot. */
  #floor = Number.NEGATIVE_INFINITY;
  #latestMs = Number.NEGATIVE_INFINITY;
  readonly #last = new Map<string, number>();
  readonly #seen = new Set<number>();

  /**
   * Whether a snapshot is to be taken. One with a lower number and a later time is the first of a
   * feed that has begun to count again.
   */
  takesSnapshot({ seq, atMs }: ChangePlace): boolean {
    if (seq === undefined) {
      this.#note(atMs);
      return true;
    }
    if (seq <= this.#floor) {
      if (atMs === undefined || atMs <= this.#latestMs) return false;
      this.#last.clear();
    }
    this.#floor = seq;
    this.#seen.clear();
    for (const [key, last] of this.#last) if (last < seq) this.#last.delete(key);
    this.#note(atMs);
    return true;
  }

  /** Whether a change of a record is to be taken. */
  takes(key: string, { seq, atMs }: ChangePlace): boolean {
    if (seq !== undefined) {
      if (seq < this.#floor || seq <= (this.#last.get(key) ?? Number.NEGATIVE_INFINITY)) return false;
      this.#last.set(key, seq);
    }
    this.#note(atMs);
    return true;
  }

  /** Whether a message with records that have no identity is to be taken. */
  takesMessage({ seq, atMs }: ChangePlace): boolean {
    if (seq !== undefined) {
      if (seq < this.#floor || this.#seen.has(seq)) return false;
      this.#seen.add(seq);
      if (this.#seen.size > MOST_SEEN) {
        const [oldest] = this.#seen;
        if (oldest !== undefined) this.#seen.delete(oldest);
      }
    }
    this.#note(atMs);
    return true;
  }

  #note(atMs: number | undefined): void {
    if (atMs !== undefined && atMs > this.#latestMs) this.#latestMs = atMs;
  }
}
