import type { CalendarDates } from '../calendar/working-days.js';
import { zoneClock } from '../calendar/zone-clock.js';
import { boundsOf } from '../spatial/bounds-of.js';
import type { AreaShape } from '../view/view.js';
import { FenceBorder } from './fence-border.js';
import { FenceGrid } from './fence-grid.js';
import { fenceHours, type FenceHours, type FenceTimes } from './fence-hours.js';

/** A fence to be watched. A record of `fences` is one. */
export interface WatchedFence extends FenceTimes {
  readonly id: string;
  /** WGS 84; may have holes. */
  readonly geometry: AreaShape;
}

export interface FenceEngineOptions {
  /** IANA name: hours and days of the fences are in it. */
  readonly timeZone: string;
  readonly calendar?: CalendarDates;
  /** Who is inside has left only so far outside of the border; else it is jitter. Default 15 m. */
  readonly exitMeters?: number;
  /** How long a stay is counted as dwelling. Default 10 minutes. */
  readonly dwellMs?: number;
  /** Who is silent for so long is forgotten, without having left. Default 10 minutes. */
  readonly forgetMs?: number;
}

/** What happened at a fence since it was last asked for: counts, nothing else. */
export interface FenceCounts {
  readonly fence: string;
  readonly entered: number;
  readonly exited: number;
  /** Stays that have become dwelling. */
  readonly dwelled: number;
  /** Now. */
  readonly inside: number;
}

interface Stay {
  readonly sinceMs: number;
  dwelled: boolean;
}
interface Subject {
  atMs: number;
  /** By the place of the fence. */
  readonly stays: Map<number, Stay>;
}
interface Tally {
  entered: number;
  exited: number;
  dwelled: number;
  inside: number;
}

const MINUTE_MS = 60_000;

/**
 * Counts who enters, leaves and dwells in fences, for hosts that are fed positions of equipment, vehicles
 * or vessels: send the counts on as `alarms` of the contract.
 *
 * An id only ties one position to the next of the same thing. It is kept as long as the thing is heard of
 * and `forgetMs` longer, never given out, and no position is kept at all.
 */
export class FenceEngine {
  readonly #ids: readonly string[];
  readonly #borders: readonly FenceBorder[];
  readonly #hours: readonly FenceHours[];
  readonly #grid: FenceGrid;
  readonly #options: Required<Pick<FenceEngineOptions, 'exitMeters' | 'dwellMs' | 'forgetMs'>>;
  readonly #tallies: readonly Tally[];
  readonly #subjects = new Map<string | number, Subject>();
  #latestMs = -Infinity;
  #sweptMs = -Infinity;

  /** @throws {RangeError} When the runtime does not know the time zone, or a distance or time is negative. */
  constructor(fences: readonly WatchedFence[], options: FenceEngineOptions) {
    const {
      timeZone,
      calendar,
      exitMeters = 15,
      dwellMs = 10 * MINUTE_MS,
      forgetMs = 10 * MINUTE_MS,
    } = options;
    for (const [name, value] of Object.entries({ exitMeters, dwellMs, forgetMs }))
      if (!(value >= 0)) throw new RangeError(`${name}: 0 or more was expected, not ${value}.`);
    const clock = zoneClock(timeZone);
    this.#options = { exitMeters, dwellMs, forgetMs };
    this.#ids = fences.map(({ id }) => id);
    this.#borders = fences.map(({ geometry }) => new FenceBorder(geometry));
    this.#hours = fences.map((fence) => fenceHours(fence, clock, calendar));
    this.#grid = new FenceGrid(fences.map(({ geometry }) => boundsOf(geometry)));
    this.#tallies = fences.map(() => ({ entered: 0, exited: 0, dwelled: 0, inside: 0 }));
  }

  /**
   * Takes a position. One that is older than the last of the same id is left out, and so is one that is no
   * place on earth.
   *
   * @param id - Any key that is the same for the same thing as long as it is near.
   * @param atMs - Epoch milliseconds.
   * @returns Whether it was counted.
   */
  observe(id: string | number, longitude: number, latitude: number, atMs: number): boolean {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Number.isFinite(atMs))) return false;
    if (atMs > this.#latestMs) this.#latestMs = atMs;
    this.#forget();
    let subject = this.#subjects.get(id);
    if (subject && atMs < subject.atMs) return false;
    if (subject && atMs - subject.atMs > this.#options.forgetMs) this.#drop(id, subject);
    subject = this.#subjects.get(id);
    if (!subject) this.#subjects.set(id, (subject = { atMs, stays: new Map() }));
    subject.atMs = atMs;
    for (const [fence, stay] of subject.stays) this.#follow(subject, fence, stay, longitude, latitude);
    for (const fence of this.#grid.at(longitude, latitude)) {
      if (subject.stays.has(fence) || !this.#borders[fence]!.contains(longitude, latitude)) continue;
      if (!this.#hours[fence]!.watchesAt(atMs)) continue;
      subject.stays.set(fence, { sinceMs: atMs, dwelled: false });
      this.#tallies[fence]!.entered += 1;
      this.#tallies[fence]!.inside += 1;
    }
    return true;
  }

  /** Counts of the fences where anything happened or somebody is; those of what happened begin again at 0. */
  take(): readonly FenceCounts[] {
    this.#forget(true);
    const counts: FenceCounts[] = [];
    this.#tallies.forEach((tally, fence) => {
      const { entered, exited, dwelled, inside } = tally;
      if (entered + exited + dwelled + inside === 0) return;
      counts.push({ fence: this.#ids[fence]!, entered, exited, dwelled, inside });
      tally.entered = tally.exited = tally.dwelled = 0;
    });
    return counts;
  }

  /** Forgets everybody and everything. */
  clear(): void {
    this.#subjects.clear();
    for (const tally of this.#tallies) tally.entered = tally.exited = tally.dwelled = tally.inside = 0;
    this.#latestMs = this.#sweptMs = -Infinity;
  }

  #follow(subject: Subject, fence: number, stay: Stay, longitude: number, latitude: number): void {
    const [border, tally] = [this.#borders[fence]!, this.#tallies[fence]!];
    const watched = this.#hours[fence]!.watchesAt(subject.atMs);
    const left =
      !border.contains(longitude, latitude) &&
      border.distanceMeters(longitude, latitude) > this.#options.exitMeters;
    if (left || !watched) {
      subject.stays.delete(fence);
      tally.inside -= 1;
      if (left) tally.exited += 1;
      return;
    }
    if (stay.dwelled || subject.atMs - stay.sinceMs < this.#options.dwellMs) return;
    stay.dwelled = true;
    tally.dwelled += 1;
  }

  /** Whoever has been silent for too long, by the time of the positions, not of this machine. */
  #forget(now = false): void {
    const { forgetMs } = this.#options;
    if (!now && this.#latestMs - this.#sweptMs < forgetMs) return;
    this.#sweptMs = this.#latestMs;
    for (const [id, subject] of this.#subjects)
      if (this.#latestMs - subject.atMs > forgetMs) this.#drop(id, subject);
  }

  #drop(id: string | number, { stays }: Subject): void {
    for (const fence of stays.keys()) this.#tallies[fence]!.inside -= 1;
    this.#subjects.delete(id);
  }
}
