import { refusedValue } from '../privacy/refused-value.js';

/** Of these words a file may have so many that are listed one by one. */
const MOST_VALUES = 200;
const LONGEST_VALUE = 40;
/** More unknown words than that are free text, which may name people. */
const MOST_UNKNOWN = 20;
const HIDDEN = '…';

/** What was told from other columns, or assumed. */
export type Assumption =
  | 'id-from-row'
  | 'code-from-row'
  | 'code-shortened'
  | 'level-from-code'
  | 'level-assumed'
  | 'parent-assumed'
  | 'kind-assumed'
  | 'stage-from-dates'
  | 'tier-unknown'
  | 'type-other'
  | 'division-by-name'
  | 'division-by-position'
  | 'division-by-code'
  | 'division-by-grid'
  | 'division-not-code'
  | 'division-unknown'
  | 'grid-unknown'
  | 'collected-from-accepted';

/** What a bare number in a column of dates was read as. */
export type NumberKind = 'day-number' | 'epoch';

/** A writing of the file, what it was taken as, and how often. */
export interface ValueNote {
  readonly field: string;
  readonly written: string;
  /** `null` where nothing is known of it. */
  readonly value: string | null;
  readonly count: number;
}

/** What was done with a file beyond copying, for people to check. Never a value that may be a person's. */
export class IntakeNotes {
  readonly #values = new Map<
    string,
    { field: string; written: string; value: string | null; count: number }
  >();
  readonly #assumptions = new Map<Assumption, number>();
  readonly #converted = new Map<string, number>();
  readonly #numbered = new Map<string, { field: string; kind: NumberKind; count: number }>();
  /** Values whose writing is not listed, since there are too many. */
  unlisted = 0;

  translated(field: string, written: string, value: string): void {
    this.#note(field, written, value);
  }

  unknownValue(field: string, written: string): void {
    this.#note(field, written, null);
  }

  /** A date was written in another form. */
  converted(field: string): void {
    this.#converted.set(field, (this.#converted.get(field) ?? 0) + 1);
  }

  /** A bare number was read as a date. */
  numbered(field: string, kind: NumberKind): void {
    const note = this.#numbered.get(`${field} ${kind}`);
    if (note) note.count++;
    else this.#numbered.set(`${field} ${kind}`, { field, kind, count: 1 });
  }

  assumed(assumption: Assumption): void {
    this.#assumptions.set(assumption, (this.#assumptions.get(assumption) ?? 0) + 1);
  }

  /** The most frequent first. A field with very many unknown writings is no list of words, and shows none. */
  get values(): readonly ValueNote[] {
    const unknown = new Map<string, number>();
    for (const { field, value } of this.#values.values())
      if (value === null) unknown.set(field, (unknown.get(field) ?? 0) + 1);
    const notes = new Map<string, { field: string; written: string; value: string | null; count: number }>();
    for (const note of this.#values.values()) {
      const isText = note.value === null && (unknown.get(note.field) ?? 0) > MOST_UNKNOWN;
      const written = isText ? HIDDEN : note.written;
      const key = `${note.field}\u0000${written}\u0000${note.value ?? ''}`;
      const known = notes.get(key);
      if (known) known.count += note.count;
      else notes.set(key, { ...note, written });
    }
    return [...notes.values()].sort((a, b) => b.count - a.count);
  }

  get assumptions(): readonly (readonly [Assumption, number])[] {
    return [...this.#assumptions];
  }

  get conversions(): readonly (readonly [field: string, count: number])[] {
    return [...this.#converted];
  }

  get numbers(): readonly { readonly field: string; readonly kind: NumberKind; readonly count: number }[] {
    return [...this.#numbered.values()];
  }

  #note(field: string, written: string, value: string | null): void {
    const isFit = written.length <= LONGEST_VALUE && refusedValue(written) === null;
    const shown = isFit ? written : HIDDEN;
    const key = `${field}\u0000${shown}\u0000${value ?? ''}`;
    const note = this.#values.get(key);
    if (note) note.count++;
    else if (this.#values.size < MOST_VALUES)
      this.#values.set(key, { field, written: shown, value, count: 1 });
    else this.unlisted++;
  }
}
