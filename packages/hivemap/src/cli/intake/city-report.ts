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
  const places = file.survey.geometryColumns.map((name) => [shownHeader(name), `→ ${texts.report.position}`]);
  return { title: texts.report.mapped(file.file), table: [texts.report.mappedColumns, ...rows, ...places] };
}

/** In which system a file was read, why, and what to do if it is another: nothing else shows that a city is shifted. */
function crsSentences({ resource, crs, crsBasis, survey }: BuiltFile, { texts }: Words): readonly string[] {
  const undo = `--crs ${resource}=${crs === 'wgs84' ? 'gcj02' : 'wgs84'}`;
  switch (crsBasis) {
    case 'told':
      return crs === 'wgs84' || crs === 'cgcs2000'
        ? []
        : [texts.report.crsTold(texts.crsGuess(survey.crs), undo)];
    case 'assumed':
      return [texts.report.crsAssumed(crs, texts.crsGuess(survey.crs), undo)];
    case 'borders':
      return [texts.report.crsOfBorders(crs, undo)];
    default:
      return [];
  }
}

/** A type that is in no table counts as "other"; of other fields the value is left out. */
function unknownOf({ resource }: BuiltFile, field: string, { report }: Words['texts']): string {
  return resource === 'matters' && field === 'type' ? report.unknownType : report.unknownValue;
}

function account(file: BuiltFile, words: Words): ReportSection | null {
  const { texts } = words;
  const { notes } = file.adopter;
  const sentences = [
    ...crsSentences(file, words),
    ...file.missing.map((field) => texts.report.missing(fieldLabel(file, field, words))),
    ...file.findings.map((tally) => findingSentence(tally, file, words)),
    ...notes.assumptions.map(([assumption, count]) => texts.assumptions[assumption](count)),
    ...file.ambiguousDates.map((header) => texts.report.ambiguousDates(shownHeader(header))),
    ...notes.conversions.map(([field, count]) => texts.report.dates(fieldLabel(file, field, words), count)),
    ...notes.numbers.map(({ field, kind, count }) =>
      texts.report.numbers[kind](fieldLabel(file, field, words), count),
    ),
    ...(notes.unlisted > 0 ? [texts.report.unlisted(notes.unlisted)] : []),
  ];
  const rows = notes.values.map(({ field, written, value, count }) => [
    fieldLabel(file, field, words),
    written,
    value === null ? unknownOf(file, field, texts) : valueLabel(file.resource, field, value, words.locale),
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
        ...city.files
          .filter(({ summary }) => summary.count === 0)
          .map(({ file, read }) => texts.report.nothingTaken(file, read)),
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
