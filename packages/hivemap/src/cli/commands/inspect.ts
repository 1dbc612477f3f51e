import { basename } from 'node:path';
import { problemMessage, type ProblemCode } from '@hivemap/core';
import { derivedFields, type FieldProfile, type ValueSort } from '@hivemap/core/tools';
import type { Command } from '../command.js';
import { surveyFile, type Survey } from '../intake/survey-file.js';
import type { Terminal } from '../terminal/terminal.js';
import { shownHeader } from '../terminal/shown-header.js';
import { textTable } from '../terminal/text-table.js';
import { onlyPositional } from './validate.js';

/** `hivemap inspect <file>`: what a file holds, and what it may be. */
export const inspect: Command = {
  name: 'inspect',
  options: {},
  async run(options, terminal) {
    const path = onlyPositional(options, terminal);
    const survey = await surveyFile({ path }, terminal);
    if (terminal.format === 'json') terminal.json(asJson(basename(path), survey));
    else printText(basename(path), survey, terminal);
    return 0;
  },
};

function fieldOf(survey: Survey, header: string): string | null {
  const columns = Object.entries(survey.guess?.columns ?? {});
  return columns.find(([, one]) => one === header)?.[0] ?? null;
}

function asJson(file: string, survey: Survey): unknown {
  return {
    file,
    format: survey.format,
    encoding: survey.encoding,
    records: survey.records,
    unreadable: survey.unreadable,
    geometry: survey.geometries,
    fields: survey.fields.map((field) => ({
      name: shownHeader(field.name),
      types: field.sorts,
      distinct: field.distinct,
      private: isPrivate(field),
      privateValues: field.refusedValues,
      field: fieldOf(survey, field.name),
    })),
    resource: survey.guess?.resource ?? null,
    columns: survey.guess?.columns ?? {},
    missing: survey.guess?.missing ?? [],
    derived: derived(survey),
    crs: survey.crs,
    extent: survey.extent,
    quality: survey.quality,
  };
}

/** Required fields that no column is, which `init` finds out. */
function derived({ guess }: Survey): readonly string[] {
  return guess ? derivedFields(guess.resource, guess.columns) : [];
}

function isPrivate({ refusedKey, refusedValues }: FieldProfile): boolean {
  return refusedKey || refusedValues > 0;
}

function printText(file: string, survey: Survey, terminal: Terminal): void {
  const { texts } = terminal;
  const { inspect: words } = texts;
  const line = (label: string, value: string): void =>
    terminal.print(`${terminal.style(label, 'bold')}  ${value}`);
  line(words.file, file);
  line(words.format, `${survey.format}${survey.encoding ? ` (${survey.encoding})` : ''}`);
  line(
    words.records,
    String(survey.records) + (survey.unreadable > 0 ? words.unreadable(survey.unreadable) : ''),
  );
  line(words.geometry, tally(survey.geometries) || words.none);
  if (survey.extent) line(words.extent, survey.extent.map((one) => one.toFixed(5)).join(', '));
  line(words.crs, texts.crsGuess(survey.crs));
  const { sound, repairable, invalid } = survey.quality;
  if (survey.extent || Object.keys(invalid).length > 0) {
    line(words.quality, words.sound(sound));
    const say = (code: ProblemCode, params: Readonly<Record<string, string>>, times: number): void => {
      const sentence = problemMessage({ code, resource: '', path: '', params }, terminal.locale);
      terminal.print(`  ${words.times(times)}  ${sentence.replace(/^[:：]\s*/, '')}`);
    };
    for (const [repairs, times] of Object.entries(repairable)) say('geometry-repaired', { repairs }, times);
    for (const [reason, times] of Object.entries(invalid)) say('geometry-invalid', { reason }, times);
  }
  const { guess } = survey;
  line(words.resource, guess ? guess.resource : words.unknownResource);
  if (!guess && Object.keys(survey.geometries).length === 0) terminal.print(`  ${words.unknownTable}`);
  if (guess && guess.missing.length > 0) terminal.print(`  ${words.missing(guess.missing.join(', '))}`);
  const found = derived(survey);
  if (found.length > 0) terminal.print(`  ${words.derived(found.join(', '))}`);
  terminal.print();
  const rows = survey.fields.map((field) => [
    shownHeader(field.name),
    sorts(field.sorts, terminal),
    field.distinct === null ? '1000+' : String(field.distinct),
    isPrivate(field)
      ? words.private(field.refusedKey, field.refusedValues)
      : (fieldOf(survey, field.name) ?? ''),
  ]);
  terminal.print(textTable([words.columns, ...rows], [2]));
}

function tally(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([key, times]) => `${key} ${String(times)}`)
    .join(', ');
}

function sorts(counts: FieldProfile['sorts'], { texts }: Terminal): string {
  return Object.entries(counts)
    .map(([sort, times]) => `${texts.inspect.sorts[sort as ValueSort]} ${String(times)}`)
    .join(', ');
}
