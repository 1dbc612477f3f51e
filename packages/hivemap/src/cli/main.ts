import { readFileSync } from 'node:fs';
import type { Command } from './command.js';
import { aggregate } from './commands/aggregate.js';
import { convert } from './commands/convert.js';
import { doctor } from './commands/doctor.js';
import { init } from './commands/init.js';
import { inspect } from './commands/inspect.js';
import { serve } from './commands/serve.js';
import { simulate } from './commands/simulate.js';
import { validate } from './commands/validate.js';
import { GLOBAL_OPTIONS, parseOptions, type Options } from './options.js';
import { Failure } from './terminal/failure.js';
import { environmentLocale, localeOf, type Locale } from './terminal/locale.js';
import { Terminal, type Surroundings } from './terminal/terminal.js';
import { textsIn } from './texts/texts.js';

const COMMANDS: readonly Command[] = [init, validate, inspect, convert, aggregate, serve, simulate, doctor];
const TAKE_VALUES: ReadonlySet<string> = new Set(['--locale', '--format']);
const CANCELLED = 130;

/** The language is needed before the options can be read, since what is wrong with them is said in it. */
export function localeFor(args: readonly string[], environment: Surroundings['environment']): Locale {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  if (at < 0) return environmentLocale(environment);
  return localeOf(args[at]?.split('=')[1] ?? args[at + 1] ?? '');
}

/** Place of the command's name: global options may stand before it. */
function commandPlace(args: readonly string[]): number {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-')) return at;
    if (TAKE_VALUES.has(arg)) at++;
  }
  return -1;
}

/** The version of this package; its description lies beside `dist` and `src` alike. */
function version(): string {
  const here = import.meta.url;
  const file = new URL('../../package.json', here);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function terminalFor(options: Options, locale: Locale, surroundings: Surroundings): Terminal {
  const texts = textsIn(locale);
  options.choice('locale', ['zh-CN', 'en'], texts);
  const { environment, stdout } = surroundings;
  const plain = options.flag('no-color') || (environment['NO_COLOR'] ?? '') !== '';
  return new Terminal(surroundings, {
    locale,
    quiet: options.flag('quiet'),
    color: !plain && stdout.isTTY === true,
    format: options.choice('format', ['text', 'json'], texts) ?? 'text',
  });
}

async function run(args: readonly string[], locale: Locale, surroundings: Surroundings): Promise<number> {
  const texts = textsIn(locale);
  const at = commandPlace(args);
  const name = args[at];
  const command = COMMANDS.find((one) => one.name === name);
  if (name !== undefined && !command) throw new Failure(2, texts.usage.unknownCommand(name));
  const rest = args.filter((_, place) => place !== at);
  const options = parseOptions(rest, { ...GLOBAL_OPTIONS, ...command?.options }, texts);
  const terminal = terminalFor(options, locale, surroundings);
  if (options.flag('version')) {
    terminal.print(version());
    return 0;
  }
  if (!command || options.flag('help')) {
    terminal.print(texts.help[command?.name ?? 'hivemap']);
    return command || options.flag('help') ? 0 : 2;
  }
  return command.run(options, terminal);
}

/**
 * Runs a command to its end.
 *
 * @param args - What follows the program's name.
 * @returns The exit status: 0 fine, 1 errors found in the input, 2 wrong usage, 3 could not read or write.
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const locale = localeFor(args, surroundings.environment);
  try {
    return await run(args, locale, surroundings);
  } catch (error) {
    const { signal } = surroundings;
    // At a question the terminal itself takes Ctrl-C and Ctrl-D.
    if (signal.aborted || (error as Error).name === 'AbortError') return CANCELLED;
    const failure = error instanceof Failure ? error : fileFailureOf(error, locale);
    tell(failure, args, locale, surroundings);
    return failure.status;
  }
}

/** @throws What is no error of the file system. */
function fileFailureOf(error: unknown, locale: Locale): Failure {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return new Failure(3, textsIn(locale).fileError(code, path ?? message));
}

/** Programs that asked for JSON get it whatever happens; people read the line on stderr. */
function tell(
  { status, message }: Failure,
  args: readonly string[],
  locale: Locale,
  { stdout, stderr }: Surroundings,
): void {
  stderr.write(`hivemap: ${message}\n`);
  if (status === 2) stderr.write(`${textsIn(locale).usage.seeHelp}\n`);
  const at = args.indexOf('--format');
  if (args.includes('--format=json') || (at >= 0 && args[at + 1] === 'json'))
    stdout.write(`${JSON.stringify({ ok: false, error: { status, message } }, null, 2)}\n`);
}
