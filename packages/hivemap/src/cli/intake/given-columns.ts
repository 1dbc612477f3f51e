import { RESOURCES, type Columns, type ResourceName } from '@hivemap/core/tools';
import { Failure } from '../terminal/failure.js';
import { shownHeader } from '../terminal/shown-header.js';
import type { Terminal } from '../terminal/terminal.js';
import { SAMPLE_RECORDS, type Survey } from './survey-file.js';

/** A file that was given, and what is in it. */
export interface SurveyedFile {
  readonly resource: ResourceName;
  readonly path: string;
  readonly survey: Survey;
}

/** `scenic-areas` as the contract writes it. */
export function resourceNamed(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function split(key: string): readonly [resource: string | null, field: string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [null, key] : [resourceNamed(key.slice(0, dot)), key.slice(dot + 1)];
}

function hasField(resource: ResourceName, field: string): boolean {
  return Object.hasOwn(RESOURCES[resource].fields, field);
}

function headersOf({ survey }: SurveyedFile): readonly string[] {
  return survey.fields.map(({ name }) => name);
}

/**
 * Columns that the user named for a file: `matters.type=…` is for matters alone, `type=…` for whatever file has
 * such a column.
 */
export function columnsFor(file: SurveyedFile, columns: Columns): Columns {
  const headers = headersOf(file);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([key, header]) => {
      const [resource, field] = split(key);
      const isMeant = (resource ?? file.resource) === file.resource && hasField(file.resource, field);
      return isMeant && headers.includes(header) ? [[field, header]] : [];
    }),
  );
}

/**
 * A name that is none would be passed over without a word, and the figures would lack what the user meant.
 *
 * @throws {Failure} With status 2 for a resource that was not given, a field that it has not, a column that is in
 *   none of its files.
 */
export function checkColumns(files: readonly SurveyedFile[], columns: Columns, { texts }: Terminal): void {
  const given = files.map(({ resource }) => resource);
  for (const [key, header] of Object.entries(columns)) {
    const [resource, field] = split(key);
    if (resource !== null && !given.includes(resource as ResourceName))
      throw new Failure(2, texts.usage.notGiven(key, given));
    const asked = files.filter((file) => resource === null || file.resource === resource);
    const meant = asked.filter((file) => hasField(file.resource, field));
    if (meant.length === 0) {
      const fields = asked.flatMap((file) => Object.keys(RESOURCES[file.resource].fields));
      throw new Failure(
        2,
        texts.usage.unknownField(field, asked.map((file) => file.resource).join(', '), fields),
      );
    }
    // Of a long file only the beginning was looked at.
    if (meant.some(({ survey }) => survey.records >= SAMPLE_RECORDS)) continue;
    const headers = meant.flatMap(headersOf);
    if (!headers.includes(header))
      throw new Failure(2, texts.usage.unknownHeader(header, headers.map(shownHeader)));
  }
}
