import { LEAST_EXCESS, UNUSUAL_SCORE } from './robust-score.js';

/** What is known of a fence now. */
export interface BreachReading {
  readonly id: string;
  /** Against its past; `null` where there is none. */
  readonly score: number | null;
  /** Alarms above the median; `null` where nothing can be compared. */
  readonly excess: number | null;
  readonly overLimit: boolean;
}

export interface BreachOptions {
  /** Score from which a breach begins. Default 3.5. */
  readonly breachScore?: number;
  /** Score below which it ends: lower than the first, so that a count that wavers is one breach. Default 2.5. */
  readonly releaseScore?: number;
  /** How long it has to last before it is told of, milliseconds. Default 0. */
  readonly debounceMs?: number;
}

const RELEASE_SCORE = 2.5;

type Episode = { readonly state: 'pending'; readonly sinceMs: number } | { readonly state: 'told' };

/**
 * Makes one breach out of many readings: it is told of once, however often the numbers change, and again
 * only after it has been over.
 */
export class BreachEpisodes {
  #options: Required<BreachOptions>;
  #episodes = new Map<string, Episode>();

  constructor(options: BreachOptions = {}) {
    this.#options = withDefaults(options);
  }

  /** Breaches that are under way keep their state. */
  configure(options: BreachOptions): void {
    this.#options = withDefaults(options);
  }

  /** Takes the readings for what has been known all along: nothing of it is told. */
  begin(readings: readonly BreachReading[]): void {
    this.#episodes = new Map(
      readings.filter((reading) => this.#begins(reading)).map(({ id }) => [id, { state: 'told' }]),
    );
  }

  /**
   * @param readings - All fences that there are; others are forgotten.
   * @param nowMs - A clock that never goes back.
   * @returns Ids of the breaches to be told of now.
   */
  update(readings: readonly BreachReading[], nowMs: number): readonly string[] {
    const told: string[] = [];
    const next = new Map<string, Episode>();
    for (const reading of readings) {
      const known = this.#episodes.get(reading.id);
      if (known ? this.#ends(reading) : !this.#begins(reading)) continue;
      let episode: Episode = known ?? { state: 'pending', sinceMs: nowMs };
      if (episode.state === 'pending' && nowMs - episode.sinceMs >= this.#options.debounceMs) {
        episode = { state: 'told' };
        told.push(reading.id);
      }
      next.set(reading.id, episode);
    }
    this.#episodes = next;
    return told;
  }

  /** Fences in a breach that has been told of. */
  get open(): readonly string[] {
    return [...this.#episodes].filter(([, { state }]) => state === 'told').map(([id]) => id);
  }

  /** When to ask again though nothing changes, on the clock of `update`; `null` when nothing waits. */
  get dueMs(): number | null {
    let due: number | null = null;
    for (const episode of this.#episodes.values())
      if (episode.state === 'pending')
        due = Math.min(due ?? Infinity, episode.sinceMs + this.#options.debounceMs);
    return due;
  }

  #begins({ score, excess, overLimit }: BreachReading): boolean {
    if (overLimit) return true;
    return excess !== null && excess >= LEAST_EXCESS && (score ?? Infinity) >= this.#options.breachScore;
  }

  #ends(reading: BreachReading): boolean {
    const { score, excess, overLimit } = reading;
    if (overLimit) return false;
    return score === null ? (excess ?? 0) < LEAST_EXCESS : score < this.#options.releaseScore;
  }
}

/** @throws {RangeError} When a breach would end before it begins, or the wait is none. */
function withDefaults({
  breachScore = UNUSUAL_SCORE,
  releaseScore = Math.min(RELEASE_SCORE, breachScore),
  debounceMs = 0,
}: BreachOptions): Required<BreachOptions> {
  if (!(releaseScore <= breachScore))
    throw new RangeError(`A release score of at most ${breachScore} was expected, not ${releaseScore}.`);
  if (!(debounceMs >= 0)) throw new RangeError(`A wait of 0 ms and more was expected, not ${debounceMs}.`);
  return { breachScore, releaseScore, debounceMs };
}
