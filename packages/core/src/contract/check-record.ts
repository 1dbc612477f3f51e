import { checkFields, type FieldContext } from './check-fields.js';
import type { ResourceDefinition } from './define-resource.js';
import { finishRecord } from './finish-record.js';
import type { Manifest } from './manifest.js';
import { refusedCode } from '../privacy/refused-code.js';
import type { Finding } from './problem-list.js';
import type { RawRecord } from './raw-record.js';
import { readGeometry } from './read-geometry.js';
import type { ResourceName } from './resource-records.js';
import { RESOURCES } from './resources.js';
import { tameProgress } from './tame-progress.js';

/** What the check of a resource's records needs to know. */
export interface RecordContext {
  readonly resource: ResourceName;
  readonly manifest: Manifest;
  /** Converts a position of the resource's `crs` to WGS 84; absent when it is already. */
  readonly toWgs84?: ((position: readonly [number, number]) => [number, number]) | undefined;
  readonly report: (finding: Finding) => void;
  /** Codes of the city's places, once these are read: the only codes of places that may look like a passport. */
  readonly places?: ReadonlySet<string> | undefined;
}

type Open = Record<string, unknown>;

function convertPositions(
  definition: ResourceDefinition,
  record: Open,
  toWgs84: NonNullable<RecordContext['toWgs84']>,
): void {
  for (const place of definition.positions ?? []) {
    if (typeof place === 'string') {
      if (record[place] !== undefined) record[place] = toWgs84(record[place] as [number, number]);
      continue;
    }
    const [longitude, latitude] = place;
    const at = [record[longitude], record[latitude]];
    if (typeof at[0] !== 'number' || typeof at[1] !== 'number') continue;
    [record[longitude], record[latitude]] = toWgs84([at[0], at[1]]);
  }
}

function hasNeeds(definition: ResourceDefinition, record: Open, context: FieldContext): boolean {
  let complete = true;
  for (const group of definition.needs ?? []) {
    if (group.some((field) => record[field] !== undefined)) continue;
    complete = false;
    context.report({
      code: 'missing-field',
      severity: 'error',
      resource: context.resource,
      index: context.index,
      path: context.prefix,
      params: { expected: `any-of:${group.join('|')}` },
    });
  }
  return complete;
}

/**
 * Checks one record of a resource: fields, geometry, positions, and what only this resource asks.
 *
 * @param raw - Not changed, unless it says that it may be.
 * @param index - Position in the resource, from 0.
 * @param context - `report` is told of everything that is wrong.
 * @returns The record as `ResourceRecords` has it, or `null` when it must be left out.
 */
export function checkRecord(raw: RawRecord, index: number | undefined, context: RecordContext): Open | null {
  const definition: ResourceDefinition = RESOURCES[context.resource] as unknown as ResourceDefinition;
  const { resource, report, toWgs84, manifest } = context;
  const fieldContext: FieldContext = { resource, index, prefix: raw.prefix, report };
  const fields = tameProgress(resource, raw.fields, fieldContext);
  const record = checkFields(definition.fields, fields, fieldContext, raw.isFresh);
  if (!record || !refuseStrangers(definition, record, fieldContext, context)) return null;
  if (!hasNeeds(definition, record, fieldContext)) return null;
  if (toWgs84) convertPositions(definition, record, toWgs84);
  if (definition.geometry) {
    const geometry = readGeometry(raw.geometry, definition.geometry, fieldContext, toWgs84);
    if (!geometry) return null;
    record['geometry'] = geometry;
  }
  return finishRecord(record, manifest, fieldContext);
}

/** Letters that passport numbers begin with; codes of digits, which most are, need no second look. */
const LETTERED = /^[A-Z]/i;
const PLACE_KIND = /^(?:division|grid|community):/;

/** Things that are places, whose own codes may look so; what refers to them is declared. */
const PLACES: ReadonlySet<string> = new Set(['divisions', 'grids', 'communities']);
const REFERENCES: ReadonlySet<string> = new Set(['division', 'grid', 'community', 'typed']);

const fieldsOfPlaces = new Map<ResourceName, readonly string[]>();

/** Fields that hold codes of places; found once a resource, for there are millions of records. */
function placeFields(
  resource: ResourceName,
  references: NonNullable<ResourceDefinition['references']>,
): readonly string[] {
  let known = fieldsOfPlaces.get(resource);
  if (!known) {
    const declared = Object.keys(references).filter((field) => REFERENCES.has(references[field] ?? ''));
    known = PLACES.has(resource) ? [...new Set(['code', ...declared])] : declared;
    fieldsOfPlaces.set(resource, known);
  }
  return known;
}

/** The code in a field, where it is one that looks like a passport number. */
function passportLike(value: unknown): string | null {
  if (typeof value !== 'string' || !LETTERED.test(value)) return null;
  const code = value.replace(PLACE_KIND, '');
  return LETTERED.test(code) && refusedCode(code) === 'passport' ? code : null;
}

/**
 * Takes out place codes that look like passport numbers and are no place's. A reference must name a place of
 * the city; a division's own code may look so where codes are free, that of a grid or a community where it
 * lies in a division of the city.
 *
 * @returns `false` when the record can't do without the field.
 */
function refuseStrangers(
  definition: ResourceDefinition,
  record: Open,
  context: FieldContext,
  within: RecordContext,
): boolean {
  const { fields, references = {} } = definition;
  let complete = true;
  // No closures, no lists: of millions of records none has such a code.
  for (const field of placeFields(within.resource, references)) {
    const code = passportLike(record[field]);
    if (code === null || isPlace(code, field, record, within)) continue;
    const { index, prefix, report } = context;
    report({
      code: 'person-value',
      severity: 'error',
      resource: within.resource,
      index,
      path: `${prefix}/${field}`,
    });
    Reflect.deleteProperty(record, field);
    complete &&= fields[field]?.type === 'exact_optional';
  }
  return complete;
}

function isPlace(
  code: string,
  field: string,
  record: Open,
  { resource, manifest, places }: RecordContext,
): boolean {
  const isDivision = resource === 'divisions';
  const isOwn = field === 'code' || (isDivision && field === 'parent');
  if (!isOwn) return places?.has(code) === true;
  if (isDivision) return manifest.codeSystem === 'free';
  const { division } = record;
  return typeof division === 'string' && places?.has(division) === true;
}
