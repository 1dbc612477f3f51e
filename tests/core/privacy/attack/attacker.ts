import loadHighs, { type LegacyHighs } from 'highs';

/** What an attacker has written down: a number that was published, and which unknown counts it adds up. */
export interface PublishedSum {
  readonly terms: readonly number[];
  readonly value: number;
}

/** What may be true, as far as anybody can tell. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** More than any count of the tests. */
const MOST = 100_000;
const SECONDS = 5;

let solver: Promise<LegacyHighs> | undefined;

/**
 * Everything that follows from published sums about counts of whole numbers ≥ 0: an integer program
 * solved exactly by HiGHS, which knows nothing of how the sums were chosen.
 *
 * @see Huangfu & Hall (2018), Parallelizing the dual revised simplex method.
 */
export class Attacker {
  readonly #highs: LegacyHighs;
  readonly #constraints: string;
  readonly #unknowns: readonly number[];

  private constructor(highs: LegacyHighs, sums: readonly PublishedSum[], alsoEqual: readonly Equality[]) {
    this.#highs = highs;
    const lines = new Set(sums.map(({ terms, value }) => `${sumOf(terms)} = ${value}`));
    for (const { one, other } of alsoEqual) lines.add(`${sumOf(one)}${minus(other)} = 0`);
    this.#constraints = [...lines].map((line, at) => ` c${at}: ${line}`).join('\n');
    this.#unknowns = [
      ...new Set([
        ...sums.flatMap(({ terms }) => terms),
        ...alsoEqual.flatMap(({ one, other }) => [...one, ...other]),
      ]),
    ];
  }

  /** @param alsoEqual - Sums that are known to be the same, whatever they are. */
  static async with(sums: readonly PublishedSum[], alsoEqual: readonly Equality[] = []): Promise<Attacker> {
    solver ??= loadHighs();
    return new Attacker(await solver, sums, alsoEqual);
  }

  /** Least and most that some counts may add up to. */
  intervalOf(terms: readonly number[]): Interval {
    return { low: this.#optimum('minimize', terms), high: this.#optimum('maximize', terms) };
  }

  /** A solver that takes longer has not recovered anything. */
  #optimum(sense: 'minimize' | 'maximize', terms: readonly number[]): number {
    const unknowns = [...new Set([...this.#unknowns, ...terms])].map((one) => `x${one}`).join(' ');
    // Bounds keep the search of what is not bounded by anything published from going on for ever.
    const bounds = unknowns
      .split(' ')
      .map((one) => ` 0 <= ${one} <= ${MOST}`)
      .join('\n');
    const model = `${sense}\n obj: ${sumOf(terms)}\nsubject to\n${this.#constraints}\nbounds\n${bounds}\ngeneral\n ${unknowns}\nend\n`;
    const { Status, ObjectiveValue } = this.#highs.solve(model, { time_limit: SECONDS });
    if (Status === 'Time limit reached') return sense === 'minimize' ? 0 : Infinity;
    if (Status !== 'Optimal')
      throw new Error(`The truth was expected to agree with itself, not "${Status}".`);
    return Math.round(ObjectiveValue);
  }
}

/** Two sums of unknown counts that are one and the same number. */
export interface Equality {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

function sumOf(terms: readonly number[]): string {
  return terms.length === 0 ? '0 x0' : terms.map((term) => `x${term}`).join(' + ');
}

function minus(terms: readonly number[]): string {
  return terms.map((term) => ` - x${term}`).join('');
}
