/**
 * Indicators that count the same cases, as one set of linked tables: the cases themselves by area and
 * period, and each way in which indicators split them.
 */
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import type { Count } from '../indicators/tally.js';
import type { CountColumn } from './linked-counts.js';
import { denominatorOf, numeratorOf } from './public-counts.js';

/** Whole numbers by place among the periods, and by place among the areas. */
export type Table = readonly (readonly number[])[];

/** An indicator that is published, and what it counted. */
export interface PublicIndicator {
  readonly definition: IndicatorDefinition;
  readonly counts: readonly (readonly Count[])[];
}

/** Part of the cases: what an indicator counts of them. */
interface Part {
  readonly id: string;
  readonly table: Table;
  readonly split: string;
  readonly within?: string | undefined;
  readonly least: number;
}

/** Smallest counts that may be published: of any cases, and of a sensitive kind. */
export interface LeastCounts {
  readonly k: number;
  readonly sensitiveK: number;
}

/** Cases of one kind and their parts. */
export interface CaseFamily {
  readonly whole: Table;
  readonly columns: readonly CountColumn[];
  /** How columns that are no sums are counted: some tables less others. */
  readonly terms: readonly { readonly plus: Table; readonly minus: readonly Table[] }[];
  /** Columns that tell an indicator's figures. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>;
}

interface Draft {
  readonly of: string;
  readonly whole: Table;
  /** Of the whole, where it is not that of any cases. */
  readonly least?: number;
  /** Indicators whose figures tell the whole. */
  readonly tellers: string[];
  readonly parts: Part[];
}

/**
 * Puts indicators of the same cases together. Where two of them differ in the number of cases (one was
 * aggregated upstream, the other counted from records) nothing links them, and each stands alone.
 *
 * Of an indicator that is not counted everywhere (no km² of one county are known) what it lacks is taken from
 * another one of the same cases: else the two would be protected apart, and each tell what the other hides.
 */
export function caseFamilies(
  indicators: readonly PublicIndicator[],
  { k, sensitiveK }: LeastCounts,
): readonly CaseFamily[] {
  const drafts: Draft[] = [];
  const draftOf = (of: string, whole: Table, counts: PublicIndicator['counts']): Draft => {
    let draft = drafts.find((one) => one.of === of && agrees(counts, whole, one.whole));
    if (!draft) drafts.push((draft = { of, whole, tellers: [], parts: [] }));
    return draft;
  };
  const fullestFirst = [...indicators].sort((a, b) => gaps(a) - gaps(b));
  for (const { definition, counts } of fullestFirst) {
    const { id, unit, cases = { of: `own:${id}`, counts: 'some' } } = definition;
    const hits = tableOf(counts, numeratorOf);
    const isShare = definition.counts === 'ratio' && unit === 'share';
    const all = isShare ? tableOf(counts, denominatorOf) : hits;
    if (!isShare && cases.counts === 'some' && definition.cases) continue;
    const draft = draftOf(cases.of, all, counts);
    draft.tellers.push(id);
    if (!isShare) continue;
    const least = cases.sensitive ? Math.max(k, sensitiveK) : k;
    if (isWithin(hits, draft.whole))
      draft.parts.push({ id, table: hits, split: cases.split ?? id, within: cases.within, least });
    else draftOf(`own:${id}`, hits, counts).tellers.push(id);
  }
  const alone = partsAlone(indicators, drafts, { k, sensitiveK });
  return [...drafts, ...alone].map((draft) => familyOf(draft, k));
}

function isUnknown({ kind }: Count): boolean {
  return kind === 'none' || kind === 'suppressed';
}

function gaps({ counts }: PublicIndicator): number {
  return counts.reduce((sum, row) => sum + row.filter(isUnknown).length, 0);
}

/** Whether a table is another one as far as it is known. */
function agrees(counts: PublicIndicator['counts'], table: Table, other: Table): boolean {
  return counts.every((row, place) =>
    row.every((count, area) => isUnknown(count) || table[place]?.[area] === other[place]?.[area]),
  );
}

/** Parts of cases that the indicator itself does not count all of (lawsuits per 10,000 people). */
function partsAlone(
  indicators: readonly PublicIndicator[],
  drafts: readonly Draft[],
  { k, sensitiveK }: LeastCounts,
): readonly Draft[] {
  const alone: Draft[] = [];
  for (const { definition, counts } of indicators) {
    const { id, cases, unit } = definition;
    if (cases?.counts !== 'some' || unit === 'share') continue;
    const table = tableOf(counts, numeratorOf);
    const split = cases.split ?? id;
    const fits = ({ whole, parts }: Draft): boolean =>
      isWithin(
        parts.filter((part) => part.split === split).reduce((sum, part) => plus(sum, part.table), table),
        whole,
      );
    const found = drafts.find((draft) => draft.of === cases.of && fits(draft));
    const least = cases.sensitive ? Math.max(k, sensitiveK) : k;
    if (found) found.parts.push({ id, table, split, within: undefined, least });
    else alone.push({ of: `own:${id}`, whole: table, tellers: [id], parts: [], least });
  }
  return alone;
}

function tableOf(counts: readonly (readonly Count[])[], number: (count: Count) => number): Table {
  return counts.map((row) => row.map(number));
}

function plus(one: Table, other: Table): Table {
  return one.map((row, place) => row.map((count, area) => count + (other[place]?.[area] ?? 0)));
}

function isWithin(part: Table, whole: Table): boolean {
  return part.every((row, place) => row.every((count, area) => count <= (whole[place]?.[area] ?? 0)));
}

function familyOf({ whole, tellers, parts, least: own }: Draft, k: number): CaseFamily {
  const least = own ?? k;
  const columns: CountColumn[] = [{ partition: -1, least }];
  const terms: { plus: Table; minus: readonly Table[] }[] = [{ plus: whole, minus: [] }];
  const columnsOf = new Map<string, number[]>(tellers.map((id) => [id, [0]]));
  const add = (plus: Table, minus: readonly Table[], column: CountColumn): number => {
    columns.push(column);
    return terms.push({ plus, minus }) - 1;
  };
  [...new Set(parts.map(({ split }) => split))].forEach((split, partition) => {
    const own = parts.filter((part) => part.split === split);
    const leaves = new Map<string, readonly number[]>();
    // Inner parts come first: a part that holds others is they and what is left of it.
    const leavesOf = ({ id, table, least }: Part): readonly number[] => {
      const inner = own.filter(({ within }) => within === id);
      const below = inner.flatMap((part) => leaves.get(part.id) ?? leavesOf(part));
      const rest = add(
        table,
        inner.map((part) => part.table),
        { partition, least },
      );
      const all = [...below, rest];
      leaves.set(id, all);
      return all;
    };
    const outer = own.filter(({ within }) => !own.some(({ id }) => id === within));
    const told = outer.flatMap(leavesOf);
    const left = add(
      whole,
      outer.map(({ table }) => table),
      { partition, least },
    );
    const everything = [...told, left];
    for (const { id, table, least } of own) {
      const of = leaves.get(id) ?? [];
      // Who knows a part and the whole knows what is not of the part.
      const others = everything.filter((column) => !of.includes(column));
      const columnOf = (list: readonly number[], smallest: number): number =>
        list.length === 1 ? list[0]! : add(table, [], { partition, sumOf: list, least: smallest });
      columnsOf.set(id, [...(columnsOf.get(id) ?? []), columnOf(of, least), columnOf(others, k)]);
    }
  });
  return { whole, columns, terms, columnsOf };
}
