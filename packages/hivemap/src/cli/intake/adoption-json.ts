import { shownHeader } from '../terminal/shown-header.js';
import type { Adoption } from './adopt-file.js';

/** What became of a file, for programs: never a value that may be a person's. */
export function adoptionJson(file: Adoption): Readonly<Record<string, unknown>> {
  const { findings, adopter, survey, placesAreLines } = file;
  return {
    columns: file.columns,
    refusedColumns: survey.fields
      .filter(({ refusedKey }) => refusedKey)
      .map((field) => shownHeader(field.name)),
    read: file.read,
    rejected: file.rejected,
    findings: findings.map(({ finding: { code, severity, path = '' }, count, places }) => ({
      code,
      severity,
      path,
      count,
      // Both from 1.
      unit: placesAreLines ? 'line' : 'record',
      places,
    })),
    assumptions: Object.fromEntries(adopter.notes.assumptions),
    values: adopter.notes.values,
  };
}
