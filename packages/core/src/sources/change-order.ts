/** Sequence numbers of records without identity that are remembered. */
const MOST_SEEN = 100_000;

/** What a change says of its place. */
export interface ChangePlace {
  readonly seq?: number | undefined;
  /** Epoch milliseconds. */
  readonly atMs?: number | undefined;
}

/**
 * What becomes of a snapshot: `overtaken` by a later one, `taken` together with what was changed after
 * it, or `restart`: the feed counts from the beginning again, and nothing from before counts.
 */
export type SnapshotVerdict = 'overtaken' | 'taken' | 'restart';

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
   * Decides on a snapshot. One with a lower number and a later time than all before is the first of a
   * feed that has begun to count again.
   */
  takesSnapshot({ seq, atMs }: ChangePlace): SnapshotVerdict {
    if (seq === undefined) {
      this.#note(atMs);
      return 'taken';
    }
    const restarts = seq <= this.#floor && atMs !== undefined && atMs > this.#latestMs;
    if (seq <= this.#floor && !restarts) return 'overtaken';
    if (restarts) this.#last.clear();
    this.#floor = seq;
    this.#seen.clear();
    for (const [key, last] of this.#last) if (last < seq) this.#last.delete(key);
    this.#note(atMs);
    return restarts ? 'restart' : 'taken';
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
