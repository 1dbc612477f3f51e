import type { Predicate } from '@hivemap/core';

/** What a filter can be asked of: a figure by its value, a name by none. */
type Field = string | number | boolean | readonly string[] | null | undefined;

/**
 * Whether all predicates hold. A field that a record lacks, or whose figure may not be shown, fulfills
 * none of them, so that a filter can't tell what is hidden.
 *
 * @param field - Reads a public field of the record.
 */
export function matchPredicates(predicates: readonly Predicate[], field: (name: string) => Field): boolean {
  return predicates.every(({ field: name, op, value }) => holds(field(name), op, value));
}

function holds(actual: Field, op: Predicate['op'], wanted: Predicate['value']): boolean {
  if (actual === null || actual === undefined) return false;
  if (typeof actual === 'object') return holdsForAny(actual, op, wanted);
  if (op === 'in') return Array.isArray(wanted) && (wanted as readonly unknown[]).includes(actual);
  if (op === '=') return actual === wanted;
  if (op === '!=') return actual !== wanted;
  if (typeof actual !== typeof wanted || Array.isArray(wanted)) return false;
  const limit = wanted as string | number | boolean;
  if (op === '<') return actual < limit;
  if (op === '<=') return actual <= limit;
  return op === '>' ? actual > limit : actual >= limit;
}

/** Of a list, one that fits is enough; none must for `!=`. */
function holdsForAny(actual: readonly string[], op: Predicate['op'], wanted: Predicate['value']): boolean {
  if (op === '!=') return !actual.some((one) => one === wanted);
  return actual.some((one) => holds(one, op, wanted));
}
