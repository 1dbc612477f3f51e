import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  formatOf,
  problemMessage,
  validateCity,
  type ManifestFormat,
  type Problem,
  type ValidationReport,
} from '@hivemap/core';
import { parseJson } from '@hivemap/core/tools';
import type { Command } from '../command.js';
import { lineNumbers } from '../line-numbers.js';
import { isWebAddress } from '../read-file.js';
import type { Options } from '../options.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { textTable } from '../terminal/text-table.js';

const MOST_SHOWN = 100;

/** A problem, and on which line of which file it is. */
interface LocatedProblem extends Problem {
  readonly file?: string;
  readonly line?: number;
}

/** `hivemap validate <city.json>`: checks the manifest and every resource. */
export const validate: Command = {
  name: 'validate',
  options: { 'max-problems': { type: 'string' } },
  async run(options, terminal) {
    const path = onlyPositional(options, terminal);
    const most = options.number('max-problems', 0, terminal.texts);
    const href = isWebAddress(path) ? path : pathToFileURL(resolve(path)).href;
    const report = await validateCity(href, {
      locale: terminal.locale,
      signal: terminal.signal,
      onProgress: ({ resource, bytes, totalBytes }) =>
        terminal.progress(terminal.texts.reading(resource), bytes, totalBytes),
    });
    terminal.endProgress();
    const problems = await locate(report.problems, href, terminal);
    if (terminal.format === 'json') printJson(report, problems, most, terminal);
    else printText(report, problems, most ?? MOST_SHOWN, terminal);
    const unread = report.problems.some(
      ({ resource, code }) => resource === 'manifest' && (code === 'not-found' || code === 'unreadable'),
    );
    return unread ? 3 : report.ok ? 0 : 1;
  },
};

/** @throws {Failure} When there is none, or more than one. */
export function onlyPositional(options: Options, terminal: Terminal): string {
  const [path, ...more] = options.positionals;
  if (path === undefined) throw new Failure(2, terminal.texts.usage.missingFile);
  if (more.length > 0) throw new Failure(2, terminal.texts.usage.tooMany(more.join(' ')));
  return path;
}

interface RawManifest {
  readonly resources?: Readonly<
    Record<string, { readonly href?: unknown; readonly format?: ManifestFormat }>
  >;
}

/** Files of local resources in formats that have lines, by the resource's name. */
async function lineFiles(
  href: string,
): Promise<ReadonlyMap<string, readonly [path: string, format: ManifestFormat]>> {
  const files = new Map<string, readonly [string, ManifestFormat]>();
  if (!href.startsWith('file:')) return files;
  let manifest: RawManifest;
  try {
    manifest = parseJson(await readFile(fileURLToPath(href), 'utf8')) as RawManifest;
  } catch {
    // The report says so already.
    return files;
  }
  for (const [name, entry] of Object.entries(manifest.resources ?? {})) {
    if (typeof entry.href !== 'string' || !URL.canParse(entry.href, href)) continue;
    const url = new URL(entry.href, href);
    if (url.protocol !== 'file:') continue;
    try {
      files.set(name, [fileURLToPath(url), formatOf(url.pathname, entry.format)]);
    } catch {
      // A format that can't be read is a problem of its own.
    }
  }
  return files;
}

/** Positions that a problem names: of its record, and of the one before that it repeats. */
function positionsOf({ index, params }: Problem): readonly number[] {
  const { first } = params ?? {};
  return [index, first].filter((one) => typeof one === 'number');
}

/** Problems with their file, and with lines in place of records where the file has lines. */
async function locate(
  problems: readonly Problem[],
  href: string,
  { locale }: Terminal,
): Promise<readonly LocatedProblem[]> {
  const files = await lineFiles(href);
  const lines = new Map<string, ReadonlyMap<number, number>>();
  for (const [resource, [path, format]] of files) {
    if (format !== 'csv' && format !== 'ndjson') continue;
    const indexes = problems.filter((problem) => problem.resource === resource).flatMap(positionsOf);
    if (indexes.length > 0) lines.set(resource, await lineNumbers(path, format, new Set(indexes)));
  }
  return problems.map((problem): LocatedProblem => {
    const file = files.get(problem.resource)?.[0] ?? (problem.resource === 'manifest' ? href : undefined);
    const named = file === undefined ? problem : { ...problem, file: basename(file) };
    const lineOf = (position: unknown): number | undefined =>
      typeof position === 'number' ? lines.get(problem.resource)?.get(position) : undefined;
    const line = lineOf(problem.index);
    if (line === undefined) return named;
    const { index: _index, ...whole } = problem;
    const firstLine = lineOf(problem.params?.['first']);
    const params = { ...problem.params, ...(firstLine === undefined ? {} : { firstLine }) };
    return { ...named, line, message: problemMessage({ ...whole, params }, locale) };
  });
}

function printJson(
  { ok, counts }: ValidationReport,
  problems: readonly LocatedProblem[],
  most: number | undefined,
  terminal: Terminal,
): void {
  const listed = problems.slice(0, most ?? problems.length);
  terminal.json({
    ok,
    counts,
    problems: listed.map(({ code, severity, resource, index, path, message, file, line }) => ({
      code,
      severity,
      resource,
      ...(index === undefined ? {} : { index }),
      path,
      message,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    })),
  });
}

function printText(
  report: ValidationReport,
  problems: readonly LocatedProblem[],
  most: number,
  terminal: Terminal,
): void {
  const { texts } = terminal;
  for (const problem of problems.slice(0, most)) terminal.print(problemLine(problem, terminal));
  if (problems.length > most) terminal.print(texts.validate.more(problems.length - most));
  if (problems.length > 0) terminal.print();
  const countOf = (resource: string, severity: Problem['severity']): number =>
    problems.filter((one) => one.resource === resource && one.severity === severity).length;
  const resources = new Set(['manifest', ...Object.keys(report.counts)]);
  const rows = [...resources].map((resource) => {
    const count = report.counts[resource];
    return [
      resource,
      count ? String(count.accepted) : '',
      count ? String(count.rejected) : '',
      String(countOf(resource, 'error')),
      String(countOf(resource, 'warning')),
    ];
  });
  terminal.print(textTable([texts.validate.columns, ...rows], [1, 2, 3, 4]));
  terminal.print();
  const verdict = report.ok ? texts.validate.ok : texts.validate.failed;
  terminal.print(terminal.style(verdict, report.ok ? 'green' : 'red'));
}

function problemLine({ severity, message, file, line }: LocatedProblem, terminal: Terminal): string {
  const { severities } = terminal.texts;
  const mark = terminal.style(severities[severity], severity === 'error' ? 'red' : 'yellow');
  const place =
    file === undefined || line === undefined ? '' : ` ${terminal.style(`${file}:${String(line)}`, 'dim')}`;
  return `${mark}${place}  ${message}`;
}
