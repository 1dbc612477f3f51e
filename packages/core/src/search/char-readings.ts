/**
 * How ideographs are read, as far as anybody has said. These are facts of the language, the same for every
 * city of this thread; they come from a dictionary that is loaded when the first letter is typed.
 */

/** Readings without tones (`chang`, `zhang`) by ideograph, the most common first; an empty list when it has none. */
export type CharReadings = Readonly<Record<string, readonly string[]>>;

/** Rare readings would find names that nobody meant. */
const MOST_READINGS = 3;
const NONE: readonly string[] = [];

class ReadingsBook {
  readonly #readings = new Map<string, readonly string[]>();
  #edition = 0;

  /** Grows whenever something is learned. */
  get edition(): number {
    return this.#edition;
  }

  learn(readings: CharReadings): void {
    for (const [character, read] of Object.entries(readings))
      this.#readings.set(character, read.slice(0, MOST_READINGS));
    this.#edition++;
  }

  knows(character: string): boolean {
    return this.#readings.has(character);
  }

  of(character: string): readonly string[] {
    return this.#readings.get(character) ?? NONE;
  }
}

export const charReadings = new ReadingsBook();
