import type { GeometryKind, ResourceDefinition } from '../contract/define-resource.js';
import { fieldPlan } from '../contract/field-plan.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import { refusedKey } from '../privacy/refused-key.js';
import { guessColumns, type Columns } from './guess-columns.js';

/** What a file may be, and its columns if it is. */
export interface ResourceGuess {
  readonly resource: ResourceName;
  readonly columns: Columns;
  /** Required fields that no column seems to be and that nothing else tells. */
  readonly missing: readonly string[];
}

/** Required fields that can be told from other columns, or have a plain default. */
export const DERIVABLE: Partial<Readonly<Record<ResourceName, readonly string[]>>> = {
  divisions: ['level', 'code'],
  grids: ['kind', 'division'],
  matters: ['id', 'stage', 'type'],
  rivers: [],
};

const LEAST_SCORE = 1.2;
const GRID_CODE = /^\d{14,15}$|^\d{20}$/;
const GRID_FILE = /grid|网格/i;

function fits(definition: ResourceDefinition, kinds: readonly GeometryKind[]): boolean {
  const { geometry } = definition;
  if (kinds.length === 0) return geometry === undefined;
  return geometry !== undefined && kinds.every((kind) => geometry.includes(kind));
}

/** Fields that a record can't do without, whatever else the file has. */
export function missingFields(resource: ResourceName, columns: Columns): readonly string[] {
  return absentFields(resource, columns).filter((field) => !DERIVABLE[resource]?.includes(field));
}

/** Required fields that no column seems to be and that are told from the rest of the file, or of the city. */
export function derivedFields(resource: ResourceName, columns: Columns): readonly string[] {
  return absentFields(resource, columns).filter((field) => DERIVABLE[resource]?.includes(field));
}

function absentFields(resource: ResourceName, columns: Columns): readonly string[] {
  const { fields } = RESOURCES[resource] as unknown as ResourceDefinition;
  return fieldPlan(fields)
    .required.map(({ field }) => field)
    .filter((field) => columns[field] === undefined);
}

function scoreOf(resource: ResourceName, columns: Columns, headers: readonly string[]): number {
  const definition = RESOURCES[resource] as unknown as ResourceDefinition;
  const required = fieldPlan(definition.fields).required.length;
  const missing = missingFields(resource, columns).length;
  const open = headers.filter((header) => !refusedKey(header)).length;
  const mapped = Object.keys(columns).length;
  return (
    (required === 0 ? 0.5 : 2 * (1 - missing / required)) + (open === 0 ? 0 : mapped / open) + mapped / 50
  );
}

/**
 * Which resource of the contract a file is, by its columns and geometry.
 *
 * @param kinds - Geometry of the records; empty for a table. A table with coordinates is both: ask twice.
 * @param clues - What tells grids from divisions: some value of the column that would be `code`, the file's name.
 * @returns `null` where nothing fits well enough, and for a table of which no column is known.
 */
export function guessResource(
  headers: readonly string[],
  kinds: readonly GeometryKind[],
  { codeSample = '', fileName = '' }: { readonly codeSample?: string; readonly fileName?: string } = {},
): ResourceGuess | null {
  let best: { readonly guess: ResourceGuess; readonly score: number } | null = null;
  for (const resource of Object.keys(RESOURCES) as ResourceName[]) {
    if (!fits(RESOURCES[resource] as unknown as ResourceDefinition, kinds)) continue;
    const columns = guessColumns(resource, headers);
    if (kinds.length === 0 && Object.keys(columns).length === 0) continue;
    let score = scoreOf(resource, columns, headers);
    if (GRID_CODE.test(codeSample) || GRID_FILE.test(fileName)) score += resource === 'grids' ? 1 : 0;
    else if (resource === 'divisions' && columns['name'] !== undefined) score += 0.5;
    if (score < LEAST_SCORE || (best && score <= best.score)) continue;
    best = { guess: { resource, columns, missing: missingFields(resource, columns) }, score };
  }
  return best?.guess ?? null;
}
