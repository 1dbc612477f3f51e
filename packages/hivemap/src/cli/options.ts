import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from './terminal/failure.js';
import type { Texts } from './texts/texts.js';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** Of every command. */
export const GLOBAL_OPTIONS = {
  locale: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'no-color': { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies OptionSpecs;

/** Options as they were given: by name, in the form that their declaration says. */
export class Options {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(positionals: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.positionals = positionals;
    this.#values = values;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** All values of an option that may be given several times, each a list with commas. */
  list(name: string): readonly string[] {
    const value = this.#values[name];
    const all = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
    return all
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter(Boolean);
  }

  /** @throws {Failure} When it is no number, or below `least`. */
  number(name: string, least: number, texts: Texts): number | undefined {
    const written = this.text(name);
    if (written === undefined) return undefined;
    const value = Number(written);
    if (written.trim() === '' || !Number.isFinite(value) || value < least)
      throw new Failure(2, texts.usage.number(name, least));
    return value;
  }

  /** @throws {Failure} When it is none of the choices. */
  choice<const C extends string>(name: string, choices: readonly C[], texts: Texts): C | undefined {
    const written = this.text(name);
    if (written === undefined) return undefined;
    const found = choices.find((choice) => choice === written);
    if (found === undefined) throw new Failure(2, texts.usage.choice(name, choices));
    return found;
  }
}

interface ParseError {
  readonly code?: string;
  readonly message: string;
}

/**
 * @throws {Failure} With status 2, in the language of the user.
 */
export function parseOptions(args: readonly string[], specs: OptionSpecs, texts: Texts): Options {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: specs, allowPositionals: true });
    return new Options(positionals, values);
  } catch (error) {
    const { code, message } = error as ParseError;
    const option = /'-{1,2}([^' <,=]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Failure(2, texts.usage.unknownOption(option));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Failure(2, texts.usage.optionValue(option));
    throw error;
  }
}

/**
 * `field=header` pairs of `--columns`, `field=value` of `--set`.
 *
 * @throws {Failure} When one is no pair.
 */
export function columnPairs(
  options: Options,
  texts: Texts,
  name: 'columns' | 'set' = 'columns',
): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  for (const pair of options.list(name)) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) throw new Failure(2, texts.usage[name](pair));
    pairs[pair.slice(0, equals).trim()] = pair.slice(equals + 1).trim();
  }
  return pairs;
}
