import { fixedSpan, type Span } from './period.js';

/** A row that tells of a whole period. */
interface PeriodRow {
  readonly period: string;
}

/**
 * Rows of the periods within a span that can be added up: of rows of one thing whose periods lie over each
 * other (a year and its quarters), the longest alone.
 *
 * @param keyOf - What a row is of.
 * @param span - Days, the first one and the one after the last.
 */
export function withoutOverlaps<Row extends PeriodRow>(
  rows: readonly Row[],
  [from, to]: Span,
  keyOf: (row: Row) => string,
): readonly Row[] {
  const spans = new Map<string, Span | null>();
  for (const { period } of rows) {
    if (spans.has(period)) continue;
    const own = fixedSpan(period);
    spans.set(period, own && own[0] >= from && own[1] <= to ? own : null);
  }
  const within = rows.filter(({ period }) => spans.get(period));
  if (!anyOverlap([...spans.values()].filter((own) => own !== null))) return within;
  const length = ({ period }: Row): number => lengthOf(spans.get(period));
  const taken = new Map<string, Span[]>();
  const kept = new Set<Row>();
  for (const row of [...within].sort((a, b) => length(b) - length(a))) {
    const own = spans.get(row.period)!;
    const key = keyOf(row);
    const known = taken.get(key) ?? [];
    if (known.some((other) => overlap(own, other))) continue;
    taken.set(key, [...known, own]);
    kept.add(row);
  }
  return within.filter((row) => kept.has(row));
}

function anyOverlap(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.some((span, at) => at > 0 && overlap(span, sorted[at - 1]!));
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function lengthOf(span: Span | null | undefined): number {
  return span ? span[1] - span[0] : 0;
}
