/** Chooses matters: by measure and by predicates over their public fields, row by row over columns. */
import type { ShownTypes } from '../privacy/shown-types.js';
import type { MatterMeasure } from '../view/matter-views.js';
import type { Predicate } from '../view/view.js';
import { NOT_PENDING, SOURCES, STAGES, TIERS, type MatterColumns } from './matter-columns.js';
import type { CountingTime } from './matter-measures.js';
import type { MatterPaths } from './matter-paths.js';

/** Whether the matter of a row is meant. */
export type MatterTest = (row: number) => boolean;

export interface MatterTable {
  readonly columns: MatterColumns;
  /** For each place of `columns.areas` the number of its area in the tree. */
  readonly areaOf: Int32Array;
  readonly types: ShownTypes;
  readonly time: CountingTime;
  /** Asked for only where a predicate needs it. */
  readonly paths: () => MatterPaths;
}

/**
 * @throws {RangeError} When a predicate names no field of a matter, or compares it in a way that says nothing.
 */
export function matterTest(
  table: MatterTable,
  measure: MatterMeasure | undefined,
  filter: readonly Predicate[] = [],
): MatterTest {
  const tests = [measureTest(table, measure), ...filter.map((predicate) => predicateTest(table, predicate))];
  const [first, second] = tests;
  if (tests.length === 1 && first) return first;
  if (tests.length === 2 && first && second) return (row) => first(row) && second(row);
  return (row) => tests.every((test) => test(row));
}

/** Whether a matter is open at `asOf`: accepted, not closed, and not dropped on the way. */
export function isOpenAt(columns: MatterColumns, row: number, asOfMs: number): boolean {
  const closed = columns.closedAt[row]!;
  if (!(columns.acceptedAt[row]! <= asOfMs) || closed <= asOfMs) return false;
  return !(columns.flags[row]! & NOT_PENDING) || closed === closed;
}

function measureTest({ columns, time }: MatterTable, measure: MatterMeasure | undefined): MatterTest {
  const { acceptedAt, closedAt, dueAt } = columns;
  const { fromMs, toMs, asOfMs } = time;
  const endMs = Math.min(toMs, asOfMs + 1);
  const accepted: MatterTest = (row) => acceptedAt[row]! >= fromMs && acceptedAt[row]! < endMs;
  const closed: MatterTest = (row) => closedAt[row]! >= fromMs && closedAt[row]! < endMs;
  const open: MatterTest = (row) => isOpenAt(columns, row, asOfMs);
  switch (measure) {
    case 'accepted':
      return accepted;
    case 'closed':
      return closed;
    case 'open':
      return open;
    case 'overdue':
      return (row) => dueAt[row]! < asOfMs && open(row);
    default:
      return (row) => accepted(row) || closed(row) || open(row);
  }
}

function predicateTest(table: MatterTable, predicate: Predicate): MatterTest {
  const { columns, areaOf, types } = table;
  const { area, type, tier, highestTier, source } = columns;
  switch (predicate.field) {
    case 'type':
    case 'group': {
      const codes = (predicate.field === 'type' ? types.types : types.groups).map(({ code }) => code);
      const wanted = wantedNumbers(codes, predicate);
      const isWanted =
        predicate.field === 'type'
          ? wanted
          : Uint8Array.from(types.types, (_, place) => wanted[types.groupOf[place]!]!);
      return (row) => isWanted[types.typeOf(areaOf[area[row]!]!, type[row]!)] === 1;
    }
    case 'tier':
      return numberTest(tier, wantedNumbers(TIERS, predicate));
    case 'reached':
      return numberTest(highestTier, wantedNumbers(TIERS, predicate));
    case 'source':
      return numberTest(source, wantedNumbers(SOURCES, predicate));
    case 'stage':
      return numberTest(columns.stage, wantedNumbers(STAGES, predicate));
    case 'state':
      return stateTest(table, predicate);
    case 'passed':
      return passedTest(table, predicate);
    default:
      throw new RangeError(
        `A field of a matter (type, group, tier, reached, stage, source, state, passed) was expected, not "${predicate.field}".`,
      );
  }
}

function numberTest(numbers: Uint8Array, wanted: Uint8Array): MatterTest {
  return (row) => wanted[numbers[row]!] === 1;
}

const STATES = ['closed', 'open', 'overdue', 'other'] as const;

function stateTest({ columns, time: { asOfMs } }: MatterTable, predicate: Predicate): MatterTest {
  const wanted = wantedNumbers(STATES, predicate);
  return (row) => {
    if (columns.closedAt[row]! <= asOfMs) return wanted[0] === 1;
    if (!isOpenAt(columns, row, asOfMs)) return wanted[3] === 1;
    return wanted[columns.dueAt[row]! < asOfMs ? 2 : 1] === 1;
  };
}

/** `village`: went on from there to a higher tier for good; `village:02`: and for that reason. */
function passedTest({ columns, paths }: MatterTable, { op, value }: Predicate): MatterTest {
  if (op !== '=' && op !== 'in') throw new RangeError(`"passed" is compared by "=" or "in", not by "${op}".`);
  const { start, hopStart, hopFrom, hopTo, hopReason, reasons } = paths();
  const wanted = [value].flat().map((one) => {
    const [name = '', reason] = String(one).split(':');
    return {
      from: TIERS.findIndex((tier) => tier === name),
      reason: reason === undefined ? null : reasons.indexOf(reason),
    };
  });
  return (row) =>
    wanted.some(({ from, reason }) => {
      if (from < 0 || start[row]! > from || columns.tier[row]! <= from) return false;
      if (reason === null) return true;
      const hop = lastHopUp(row, from, hopStart, hopFrom, hopTo);
      return hop >= 0 && hopReason[hop] === reason;
    });
}

/** Number of the last hop of a row that leads up from a tier; −1 where none does. */
export function lastHopUp(
  row: number,
  from: number,
  hopStart: Uint32Array,
  hopFrom: Uint8Array,
  hopTo: Uint8Array,
): number {
  for (let hop = hopStart[row + 1]! - 1; hop >= hopStart[row]!; hop--)
    if (hopFrom[hop] === from && hopTo[hop]! > from) return hop;
  return -1;
}

/** 1 at the numbers of the values that fulfill a predicate; tiers and stages compare by their order. */
function wantedNumbers(values: readonly string[], { op, value }: Predicate): Uint8Array {
  const listed = new Set([value].flat().map(String));
  const limit = values.indexOf(String(value));
  const holds = (text: string, place: number): boolean => {
    switch (op) {
      case '=':
      case 'in':
        return listed.has(text);
      case '!=':
        return !listed.has(text);
      case '<':
        return limit >= 0 && place < limit;
      case '<=':
        return limit >= 0 && place <= limit;
      case '>':
        return limit >= 0 && place > limit;
      case '>=':
        return limit >= 0 && place >= limit;
    }
  };
  return Uint8Array.from(values, (text, place) => (holds(text, place) ? 1 : 0));
}
