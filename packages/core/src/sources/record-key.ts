import type { ResourceDefinition } from '../contract/define-resource.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';

type Open = Readonly<Record<string, unknown>>;

/**
 * How records of a resource are told apart: by the field of their identity, or by several joined by
 * `|`.
 *
 * @returns A function from a record to its key, or `null` where records have no identity.
 */
export function keyOf(resource: ResourceName): ((record: Open) => string) | null {
  const { key, single } = RESOURCES[resource] as unknown as ResourceDefinition;
  if (single) return () => '';
  const [first, ...rest] = key;
  if (first === undefined) return null;
  if (rest.length === 0) return (record) => part(record, first);
  return (record) => [first, ...rest].map((field) => part(record, field)).join('|');
}

/** Keys are codes, choices and dates: texts, or absent. */
function part(record: Open, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}
