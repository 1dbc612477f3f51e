import type { Terminal } from '../terminal/terminal.js';
import { textTable } from '../terminal/text-table.js';
import type { CityReport } from './city-report.js';

/** The report on the terminal. */
export function printReport({ title, sections }: CityReport, terminal: Terminal): void {
  terminal.print(terminal.style(title, 'bold'));
  for (const { title: heading, sentences = [], table, steps = [] } of sections) {
    terminal.print();
    terminal.print(terminal.style(heading, 'bold'));
    for (const sentence of sentences) terminal.print(`  · ${sentence}`);
    if (table) terminal.print(textTable(table).replace(/^/gm, '  '));
    steps.forEach((step, place) => terminal.print(`  ${String(place + 1)}. ${step}`));
  }
}
