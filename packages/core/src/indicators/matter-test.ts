/** Chooses matters: by measure and by predicates over their public fields, row by row over columns. */
import type { ShownTypes } from '../privacy/shown-types.js';
import type { MatterMeasure } from '../view/matter-views.js';
import type { Predicate } from '../view/view.js';
import { SOURCES, STAGES, TIERS, type MatterColumns } from './matter-columns.js';
import type { CountingTime } from './matter-measures.js';
import { closedUntil, lastHopUp, type MatterPaths } from './matter-paths.js';
import type { MatterStates } from './matter-states.js';
import { isOpenAt } from './open-at.js';

/** Whether the matter of a row is meant. */
export type MatterTest = (row: number) => boolean;

export interface MatterTable {
  readonly columns: MatterColumns;
  /** For each place of `columns.areas` the number of its area in the tree. */
  readonly areaOf: Int32Array;
  readonly types: ShownTypes;
  readonly time: CountingTime;
  /** As they stood at `asOf`. */
  readonly states: MatterStates;
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
  const way = measure === 'closed' ? wayToClosing(table) : wayUntil(table);
  const tests = [
    measureTest(table, measure),
    ...filter.map((predicate) => predicateTest(table, way, predicate)),
  ];
  const [first, second] = tests;
  if (tests.length === 1 && first) return first;
  if (tests.length === 2 && first && second) return (row) => first(row) && second(row);
  return (row) => tests.every((test) => test(row));
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

/** How far a matter is followed: hops after `untilMs` are not meant, and `tierOf` is where it was then. */
interface Way {
  /** Place in `TIERS`, or `NO_TIER`. */
  readonly tierOf: (row: number) => number;
  /** Epoch milliseconds. */
  readonly untilMs: (row: number) => number;
}

function wayUntil({ states, time }: MatterTable): Way {
  return { tierOf: states.tier, untilMs: () => time.asOfMs };
}

/** To where it was closed, whatever became of it when it came back. */
function wayToClosing({ columns }: MatterTable): Way {
  return { tierOf: (row) => columns.closedTier[row]!, untilMs: (row) => closedUntil(columns, row) };
}

function predicateTest(table: MatterTable, way: Way, predicate: Predicate): MatterTest {
  const { columns, areaOf, types, states } = table;
  const { area, type, source } = columns;
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
      return numberTest(way.tierOf, wantedNumbers(TIERS, predicate));
    case 'reached':
      return numberTest(states.reached, wantedNumbers(TIERS, predicate));
    case 'source':
      return numberTest((row) => source[row]!, wantedNumbers(SOURCES, predicate));
    case 'stage':
      return numberTest(states.stage, wantedNumbers(STAGES, predicate));
    case 'state':
      return stateTest(table, predicate);
    case 'passed':
      return passedTest(table, way, predicate);
    default:
      throw new RangeError(
        `A field of a matter (type, group, tier, reached, stage, source, state, passed) was expected, not "${predicate.field}".`,
      );
  }
}

function numberTest(numberOf: (row: number) => number, wanted: Uint8Array): MatterTest {
  return (row) => wanted[numberOf(row)] === 1;
}

const STATES = ['closed', 'open', 'overdue', 'other'] as const;

function stateTest({ columns, time: { asOfMs } }: MatterTable, predicate: Predicate): MatterTest {
  const wanted = wantedNumbers(STATES, predicate);
  return (row) => {
    if (isOpenAt(columns, row, asOfMs)) return wanted[columns.dueAt[row]! < asOfMs ? 2 : 1] === 1;
    return wanted[columns.closedAt[row]! <= asOfMs ? 0 : 3] === 1;
  };
}

/** `village`: went on from there to a higher tier for good; `village:02`: and for that reason. */
function passedTest({ paths }: MatterTable, { tierOf, untilMs }: Way, { op, value }: Predicate): MatterTest {
  if (op !== '=' && op !== 'in') throw new RangeError(`"passed" is compared by "=" or "in", not by "${op}".`);
  const all = paths();
  const { start, hopReason, reasons } = all;
  const wanted = [value].flat().map((one) => {
    const [name = '', reason] = String(one).split(':');
    return {
      from: TIERS.findIndex((tier) => tier === name),
      reason: reason === undefined ? null : reasons.indexOf(reason),
    };
  });
  return (row) =>
    wanted.some(({ from, reason }) => {
      if (from < 0 || start[row]! > from || tierOf(row) <= from) return false;
      if (reason === null) return true;
      const hop = lastHopUp(all, row, from, untilMs(row));
      return hop >= 0 && hopReason[hop] === reason;
    });
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
