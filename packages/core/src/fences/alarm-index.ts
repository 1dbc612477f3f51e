import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';

const HOUR_MS = 3_600_000;

/** A row of `alarms`, as far as it is counted. */
export interface AlarmRow {
  readonly fence: string;
  readonly hour: string;
  readonly count: number;
  readonly verified: number;
}

export interface AlarmCount {
  readonly count: number;
  readonly verified: number;
}

/** Alarms by fence and hour, all subjects together. */
export class AlarmIndex {
  /** Begin of the earliest hour of all, epoch milliseconds; `Infinity` when there is none. */
  readonly firstMs: number;
  /** Rows of a fence stand together, from `#starts[fence]` to the next one's. */
  readonly #places = new Map<string, number>();
  readonly #starts: Int32Array;
  readonly #hours: Float64Array;
  readonly #counts: Float64Array;
  readonly #verified: Float64Array;

  constructor(rows: readonly AlarmRow[], clock: ZoneClock) {
    const fences = new Int32Array(rows.length);
    const sizes: number[] = [];
    rows.forEach(({ fence }, row) => {
      let place = this.#places.get(fence);
      if (place === undefined) {
        place = this.#places.size;
        this.#places.set(fence, place);
        sizes.push(0);
      }
      fences[row] = place;
      sizes[place] = sizes[place]! + 1;
    });
    this.#starts = new Int32Array(sizes.length + 1);
    sizes.forEach((size, place) => (this.#starts[place + 1] = this.#starts[place]! + size));
    const next = this.#starts.slice();
    this.#hours = new Float64Array(rows.length);
    this.#counts = new Float64Array(rows.length);
    this.#verified = new Float64Array(rows.length);
    // The same few thousand hours come again and again.
    const hours = new Map<string, number>();
    let firstMs = Infinity;
    rows.forEach(({ hour, count, verified }, row) => {
      let startMs = hours.get(hour);
      if (startMs === undefined)
        hours.set(hour, (startMs = hourStart(instantOf(hour, clock.timeZone), clock)));
      const at = next[fences[row]!]!++;
      this.#hours[at] = startMs;
      this.#counts[at] = count;
      this.#verified[at] = verified;
      if (startMs < firstMs) firstMs = startMs;
    });
    this.firstMs = firstMs;
  }

  /** Alarms of a fence by the begin of the hour, of hours with `fromMs ≤ begin ≤ toMs`. */
  of(fence: string, fromMs: number, toMs: number): ReadonlyMap<number, AlarmCount> {
    const found = new Map<number, AlarmCount>();
    const place = this.#places.get(fence);
    if (place === undefined) return found;
    for (let row = this.#starts[place]!; row < this.#starts[place + 1]!; row++) {
      const hour = this.#hours[row]!;
      if (!(hour >= fromMs && hour <= toMs)) continue;
      const before = found.get(hour);
      found.set(hour, {
        count: this.#counts[row]! + (before?.count ?? 0),
        verified: this.#verified[row]! + (before?.verified ?? 0),
      });
    }
    return found;
  }
}

/** Zones need not be whole hours from UTC: an hour begins when the clock on the wall says so. */
function hourStart(atMs: number, clock: ZoneClock): number {
  const local = atMs + clock.offsetAt(atMs);
  return atMs - (((local % HOUR_MS) + HOUR_MS) % HOUR_MS);
}
