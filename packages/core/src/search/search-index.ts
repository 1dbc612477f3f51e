/**
 * Finds names by any beginning of their parts: 宣汉, 宣h, xh, xuanh, xuanhan; Xuan…, and codes by their first
 * digits. All names stand in flat arrays, and each distinct ideograph or word knows where it occurs, so that a
 * question visits only the names that have its first letter.
 */
import { charReadings } from './char-readings.js';
import { isIdeograph, nameUnits, plainQuery } from './name-units.js';

export interface SearchEntry {
  /** The same name in several languages. */
  readonly names: readonly string[];
  readonly code?: string;
  /** 0…15; lighter entries come first among equally good ones. */
  readonly weight: number;
}

export interface SearchOptions {
  readonly limit: number;
  /** Entries that may be found; all unless given. */
  readonly allowed?: ((entry: number) => boolean) | undefined;
  /** Entries that come first among equally good ones. */
  readonly near?: ((entry: number) => boolean) | undefined;
}

export interface SearchResult {
  /** Places in the list of entries, best first. */
  readonly found: readonly number[];
  /** How many were found in all. */
  readonly total: number;
}

/** What is typed beyond is not looked at: positions are kept as bits of one number. */
const MOST_TYPED = 30;
const MOST_WEIGHT = 15;
const MOST_LENGTH = 63;
/** More than weight and length of a name can cost. */
const COST_OF_TIER = (MOST_WEIGHT + 1) * (MOST_LENGTH + 1);
/** Tier of an entry that is not found. */
const UNSEEN = 255;

export class SearchIndex {
  /** By entry: what orders equally good ones. */
  readonly #costOf: Uint16Array;
  /** Distinct ideographs and words. */
  readonly #words: string[] = [];
  /** By unit: its word, and its run (one name of one entry). */
  readonly #wordOf: Uint32Array;
  readonly #runOf: Uint32Array;
  /** By run: its first unit, and its entry; one more than there are runs. */
  readonly #runStart: number[] = [];
  readonly #runEntry: number[] = [];
  /** By word: its units, as offsets into one list. */
  readonly #unitsFrom: Uint32Array;
  readonly #units: Uint32Array;
  #spelled: { readonly edition: number; readonly words: ReadonlyMap<string, readonly number[]> } | null =
    null;
  #spellings: readonly (readonly string[])[] = [];

  constructor(entries: readonly SearchEntry[]) {
    this.#costOf = Uint16Array.from(
      entries,
      ({ weight, names }) =>
        Math.min(MOST_WEIGHT, weight) * (MOST_LENGTH + 1) + Math.min(MOST_LENGTH, names[0]?.length ?? 0),
    );
    const ids = new Map<string, number>();
    const wordOf: number[] = [];
    const runOf: number[] = [];
    entries.forEach(({ names, code }, entry) => {
      const runs = [...names.map(nameUnits), ...(code === undefined ? [] : [[code.toLowerCase()]])];
      for (const units of runs) {
        if (units.length === 0) continue;
        this.#runStart.push(wordOf.length);
        for (const unit of units) {
          let id = ids.get(unit);
          if (id === undefined) {
            ids.set(unit, (id = this.#words.length));
            this.#words.push(unit);
          }
          wordOf.push(id);
          runOf.push(this.#runEntry.length);
        }
        this.#runEntry.push(entry);
      }
    });
    this.#runStart.push(wordOf.length);
    this.#wordOf = Uint32Array.from(wordOf);
    this.#runOf = Uint32Array.from(runOf);
    [this.#unitsFrom, this.#units] = occurrences(this.#wordOf, this.#words.length);
  }

  /** Ideographs of the names whose readings nobody has told yet. */
  unread(): string {
    return this.#words.filter((word) => isIdeograph(word) && !charReadings.knows(word)).join('');
  }

  search(text: string, { limit, allowed, near }: SearchOptions): SearchResult {
    const typed = plainQuery(text).slice(0, MOST_TYPED);
    if (typed === '' || limit <= 0) return { found: [], total: 0 };
    const { found, tiers } = this.#tiers(typed, allowed);
    const best = new BestOf(limit);
    for (const entry of found) {
      const far = near && !near(entry) ? 1 : 0;
      best.offer(entry, (tiers[entry]! * 2 + far) * COST_OF_TIER + this.#costOf[entry]!);
    }
    return { found: best.list(), total: found.length };
  }

  /** What is found, and by entry how well it fits: 0 whole name, 1 its beginning, 2 within it. */
  #tiers(typed: string, allowed: SearchOptions['allowed']): { found: number[]; tiers: Uint8Array } {
    const tiers = new Uint8Array(this.#costOf.length).fill(UNSEEN);
    const found: number[] = [];
    const done = 1 << typed.length;
    for (const word of this.#wordsFrom(typed[0]!)) {
      // The first step depends on the word alone, and a word may stand in very many names.
      const step = this.#step(word, 1, typed);
      for (let at = this.#unitsFrom[word]!; at < this.#unitsFrom[word + 1]!; at++) {
        const unit = this.#units[at]!;
        const run = this.#runOf[unit]!;
        const entry = this.#runEntry[run]!;
        const least = unit === this.#runStart[run] ? 0 : 2;
        if (tiers[entry]! <= least) continue;
        const end = this.#runStart[run + 1]!;
        const fit =
          (step.reached & done) === 0
            ? this.#fit(unit + 1, end, step.reached, typed)
            : fitOf(unit + 1 === end && step.whole);
        if (fit === UNSEEN || (allowed && tiers[entry] === UNSEEN && !allowed(entry))) continue;
        if (tiers[entry] === UNSEEN) found.push(entry);
        tiers[entry] = Math.min(tiers[entry]!, least === 0 ? fit : 2);
      }
    }
    return { found, tiers };
  }

  /** How what is typed fits the units from one on, each spelled by at least its first letter. */
  #fit(from: number, end: number, before: number, typed: string): number {
    const done = 1 << typed.length;
    let reached = before;
    for (let unit = from; unit < end && reached !== 0; unit++) {
      const step = this.#step(this.#wordOf[unit]!, reached, typed);
      if ((step.reached & done) !== 0) return fitOf(unit === end - 1 && step.whole);
      reached = step.reached;
    }
    return UNSEEN;
  }

  /**
   * What one word uses up. Bit `p` says that `p` letters can have been used up so far; it is whole when the
   * last letter ends a spelling.
   */
  #step(word: number, before: number, typed: string): { readonly reached: number; readonly whole: boolean } {
    let reached = 0;
    let whole = false;
    const spellings = this.#spellings[word]!;
    for (const spelling of spellings) {
      for (let at = 0; at < typed.length; at++) {
        if ((before & (1 << at)) === 0) continue;
        for (let used = 1; spelling[used - 1] === typed[at + used - 1]; used++) {
          reached |= 1 << (at + used);
          const last = at + used === typed.length;
          if (last && used === spelling.length) whole = true;
          if (last || used === spelling.length) break;
        }
      }
    }
    return { reached, whole };
  }

  /** Words that can begin with a letter. */
  #wordsFrom(letter: string): readonly number[] {
    if (this.#spelled?.edition !== charReadings.edition) this.#spell();
    return this.#spelled?.words.get(letter) ?? [];
  }

  #spell(): void {
    const words = new Map<string, number[]>();
    this.#spellings = this.#words.map((word, id) => {
      const spellings = isIdeograph(word) ? [word, ...charReadings.of(word)] : [word];
      for (const letter of new Set(spellings.map((spelling) => spelling[0] ?? ''))) {
        const list = words.get(letter);
        if (list) list.push(id);
        else words.set(letter, [id]);
      }
      return spellings;
    });
    this.#spelled = { edition: charReadings.edition, words };
  }
}

/** Where each word occurs: offsets by word, and the units one after the other. */
function occurrences(wordOf: Uint32Array, words: number): [Uint32Array, Uint32Array] {
  const from = new Uint32Array(words + 1);
  for (const word of wordOf) from[word + 1]! += 1;
  for (let word = 0; word < words; word++) from[word + 1]! += from[word]!;
  const fill = from.slice();
  const units = new Uint32Array(wordOf.length);
  wordOf.forEach((word, unit) => {
    units[fill[word]!] = unit;
    fill[word]! += 1;
  });
  return [from, units];
}

function fitOf(whole: boolean): number {
  return whole ? 0 : 1;
}

/** The entries with the least cost, of very many. */
class BestOf {
  readonly #limit: number;
  readonly #kept: { readonly entry: number; readonly cost: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(entry: number, cost: number): void {
    const kept = this.#kept;
    const last = kept.at(-1);
    if (kept.length === this.#limit && last && !isBefore(cost, entry, last)) return;
    let at = kept.length;
    while (at > 0 && isBefore(cost, entry, kept[at - 1]!)) at--;
    kept.splice(at, 0, { entry, cost });
    if (kept.length > this.#limit) kept.pop();
  }

  list(): readonly number[] {
    return this.#kept.map(({ entry }) => entry);
  }
}

function isBefore(cost: number, entry: number, other: { entry: number; cost: number }): boolean {
  return cost < other.cost || (cost === other.cost && entry < other.entry);
}
