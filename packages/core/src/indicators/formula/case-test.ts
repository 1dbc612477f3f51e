import {
  CROSS_COUNTY,
  NO_TIER,
  SOURCES,
  STAGES,
  SUCCESS,
  TIERS,
  type MatterColumns,
} from '../matter-columns.js';
import type { MatterStates } from '../matter-states.js';
import type { Condition, Operator } from './formula.js';

/** Whether a row fulfils a condition, as known at a moment. */
export type CaseTest = (row: number) => boolean;

/** Matters as they are counted. */
export interface CountedCases {
  readonly columns: MatterColumns;
  /** As they stood at `asOfMs`. */
  readonly states: MatterStates;
  /** Place in `TIERS`: of closed ones where they were closed, of others where they were at `asOfMs`. */
  readonly tierOf: (row: number) => number;
  /** What happened after it has not happened; due dates are known before they come. */
  readonly asOfMs: number;
}

export function caseTest(condition: Condition, { columns, states, tierOf, asOfMs }: CountedCases): CaseTest {
  if (condition.kind === 'flag') {
    if (condition.field === 'tier') return (row) => tierOf(row) !== NO_TIER;
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
      return numbered(tierOf, TIERS, op, value);
    case 'highestTier':
      return numbered(states.reached, TIERS, op, value);
    case 'stage':
      return numbered(states.stage, STAGES, op, value);
    default:
      return numbered((row) => columns.source[row]!, SOURCES, op, value);
  }
}

function numbered(
  numberOf: (row: number) => number,
  words: readonly string[],
  op: Operator,
  value: string | number,
): CaseTest {
  const wanted = words.indexOf(String(value));
  // What is not known has a number that is no place.
  return (row) => {
    const number = numberOf(row);
    return number < words.length && compares(number, op, wanted);
  };
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
