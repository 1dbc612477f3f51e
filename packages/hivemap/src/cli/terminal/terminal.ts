/** What a command writes to: results on stdout, everything else on stderr. */
import type { Locale } from './locale.js';
import { textsIn, type Texts } from '../texts/texts.js';

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The surroundings of a run. */
export interface Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface TerminalOptions {
  readonly locale: Locale;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly format: 'text' | 'json';
}

const STYLES = { bold: [1, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], dim: [2, 22] } as const;
const PROGRESS_MS = 100;
const BAR_WIDTH = 24;

/** One run of a command, as it looks from the inside. */
export class Terminal {
  readonly locale: Locale;
  readonly format: 'text' | 'json';
  readonly texts: Texts;
  readonly signal: AbortSignal;
  readonly surroundings: Surroundings;
  readonly #options: TerminalOptions;
  #barShown = false;
  #barAt = 0;

  constructor(surroundings: Surroundings, options: TerminalOptions) {
    this.surroundings = surroundings;
    this.#options = options;
    this.locale = options.locale;
    this.format = options.format;
    this.texts = textsIn(options.locale);
    this.signal = surroundings.signal;
  }

  /** A line of the result. */
  print(line = ''): void {
    this.#clearBar();
    this.surroundings.stdout.write(`${line}\n`);
  }

  json(value: unknown): void {
    this.print(JSON.stringify(value, null, 2));
  }

  /** A line about the work; `--quiet` leaves it out. */
  say(line: string): void {
    if (this.#options.quiet) return;
    this.#clearBar();
    this.surroundings.stderr.write(`${line}\n`);
  }

  /** A line that must be seen. */
  warn(line: string): void {
    this.#clearBar();
    this.surroundings.stderr.write(`${line}\n`);
  }

  style(text: string, style: keyof typeof STYLES): string {
    if (!this.#options.color) return text;
    const [on, off] = STYLES[style];
    return `\u001B[${String(on)}m${text}\u001B[${String(off)}m`;
  }

  /**
   * Shows how far long work is; only on a terminal.
   *
   * @param total - `undefined` where it is not known.
   */
  progress(label: string, done: number, total?: number): void {
    const { stderr } = this.surroundings;
    if (this.#options.quiet || stderr.isTTY !== true) return;
    const now = performance.now();
    if (now - this.#barAt < PROGRESS_MS) return;
    this.#barAt = now;
    const share = total === undefined || total === 0 ? null : Math.min(1, done / total);
    const filled = Math.round((share ?? 0) * BAR_WIDTH);
    const bar =
      share === null
        ? ''
        : `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${Math.round(share * 100)} % `;
    stderr.write(`\r\u001B[K${bar}${label}`);
    this.#barShown = true;
  }

  /** Takes the bar away when the work is done. */
  endProgress(): void {
    this.#clearBar();
    this.#barAt = 0;
  }

  #clearBar(): void {
    if (!this.#barShown) return;
    this.surroundings.stderr.write('\r\u001B[K');
    this.#barShown = false;
  }
}
