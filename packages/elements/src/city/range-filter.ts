/** Ranges of a field in a filter: from the lower bound, included, to the upper one, which is not. */
import type { Predicate } from '@hivemap/core';

export interface FieldRange {
  /** `null` where it is open. */
  readonly from: number | null;
  readonly below: number | null;
}

export function rangeIn(filter: readonly Predicate[], field: string): FieldRange {
  const bound = (op: Predicate['op']): number | null => {
    const value = filter.find((one) => one.field === field && one.op === op)?.value;
    return typeof value === 'number' ? value : null;
  };
  return { from: bound('>='), below: bound('<') };
}

/** The filter with another range of a field; an open one takes the field out. */
export function withRange(
  filter: readonly Predicate[],
  field: string,
  { from, below }: FieldRange,
): readonly Predicate[] {
  return [
    ...filter.filter((one) => one.field !== field),
    ...(from === null ? [] : [{ field, op: '>=' as const, value: from }]),
    ...(below === null ? [] : [{ field, op: '<' as const, value: below }]),
  ];
}

/** The values of a list field of which one has to be there. */
export function choicesIn(filter: readonly Predicate[], field: string): readonly string[] {
  const value = filter.find((one) => one.field === field && one.op === 'in')?.value;
  return Array.isArray(value) ? (value as readonly (string | number)[]).map(String) : [];
}

export function withChoices(
  filter: readonly Predicate[],
  field: string,
  choices: readonly string[],
): readonly Predicate[] {
  const others = filter.filter((one) => one.field !== field);
  return choices.length === 0 ? others : [...others, { field, op: 'in', value: choices }];
}
