import type { Command } from '../command.js';
import type { Check } from '../doctor/check.js';
import { checkBrowser, checkFonts, checkNode, checkPackages } from '../doctor/check-machine.js';
import { checkPage } from '../doctor/check-page.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';

/** `hivemap doctor [--url PAGE]`: what is missing, and what to do. */
export const doctor: Command = {
  name: 'doctor',
  options: { url: { type: 'string' } },
  async run(options, terminal) {
    const { texts, signal, surroundings } = terminal;
    const url = options.text('url');
    if (url !== undefined && !/^https?:\/\//i.test(url)) throw new Failure(2, texts.doctor.url);
    if (options.positionals.length > 0)
      throw new Failure(2, texts.usage.tooMany(options.positionals.join(' ')));
    const checks: readonly Check[] = [
      checkNode(process.version),
      ...checkPackages(),
      ...(await checkBrowser(surroundings.environment)),
      await checkFonts(),
      ...(url === undefined ? [] : await checkPage(url, signal)),
    ];
    const ok = checks.every(({ state }) => state !== 'error');
    if (terminal.format === 'json') {
      const told = checks.map(({ advice, ...check }) => ({
        ...check,
        ...(advice === undefined ? {} : { advice: texts.doctor.advice[advice] }),
      }));
      terminal.json({ ok, checks: told });
    } else {
      for (const check of checks) printCheck(check, terminal);
      terminal.print();
      terminal.print(ok ? texts.doctor.ok : texts.doctor.failed);
    }
    return ok ? 0 : 1;
  },
};

const MARKS = { ok: ['✓', 'green'], warning: ['!', 'yellow'], error: ['✗', 'red'] } as const;

function printCheck({ id, state, found, advice }: Check, terminal: Terminal): void {
  const { doctor: words } = terminal.texts;
  const [mark, color] = MARKS[state];
  terminal.print(`${terminal.style(mark, color)} ${words.checks[id]}${found === '' ? '' : `  ${found}`}`);
  if (advice !== undefined) terminal.print(`    ${words.advice[advice]}`);
}
