import { instantOf } from '../contract/instant-of.js';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Records that hold at an instant. */
export interface ValidRecords {
  readonly records: readonly AnyRecord[];
  /** Where each stands among all records; `null` when all hold. */
  readonly indexes: readonly number[] | null;
}

/** The same records hold from one instant to the other. */
interface Window extends ValidRecords {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Term {
  readonly fromMs: number;
  /** Last millisecond. */
  readonly toMs: number;
}

/** Moments that a wall or a slider goes back and forth between. */
const MOST_WINDOWS = 8;

function termOf({ validFrom, validTo }: AnyRecord, timeZone: string): Term {
  return {
    fromMs: typeof validFrom === 'string' ? instantOf(validFrom, timeZone) : -Infinity,
    toMs: typeof validTo === 'string' ? instantOf(validTo, timeZone, 'end') : Infinity,
  };
}

/** The records of a resource by the time that they hold. */
export class ValidityIndex {
  readonly #records: readonly AnyRecord[];
  /** `null` when all hold for ever, as nearly always. */
  readonly #terms: readonly Term[] | null;
  readonly #windows: Window[] = [];

  constructor(records: readonly AnyRecord[], timeZone: string) {
    this.#records = records;
    const limited = records.some(
      ({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined,
    );
    this.#terms = limited ? records.map((record) => termOf(record, timeZone)) : null;
  }

  /** The same array for instants between which nothing begins or ends. */
  at(instantMs: number): ValidRecords {
    if (!this.#terms) return { records: this.#records, indexes: null };
    const known = this.#windows.find(({ fromMs, toMs }) => instantMs >= fromMs && instantMs <= toMs);
    if (known) return known;
    const window = this.#windowAt(instantMs, this.#terms);
    this.#windows.unshift(window);
    this.#windows.length = Math.min(this.#windows.length, MOST_WINDOWS);
    return window;
  }

  #windowAt(instantMs: number, terms: readonly Term[]): Window {
    const indexes: number[] = [];
    let [from, to] = [-Infinity, Infinity];
    for (const [index, { fromMs, toMs }] of terms.entries()) {
      // The window ends before the next beginning, and after the last end.
      if (fromMs > instantMs) to = Math.min(to, fromMs - 1);
      else from = Math.max(from, fromMs);
      if (toMs < instantMs) from = Math.max(from, toMs + 1);
      else to = Math.min(to, toMs);
      if (fromMs <= instantMs && toMs >= instantMs) indexes.push(index);
    }
    const records = indexes.map((index) => this.#records[index]!);
    return { fromMs: from, toMs: to, records, indexes };
  }
}
