/** Matters accepted, by group of their types: what the public is told of types. */
import type { CodeTables } from '../contract/code-tables.js';
import type { Manifest } from '../contract/manifest.js';
import type { Name } from '../contract/name.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from './indicator-definition.js';
import { matterAreas } from './matter-areas.js';
import type { MatterColumns } from './matter-columns.js';
import type { CountingTime } from './matter-measures.js';
import { rollUp } from './roll-up.js';
import type { Tally } from './tally.js';
import { WeakMemo } from './weak-memo.js';

/** A group of types of matters, and how many were accepted of it. */
export interface MatterGroup {
  readonly code: string;
  readonly name: Name;
  /** Not an indicator of the catalogue: it has no figure of its own on the map. */
  readonly definition: IndicatorDefinition;
}

const OTHER = '99';
/** Rows of `indicators` that have a `group` are parts of this indicator's numerator. */
export const GROUPED_INDICATOR = 'density';

/** Id under which the rows of a group are found. */
export function groupId(code: string): string {
  return `${GROUPED_INDICATOR}:${code}`;
}

const known = new WeakMap<CodeTables, readonly MatterGroup[]>();

/**
 * The groups of a city's table of types. A group with a sensitive type in it is sensitive: its small counts
 * are those under `sensitiveK`.
 */
export function matterGroups({ codeTables }: Pick<Manifest, 'codeTables'>): readonly MatterGroup[] {
  let groups = known.get(codeTables);
  if (!groups) {
    const { matterTypes, matterGroups: named } = codeTables;
    const codes = new Set([...named.map(({ code }) => code), ...matterTypes.map(({ group }) => group)]);
    const numbers = new Map([...codes].map((code, place) => [code, place]));
    const counts = groupCounts(codeTables, numbers);
    groups = [...codes].map((code, place): MatterGroup => {
      const name = named.find((one) => one.code === code)?.name ?? code;
      const sensitive = matterTypes.some((type) => type.group === code && type.sensitive);
      return { code, name, definition: definitionOf(code, name, sensitive, counts(place)) };
    });
    known.set(codeTables, groups);
  }
  return groups;
}

function definitionOf(
  code: string,
  name: Name,
  sensitive: boolean,
  tally: NonNullable<IndicatorDefinition['tally']>,
): IndicatorDefinition {
  return {
    id: groupId(code),
    name,
    formula: name,
    unit: 'count',
    kind: 'flow',
    date: 'acceptedAt',
    direction: 'neutral',
    disclosure: 'case',
    range: [0, null],
    source: 'GB/T 31000-2015 §5.56',
    resources: ['matters'],
    counts: 'count',
    cases: { of: 'accepted', counts: 'some', split: GROUPED_INDICATOR, ...(sensitive ? { sensitive } : {}) },
    tally,
  };
}

/** @param numbers - Places of the groups by code. */
function groupCounts({ matterTypes }: CodeTables, numbers: ReadonlyMap<string, number>) {
  const groupOf = new Map(matterTypes.map(({ code, group }) => [code, numbers.get(group) ?? 0]));
  const rest = groupOf.get(OTHER) ?? 0;
  const memo = new WeakMemo<MatterColumns, Hierarchy, Int32Array>(24);
  return (group: number): NonNullable<IndicatorDefinition['tally']> =>
    ({ snapshot: { matters, manifest }, hierarchy, period, asOfMs }): Tally => {
      if (!matters) return () => ({ kind: 'none', reason: 'loading' });
      const time = { ...period, asOfMs };
      const counts = memo.get(matters, hierarchy, `${period.fromMs} ${period.toMs} ${asOfMs}`, () => {
        const groupOfType = Int32Array.from(matters.types, (code) => groupOf.get(code) ?? rest);
        const areaOf = matterAreas(matters, hierarchy, manifest);
        return rollUp(hierarchy, countGroups(matters, groupOfType, numbers.size, hierarchy, areaOf, time));
      });
      const base = group * hierarchy.nodes.length;
      return ({ index }) => ({ kind: 'count', numerator: counts[base + index] ?? 0 });
    };
}

function countGroups(
  { length, area, type, acceptedAt }: MatterColumns,
  groupOfType: Int32Array,
  groups: number,
  { nodes }: Hierarchy,
  areaOf: Int32Array,
  { fromMs, toMs, asOfMs }: CountingTime,
): Int32Array {
  const counts = new Int32Array(groups * nodes.length);
  const endMs = Math.min(toMs, asOfMs + 1);
  for (let row = 0; row < length; row++) {
    const accepted = acceptedAt[row]!;
    if (accepted >= fromMs && accepted < endMs)
      counts[groupOfType[type[row]!]! * nodes.length + areaOf[area[row]!]!]!++;
  }
  return counts;
}
