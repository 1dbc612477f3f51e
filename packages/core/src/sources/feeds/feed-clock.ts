import type { Change } from '../../view/city-handle.js';
import { momentMs } from './feed-sequence.js';

/** A feed that was away for longer says its new time more than once. */
const LEAP_MS = 86_400_000;

/**
 * The time that a feed says. One message with a clock that is days ahead would move the data's "now" for good; so a
 * leap is believed when a second message says the same. The local clock has no say: it may be the one that is off.
 */
export class FeedClock {
  #latestMs: number;
  #saidMs = Number.NEGATIVE_INFINITY;
  #leapMs: number | null = null;
  #latest: string | null = null;

  /** @param asOfMs - The time of the data before the first message, epoch milliseconds. */
  constructor(asOfMs: number) {
    this.#latestMs = asOfMs;
  }

  /** The latest time that was believed, as the server wrote it; `null` before the first. */
  get latest(): string | null {
    return this.#latest;
  }

  /** @returns The change, without its time where that is not believed. */
  take(change: Change): Change {
    const ms = momentMs(change.at);
    if (ms === Number.NEGATIVE_INFINITY) return change;
    if (this.#isLeap(ms)) {
      this.#leapMs = ms;
      const { at: _, ...timeless } = change;
      return timeless;
    }
    this.#leapMs = null;
    this.#latestMs = Math.max(this.#latestMs, ms);
    if (ms > this.#saidMs) [this.#saidMs, this.#latest] = [ms, change.at!];
    return change;
  }

  #isLeap(ms: number): boolean {
    if (!Number.isFinite(this.#latestMs) || ms - this.#latestMs <= LEAP_MS) return false;
    return this.#leapMs === null || Math.abs(ms - this.#leapMs) > LEAP_MS;
  }
}
