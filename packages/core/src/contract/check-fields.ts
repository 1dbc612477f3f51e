/**
 * Checks the fields of a record one by one, so that a bad optional field costs the field, not the
 * record.
 */
import type * as v from 'valibot';
import { refusedKey } from '../privacy/refused-key.js';
import { refusedValue } from '../privacy/refused-value.js';
import { entriesOf, fieldPlan, itemOf, type FieldSchemas, type PlannedField } from './field-plan.js';
import type { ProblemCode } from './problem.js';
import type { Finding } from './problem-list.js';

/** Where findings go, and where the fields stand. */
export interface FieldContext {
  readonly resource: string;
  readonly index?: number | undefined;
  /** JSON Pointer before the field's name: `/properties` in GeoJSON. */
  readonly prefix: string;
  readonly report: (finding: Finding) => void;
}

type Fields = Readonly<Record<string, unknown>>;
const CONFIG = { abortPipeEarly: true } as const;

/** Times beside coordinates, as GPS loggers write them. */
const TRACK =
  /^(coord(inate)?times?|coordinateproperties|times|timestamps|gpstimes?|waypoints|trackpoints)$/i;

const LONGEST_KEY = 64;

/** A key as part of a JSON Pointer; one that holds what identifies a person is not repeated. */
function escapePointer(key: string): string {
  // Twice as much as is repeated, so that nothing is taken for harmless because its end is cut off.
  if (refusedValue(key.slice(0, 2 * LONGEST_KEY)) !== null) return '*';
  return key.slice(0, LONGEST_KEY).replaceAll('~', '~0').replaceAll('/', '~1');
}

function codeOf(issue: v.BaseIssue<unknown>): ProblemCode {
  if (issue.message === 'person-value') return 'person-value';
  if (issue.input === undefined) return 'missing-field';
  const [topic = ''] = issue.message.split(':');
  if (topic === 'one-of' || topic === 'code-table') return 'unknown-value';
  if (issue.kind === 'validation' && issue.type !== 'regex' && issue.type !== 'check') return 'out-of-range';
  return 'wrong-type';
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((item) => `/${escapePointer(String(item.key))}`).join('');
}

function reportIssue(
  issue: v.BaseIssue<unknown>,
  field: string,
  context: FieldContext,
  required: boolean,
): void {
  const code = codeOf(issue);
  context.report({
    code,
    severity: required || code === 'person-value' ? 'error' : 'warning',
    resource: context.resource,
    index: context.index,
    path: `${context.prefix}/${escapePointer(field)}${pathOf(issue)}`,
    ...(code === 'person-value' || issue.message === 'object' ? {} : { params: { expected: issue.message } }),
  });
}

/** Reports keys inside nested objects that the contract does not name; valibot leaves them out. */
function reportNestedKeys(
  schema: v.GenericSchema,
  value: unknown,
  path: string,
  context: FieldContext,
): void {
  if (typeof value !== 'object' || value === null) return;
  const item = itemOf(schema);
  if (item && Array.isArray(value)) {
    if (!entriesOf(item)) return;
    value.forEach((one, at) => reportNestedKeys(item, one, `${path}/${at}`, context));
    return;
  }
  const entries = entriesOf(schema);
  if (!entries) return;
  for (const [key, inner] of Object.entries(value)) {
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    const at = `${path}/${escapePointer(key)}`;
    if (known) reportNestedKeys(known, inner, at, context);
    else reportUnknown(key, at, context);
  }
}

/** A list's place in the path would make each of its unknown keys a problem of its own. */
function withoutIndexes(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, '/*');
}

function reportUnknown(key: string, path: string, { resource, index, report }: FieldContext): void {
  const code = TRACK.test(key.replace(/[\s_-]/g, ''))
    ? 'trajectory'
    : refusedKey(key)
      ? 'person-key'
      : 'unknown-field';
  const severity = code === 'unknown-field' ? 'warning' : 'error';
  report({ code, severity, resource, index, path: withoutIndexes(path) });
}

const LONGEST_EXTRA = 1000;

function isRefusedScalar(value: string | number | boolean): boolean {
  const text = String(value);
  return text.length > LONGEST_EXTRA || refusedValue(text) !== null;
}

/** Whether what a host adds for itself is kept: a scalar that identifies nobody. */
function keepsExtra(key: string, value: unknown, context: FieldContext): boolean {
  const path = `${context.prefix}/${escapePointer(key)}`;
  const finding = { severity: 'error', resource: context.resource, index: context.index, path } as const;
  if (refusedKey(key)) {
    context.report({ ...finding, code: 'person-key' });
  } else if (typeof value === 'object' || typeof value === 'undefined') {
    if (value) context.report({ ...finding, code: 'unknown-field', severity: 'warning' });
  } else if (isRefusedScalar(value as string | number | boolean)) {
    context.report({ ...finding, code: 'person-value' });
  } else {
    return true;
  }
  return false;
}

/** Reads one field into the record; `false` when its value is not taken. */
function checkField(
  planned: PlannedField,
  value: unknown,
  record: Record<string, unknown>,
  context: FieldContext,
): boolean {
  const { field, schema, required, memory } = planned;
  const known = memory.isUseful ? memory.recall(value) : planned.quick?.(value);
  if (known !== undefined) {
    // Most of what is known is what stands there already.
    if (known !== value) record[field] = known;
    return true;
  }
  // What `safeParse` does, without the two objects that it makes for each of millions of values.
  const result = schema['~run']({ value }, CONFIG);
  if (result.issues) {
    for (const issue of result.issues.slice(0, 8)) reportIssue(issue, field, context, required);
    return false;
  }
  record[field] = result.value;
  memory.keep(value, result.value);
  if (planned.nested) reportNestedKeys(schema, value, `${context.prefix}/${field}`, context);
  return true;
}

/**
 * Reads the fields that a resource declares.
 *
 * `null` and empty text count as missing. What is not declared is left out and reported.
 *
 * @param schemas - By field; optional ones by `optional`.
 * @param fields - As they were written.
 * @param isFresh - Whether nobody else holds them, so that they may become the record.
 * @returns The fields, normalised; `null` when a required one is missing or bad.
 */
export function checkFields(
  schemas: FieldSchemas,
  fields: Fields,
  context: FieldContext,
  isFresh = false,
): Record<string, unknown> | null {
  const { byName, required } = fieldPlan(schemas);
  // A copy has the shape of all records of its file at once: adding field by field costs more than checking.
  let record: Record<string, unknown> = isFresh ? fields : { ...fields };
  const lost: string[] = [];
  let complete = true;
  for (const key of Object.keys(fields)) {
    const planned = byName.get(key);
    const value = fields[key];
    if (planned) {
      if (!isMissing(value) && checkField(planned, value, record, context)) continue;
      lost.push(key);
      complete &&= isMissing(value) || !planned.required;
    } else if (!key.startsWith('x-')) {
      lost.push(key);
      reportUnknown(key, `${context.prefix}/${escapePointer(key)}`, context);
    } else if (!keepsExtra(key, value, context)) {
      lost.push(key);
    }
  }
  if (lost.length > 0) record = without(record, lost);
  for (const { field } of required) {
    if (record[field] !== undefined) continue;
    complete = false;
    if (Object.hasOwn(fields, field) && !isMissing(fields[field])) continue;
    const { resource, index, prefix } = context;
    context.report({ code: 'missing-field', severity: 'error', resource, index, path: `${prefix}/${field}` });
  }
  return complete ? record : null;
}

/** Not by `delete`, which makes an object slow for ever. */
function without(record: Fields, lost: readonly string[]): Record<string, unknown> {
  const gone = new Set(lost);
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(record)) if (!gone.has(key)) kept[key] = record[key];
  return kept;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
