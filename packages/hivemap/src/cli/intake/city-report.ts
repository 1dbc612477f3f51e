/** What `init` tells the person who ran it: what was read, mapped and left out, and what to do next. */
import { nameIn, type ValidationReport } from '@hivemap/core';
import { valueLabel } from '@hivemap/core/tools';
import { shownHeader } from '../terminal/shown-header.js';
import type { Terminal } from '../terminal/terminal.js';
import type { BuiltCity, BuiltFile } from './build-city.js';
import { fieldLabel, findingSentence } from './print-findings.js';

/** A piece of the report: a heading, sentences, a table, steps. */
export interface ReportSection {
  readonly title: string;
  readonly sentences?: readonly string[];
  /** The first row is the header. */
  readonly table?: readonly (readonly string[])[];
  readonly steps?: readonly string[];
}

export interface CityReport {
  readonly title: string;
  readonly sections: readonly ReportSection[];
}

type Words = Pick<Terminal, 'locale' | 'texts'>;

function overview(files: readonly BuiltFile[], { texts }: Words): ReportSection {
  const rows = files.map(({ file, resource, survey, crs, read, summary, rejected }) => [
    file,
    texts.resources[resource] ?? resource,
    `${survey.format}${survey.encoding ? ` · ${survey.encoding}` : ''}`,
    Object.keys(survey.geometries).length > 0 ? crs : '–',
    String(read),
    String(summary.count),
    String(rejected),
  ]);
  return { title: texts.report.read, table: [texts.report.readColumns, ...rows] };
}

function mapping(file: BuiltFile, words: Words): ReportSection {
  const { texts } = words;
  const headerOf = new Map(Object.entries(file.columns).map(([field, header]) => [header, field]));
  const rows = file.survey.fields.map(({ name, refusedKey, refusedValues }) => {
    const field = headerOf.get(name);
    const shown = shownHeader(name);
    if (refusedKey) return [shown, texts.report.private];
    if (field !== undefined) return [shown, `→ ${fieldLabel(file, field, words)}`];
    return [shown, refusedValues > 0 ? texts.report.privateValues(refusedValues) : texts.report.noField];
  });
  return { title: texts.report.mapped(file.file), table: [texts.report.mappedColumns, ...rows] };
}

function account(file: BuiltFile, words: Words): ReportSection | null {
  const { texts } = words;
  const { notes } = file.adopter;
  const sentences = [
    ...file.missing.map((field) => texts.report.missing(fieldLabel(file, field, words))),
    ...file.findings.map((tally) => findingSentence(tally, file, words)),
    ...notes.assumptions.map(([assumption, count]) => texts.assumptions[assumption](count)),
    ...file.ambiguousDates.map((header) => texts.report.ambiguousDates(shownHeader(header))),
    ...notes.conversions.map(([field, count]) => texts.report.dates(fieldLabel(file, field, words), count)),
  ];
  const rows = notes.values.map(({ field, written, value, count }) => [
    fieldLabel(file, field, words),
    written,
    value === null ? texts.report.unknownValue : valueLabel(file.resource, field, value, words.locale),
    String(count),
  ]);
  if (sentences.length === 0 && rows.length === 0) return null;
  return {
    title: texts.report.account(file.file),
    sentences,
    ...(rows.length === 0 ? {} : { table: [texts.report.valueColumns, ...rows] }),
  };
}

function remaining({ problems }: ValidationReport, { texts }: Words): ReportSection | null {
  if (problems.length === 0) return null;
  return { title: texts.report.remaining, sentences: problems.map(({ message }) => message) };
}

/** @param folder - As the user wrote it, for the commands to copy. */
export function cityReport(
  city: BuiltCity,
  checked: ValidationReport,
  folder: string,
  words: Words,
): CityReport {
  const { texts } = words;
  const name = nameIn(city.name, words.locale);
  const isFree = city.identity.codeSystem === 'free';
  const total = city.files.reduce((sum, { summary }) => sum + summary.count, 0);
  const refused = city.files.some(({ survey }) => survey.fields.some(({ refusedKey }) => refusedKey));
  const sections = [
    {
      title: texts.report.outcome,
      sentences: [
        texts.report.made(name, city.identity.code, total),
        ...(isFree ? [texts.report.timeZone(city.identity.timeZone)] : []),
        ...(refused ? [texts.report.privacy] : []),
      ],
    },
    overview(city.files, words),
    ...city.files.flatMap((file) => [mapping(file, words), account(file, words)]),
    remaining(checked, words),
    { title: texts.report.next, steps: texts.report.steps(folder, !isFree) },
  ];
  return { title: texts.report.title(name), sections: sections.filter((section) => section !== null) };
}
