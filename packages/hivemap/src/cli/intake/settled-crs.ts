import type { Crs } from '@hivemap/core';
import type { CrsGuess, ResourceName } from '@hivemap/core/tools';
import { CRS_NAMES } from '../convert/convert-job.js';
import { Failure } from '../terminal/failure.js';
import type { Interview } from '../terminal/ask.js';
import type { Terminal } from '../terminal/terminal.js';
import { resourceNamed } from './given-columns.js';

/** The coordinate system that a file is read in, and how it came to that. */
export interface SettledCrs {
  readonly crs: Crs;
  /**
   * `said` by the user, `told` by the file itself, that of the `borders` of the same city, `assumed` since nothing
   * tells; `none` where there are no places in it.
   */
  readonly basis: 'said' | 'told' | 'borders' | 'assumed' | 'none';
}

/** A file whose system is to be settled. */
export interface CrsQuestion {
  readonly resource: ResourceName;
  readonly file: string;
  readonly guess: CrsGuess;
  /** Of the borders, where they are another file. */
  readonly borders: Crs | null;
}

/** `--crs gcj02`, or by resource: `--crs divisions=gcj02,matters=wgs84`. */
export class GivenCrs {
  readonly #all: Crs | undefined;
  readonly #own: ReadonlyMap<string, Crs>;

  /**
   * @param items - Of the option.
   * @param given - Resources that there are files of.
   * @throws {Failure} With status 2.
   */
  constructor(items: readonly string[], given: readonly ResourceName[], { texts }: Terminal) {
    const own = new Map<string, Crs>();
    const named = (written: string): Crs => {
      const crs = CRS_NAMES.find((one) => one === written);
      if (crs === undefined) throw new Failure(2, texts.usage.crs(written, CRS_NAMES));
      return crs;
    };
    for (const item of items) {
      const [name = '', value] = item.split('=').map((part) => part.trim());
      if (value === undefined) this.#all = named(name);
      else if (given.includes(resourceNamed(name) as ResourceName))
        own.set(resourceNamed(name), named(value));
      else throw new Failure(2, texts.usage.notGiven(name, given));
    }
    this.#own = own;
  }

  of(resource: ResourceName): Crs | undefined {
    return this.#own.get(resource) ?? this.#all;
  }
}

/**
 * What nobody says is asked. Where nobody can be asked, it is taken as the file itself tells; where it does not tell,
 * only if the user agreed to guesses, since a city that is shifted twice looks like any other.
 *
 * @param agreed - Whether guesses are fine (`--yes`).
 * @throws {Failure} With status 2 where it can be neither told nor asked.
 */
export async function settleCrs(
  { resource, file, guess, borders }: CrsQuestion,
  agreed: boolean,
  terminal: Terminal,
  interview: Interview,
): Promise<SettledCrs> {
  const { texts } = terminal;
  const proposal = guess.crs ?? borders ?? guess.probable ?? 'wgs84';
  if (interview.isPossible) {
    terminal.say(texts.init.crsClue(file, texts.crsGuess(guess)));
    return { crs: await interview.choose(texts.init.askCrs(file), CRS_NAMES, proposal), basis: 'said' };
  }
  if (guess.crs !== null) {
    terminal.say(texts.init.crsGuessed(file, proposal));
    return { crs: proposal, basis: 'told' };
  }
  if (borders !== null) {
    terminal.say(texts.init.crsOfBorders(file, proposal));
    return { crs: proposal, basis: 'borders' };
  }
  if (!agreed) throw new Failure(2, texts.init.crsNeeded(file, resource, proposal));
  terminal.warn(texts.init.crsUnknown(file, proposal, resource));
  return { crs: proposal, basis: 'assumed' };
}
