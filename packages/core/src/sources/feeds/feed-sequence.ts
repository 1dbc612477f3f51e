import { normalizeMoment } from '../../contract/normalize-moment.js';
import type { Change } from '../../view/city-handle.js';

/** Missing numbers that are remembered one by one; a wider gap is a gap at once. */
const MOST_MISSING = 1000;

/**
 * The numbers of a feed's messages: which are missing, and whether the feed counts from the beginning again. They
 * count over the whole feed or for each resource; a message that follows the last one in either way has its place.
 */
export class FeedSequence {
  /** Added to the numbers since the feed began to count again, so that later messages keep higher numbers. */
  #base = 0;
  #last = Number.NEGATIVE_INFINITY;
  #latestMs = Number.NEGATIVE_INFINITY;
  readonly #lastOf = new Map<string, number>();
  readonly #missing = new Set<number>();
  #isTorn = false;
  #isReconnected = false;
  /** The time that each of the last numbers was given with. */
  readonly #ats = new Map<number, string | undefined>();

  /** Number of the last message as the feed gave it; `null` before the first. */
  get last(): number | null {
    return this.#last === Number.NEGATIVE_INFINITY ? null : this.#last - this.#base;
  }

  /** Whether messages are missing that may still come, or never will. */
  get hasGap(): boolean {
    return this.#isTorn || this.#missing.size > 0;
  }

  /** What comes next comes from a server that was told the last number. */
  reconnect(): void {
    this.#isReconnected = true;
  }

  /** What was missing is asked for in another way. */
  forgetGap(): void {
    this.#isTorn = false;
    this.#missing.clear();
  }

  /** The change with a number that counts on over restarts of the feed. */
  take(change: Change): Change {
    const atMs = momentMs(change.at);
    const latestMs = this.#latestMs;
    if (atMs > latestMs) this.#latestMs = atMs;
    if (change.seq === undefined) return change;
    let seq = change.seq + this.#base;
    const before = this.#lastOf.get(change.resource) ?? Number.NEGATIVE_INFINITY;
    const isReconnected = this.#isReconnected;
    this.#isReconnected = false;
    if (this.#wasGiven(seq, before) && (isReconnected || atMs > latestMs || this.#isOther(seq, change.at))) {
      this.#base = this.#last - change.seq + 1;
      seq = this.#last + 1;
      this.#lastOf.clear();
      this.forgetGap();
      // Nobody knows what happened while it was down.
      this.#isTorn = isReconnected;
    }
    this.#note(seq, change.resource, before);
    this.#remember(seq, change.at);
    return { ...change, seq };
  }

  /**
   * A number that was given already is a duplicate, unless the feed was started anew: it then comes first on a new
   * connection, or was said later than all before, or at another time than the one it repeats.
   */
  #wasGiven(seq: number, before: number): boolean {
    return seq <= before && !this.#missing.has(seq);
  }

  #isOther(seq: number, at: string | undefined): boolean {
    return this.#ats.has(seq) && this.#ats.get(seq) !== at;
  }

  #remember(seq: number, at: string | undefined): void {
    this.#ats.set(seq, at);
    if (this.#ats.size <= MOST_MISSING) return;
    const [oldest] = this.#ats.keys();
    this.#ats.delete(oldest!);
  }

  #note(seq: number, resource: string, before: number): void {
    if (this.#missing.delete(seq)) return;
    const follows = seq <= this.#last + 1 || seq === before + 1 || this.#last === Number.NEGATIVE_INFINITY;
    if (!follows) {
      if (seq - this.#last - 1 > MOST_MISSING) this.#isTorn = true;
      else for (let one = this.#last + 1; one < seq; one++) this.#missing.add(one);
    }
    this.#last = Math.max(this.#last, seq);
    this.#lastOf.set(resource, Math.max(seq, this.#lastOf.get(resource) ?? Number.NEGATIVE_INFINITY));
  }
}

/** Epoch milliseconds of a moment with a time of day. */
export function momentMs(at: string | undefined): number {
  const moment = at === undefined ? null : normalizeMoment(at);
  const ms = moment === null || moment.length <= 10 ? Number.NaN : Date.parse(moment);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
}
