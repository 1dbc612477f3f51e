import { refusedValue } from '../privacy/refused-value.js';

/** Of these words a file may have so many that are listed one by one. */
const MOST_VALUES = 50;
const LONGEST_VALUE = 40;

/** What was told from other columns, or assumed. */
export type Assumption =
  | 'id-from-row'
  | 'code-from-row'
  | 'code-shortened'
  | 'level-from-code'
  | 'level-assumed'
  | 'kind-assumed'
  | 'stage-from-dates'
  | 'tier-from-division'
  | 'tier-assumed'
  | 'type-other'
  | 'division-by-name'
  | 'division-by-position'
  | 'division-by-code'
  | 'division-unknown'
  | 'grid-unknown'
  | 'collected-from-accepted';

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

  assumed(assumption: Assumption): void {
    this.#assumptions.set(assumption, (this.#assumptions.get(assumption) ?? 0) + 1);
  }

  get values(): readonly ValueNote[] {
    return [...this.#values.values()].sort((a, b) => b.count - a.count);
  }

  get assumptions(): readonly (readonly [Assumption, number])[] {
    return [...this.#assumptions];
  }

  get conversions(): readonly (readonly [field: string, count: number])[] {
    return [...this.#converted];
  }

  #note(field: string, written: string, value: string | null): void {
    const isFit = written.length <= LONGEST_VALUE && refusedValue(written) === null;
    const shown = isFit ? written : '…';
    const key = `${field}\u0000${shown}\u0000${value ?? ''}`;
    const note = this.#values.get(key);
    if (note) note.count++;
    else if (this.#values.size < MOST_VALUES)
      this.#values.set(key, { field, written: shown, value, count: 1 });
  }
}
