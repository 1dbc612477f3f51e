import { problemMessage } from '@hivemap/core';
import { chineseLabel } from '@hivemap/core/tools';
import { shownHeader } from '../terminal/shown-header.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Adoption, FindingTally } from './adopt-file.js';

type Words = Pick<Terminal, 'locale' | 'texts'>;

/** What a field is called by people who read the language, and its name in the contract. */
export function fieldLabel(
  { resource }: Pick<Adoption, 'resource'>,
  field: string,
  { locale }: Words,
): string {
  const label = locale === 'zh-CN' ? chineseLabel(resource, field) : field;
  return label === field ? field : `${label} (${field})`;
}

/** A kind of problem in one sentence: what, how often, where the first ones are. */
export function findingSentence(
  { finding, count, places }: FindingTally,
  file: Pick<Adoption, 'resource' | 'placesAreLines'>,
  words: Words,
): string {
  const { code, path = '', params } = finding;
  const bare = problemMessage({ code, resource: '', path: '', ...(params ? { params } : {}) }, words.locale);
  const message = bare.replace(/^[:：]\s*/, '');
  const [, field = ''] = path.split('/');
  const where = field === '' ? '' : fieldLabel(file, field, words);
  return words.texts.intake.finding(where, message, count, places, file.placesAreLines);
}

/** What was wrong with a file, on stderr. */
export function printFindings(file: Adoption, terminal: Terminal): void {
  for (const tally of file.findings)
    terminal.warn(
      `${terminal.texts.severities[tally.finding.severity]}  ${findingSentence(tally, file, terminal)}`,
    );
  for (const { name, refusedKey } of file.survey.fields)
    if (refusedKey) terminal.warn(terminal.texts.intake.refusedColumn(shownHeader(name)));
  if (file.rejected > 0) terminal.warn(terminal.texts.intake.rejected(file.rejected, file.read));
}
