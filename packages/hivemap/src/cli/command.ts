import type { Options, OptionSpecs } from './options.js';
import type { Terminal } from './terminal/terminal.js';

export type CommandName =
  'init' | 'validate' | 'inspect' | 'convert' | 'aggregate' | 'serve' | 'simulate' | 'doctor';

/** A command of `hivemap`. */
export interface Command {
  readonly name: CommandName;
  readonly options: OptionSpecs;
  /**
   * @returns The exit status: 0 fine, 1 errors found in the input.
   * @throws {Failure} When it ends early.
   */
  run(options: Options, terminal: Terminal): Promise<number>;
}
