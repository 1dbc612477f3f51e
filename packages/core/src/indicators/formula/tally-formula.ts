import type { AreaNode } from '../../divisions/hierarchy.js';
import { areaAmounts } from '../area-amounts.js';
import type { CountingContext } from '../indicator-definition.js';
import { matterAreas } from '../matter-areas.js';
import { matterIndex, type MatterDate, type MatterIndex } from '../matter-index.js';
import type { MatterColumns } from '../matter-columns.js';
import { matterStates } from '../matter-states.js';
import { nearestArea } from '../nearest-area.js';
import { isDropped, isOpenAt } from '../open-at.js';
import { rollUp } from '../roll-up.js';
import type { Count, Tally } from '../tally.js';
import { caseTest, compares } from './case-test.js';
import type { CaseSet, Condition, Formula, Table, Term } from './formula.js';

type Sums = (area: AreaNode) => number | null;
type AnyRecord = Readonly<Record<string, unknown>>;

const DATES: Readonly<Record<Exclude<CaseSet, 'open'>, MatterDate>> = {
  collected: 'collectedAt',
  accepted: 'acceptedAt',
  closed: 'closedAt',
  due: 'dueAt',
};

/** Counts a formula for all areas. */
export function tallyFormula({ numerator, denominator }: Formula): (context: CountingContext) => Tally {
  return (context) => {
    if (isAboutCases(numerator) && !context.snapshot.matters)
      return () => ({ kind: 'none', reason: 'loading' });
    const above = termSums(numerator, context);
    const below = denominator && termSums(denominator, context);
    return (area): Count => {
      const counted = above(area) ?? 0;
      if (!below) return { kind: 'count', numerator: counted };
      const amount = below(area);
      if (amount === null) return { kind: 'none', reason: 'not-collected' };
      return { kind: 'ratio', numerator: counted, denominator: amount };
    };
  };
}

/** Whether it counts matters, which few may see one by one. */
export function isAboutCases({ kind }: Term): boolean {
  return kind === 'cases';
}

function termSums(term: Term, context: CountingContext): Sums {
  if (term.kind === 'amount') return areaAmounts(term.field)(context.snapshot);
  const sums = new Float64Array(context.hierarchy.nodes.length);
  if (term.kind === 'cases') addCases(term.of, term.conditions, context, sums);
  else addRecords(term.of, term.kind === 'sum' ? term.field : null, term.conditions, context, sums);
  rollUp(context.hierarchy, sums);
  return ({ index }) => sums[index] ?? 0;
}

function addCases(
  of: CaseSet,
  conditions: readonly Condition[],
  context: CountingContext,
  sums: Float64Array,
): void {
  const { snapshot, hierarchy, asOfMs } = context;
  const columns = snapshot.matters!;
  const areaOf = matterAreas(columns, hierarchy, snapshot.manifest);
  const states = matterStates(columns, snapshot.records.matters ?? [], asOfMs);
  const tierOf = of === 'closed' ? (row: number) => columns.closedTier[row]! : states.tier;
  const cases = { columns, states, tierOf, asOfMs };
  const tests = conditions.map((condition) => caseTest(condition, cases));
  for (const row of rowsOf(of, columns, matterIndex(columns, hierarchy, areaOf), context))
    if (tests.every((test) => test(row))) sums[areaOf[columns.area[row]!]!]! += 1;
}

function rowsOf(
  of: CaseSet,
  columns: MatterColumns,
  index: MatterIndex,
  { period, asOfMs }: CountingContext,
): Int32Array {
  if (of === 'open')
    return index
      .select({ date: 'acceptedAt', toMs: asOfMs + 1 })
      .filter((row) => isOpenAt(columns, row, asOfMs));
  const { dueAt, flags, closedAt } = columns;
  const { fromMs, toMs } = period;
  if (of === 'due')
    return index
      .select({ date: 'dueAt', fromMs, toMs })
      .filter((row) => dueAt[row]! < asOfMs && !isDropped(flags[row]!, closedAt[row]!));
  return index.select({ date: DATES[of], fromMs, toMs: Math.min(toMs, asOfMs + 1) });
}

function addRecords(
  of: Table,
  field: string | null,
  conditions: readonly Condition[],
  { snapshot, hierarchy }: CountingContext,
  sums: Float64Array,
): void {
  const areaOf = (record: AnyRecord): AreaNode | undefined => {
    if (of === 'grids') return hierarchy.grid(String(record['code']));
    if (of === 'divisions') return hierarchy.division(String(record['code']));
    return nearestArea(record['division'] as string | undefined, hierarchy, snapshot.manifest);
  };
  for (const record of (snapshot.records[of] ?? []) as readonly AnyRecord[]) {
    const area = areaOf(record);
    const amount = field === null ? 1 : valueAt(record, field);
    if (!area || typeof amount !== 'number') continue;
    if (conditions.every((condition) => holds(condition, record))) sums[area.index]! += amount;
  }
}

function holds(condition: Condition, record: AnyRecord): boolean {
  if (condition.kind === 'lapse') return false;
  const value = valueAt(record, condition.field);
  if (condition.kind === 'flag') return value === true;
  const { op, value: wanted } = condition;
  if (typeof wanted === 'number') return typeof value === 'number' && compares(value, op, wanted);
  return typeof value === 'string' && compares(value, op, wanted);
}

/** Own fields only, along a path. */
function valueAt(record: AnyRecord, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as AnyRecord)[key]
          : undefined,
      record,
    );
}
