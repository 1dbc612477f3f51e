import { createInterface } from 'node:readline/promises';
import type { Surroundings } from './terminal.js';

/** Asks the person at the terminal, one question at a time; without a person the proposals are the answers. */
export class Interview {
  readonly #surroundings: Surroundings;
  readonly isPossible: boolean;

  /** @param silent - Nobody is to be asked (`--yes`). */
  constructor(surroundings: Surroundings, silent: boolean) {
    this.#surroundings = surroundings;
    this.isPossible = !silent && surroundings.stdin.isTTY === true && surroundings.stderr.isTTY === true;
  }

  /**
   * @param proposal - What an empty answer means.
   * @throws {DOMException} `AbortError` when the run is cancelled.
   */
  async ask(question: string, proposal: string): Promise<string> {
    if (!this.isPossible) return proposal;
    const { stdin, stderr, signal } = this.#surroundings;
    const lines = createInterface({ input: stdin, output: stderr as unknown as NodeJS.WritableStream });
    try {
      const shown = proposal === '' ? question : `${question} [${proposal}]`;
      const answer = (await lines.question(`${shown} `, { signal })).trim();
      return answer === '' ? proposal : answer;
    } finally {
      lines.close();
    }
  }

  /** Asks until the answer is one of the choices. */
  async choose<const C extends string>(question: string, choices: readonly C[], proposal: C): Promise<C> {
    for (;;) {
      const answer = await this.ask(`${question} (${choices.join(' / ')})`, proposal);
      const found = choices.find((choice) => choice === answer);
      if (found !== undefined) return found;
    }
  }
}
