import {
  CROSS_COUNTY,
  NO_TIER,
  SOURCES,
  STAGES,
  SUCCESS,
  TIERS,
  type MatterColumns,
} from '../matter-columns.js';
import type { Condition, Operator } from './formula.js';

/** Whether a row fulfils a condition, as known at a moment. */
export type CaseTest = (row: number) => boolean;

/**
 * @param asOfMs - What happened after it has not happened; due dates are known before they come.
 */
export function caseTest(condition: Condition, columns: MatterColumns, asOfMs: number): CaseTest {
  if (condition.kind === 'flag') {
    if (condition.field === 'tier') return (row) => columns.tier[row] !== NO_TIER;
    const bit = condition.field === 'success' ? SUCCESS : CROSS_COUNTY;
    return (row) => (columns.flags[row]! & bit) !== 0;
  }
  if (condition.kind === 'lapse') {
    const { later, earlier, op, lapseMs } = condition;
    const [to, from] = [columns[later], columns[earlier]];
    const isKnown = (date: string, instant: number): boolean => date === 'dueAt' || instant <= asOfMs;
    return (row) =>
      isKnown(later, to[row]!) &&
      isKnown(earlier, from[row]!) &&
      compares(to[row]! - from[row]!, op, lapseMs);
  }
  const { field, op, value } = condition;
  switch (field) {
    case 'tier':
      return numbered(columns.tier, TIERS, op, value);
    case 'highestTier': {
      const reached = numbered(columns.highestTier, TIERS, op, value);
      return (row) => !(columns.highestAt[row]! > asOfMs) && reached(row);
    }
    case 'stage':
      return numbered(columns.stage, STAGES, op, value);
    default:
      return numbered(columns.source, SOURCES, op, value);
  }
}

function numbered(
  numbers: Uint8Array,
  words: readonly string[],
  op: Operator,
  value: string | number,
): CaseTest {
  const wanted = words.indexOf(String(value));
  // What is not known has a number that is no place.
  return (row) => numbers[row]! < words.length && compares(numbers[row]!, op, wanted);
}

/** Nothing compares with what is not known. */
export function compares<T extends number | string>(one: T, op: Operator, other: T): boolean {
  switch (op) {
    case '=':
      return one === other;
    case '!=':
      return one === one && one !== other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}
