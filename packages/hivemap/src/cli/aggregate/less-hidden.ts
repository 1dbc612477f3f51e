import type { IndicatorRow } from '@hivemap/core/tools';

/** Rows that can be written alone, and how many of them are hidden. */
export interface LessHidden {
  readonly of: 'city' | 'long-periods';
  readonly rows: number;
  readonly hidden: number;
}

const MONTH = /^\d{4}-\d{2}$/;

/**
 * Of which rows fewer are hidden than of all. It is counted, not assumed: a quarter may be hidden so that it does
 * not tell its months.
 *
 * @param city - Its code.
 */
export function lessHidden(rows: readonly IndicatorRow[], city: string): readonly LessHidden[] {
  const tally = (of: LessHidden['of'], some: readonly IndicatorRow[]): LessHidden => ({
    of,
    rows: some.length,
    hidden: some.filter(({ suppressed }) => suppressed === true).length,
  });
  const all = tally('city', rows);
  return [
    tally('city', rows.filter(({ division }) => division === city)), // prettier-ignore
    tally('long-periods', rows.filter(({ period }) => !MONTH.test(period))), // prettier-ignore
  ].filter((some) => some.rows > 0 && some.hidden / some.rows < all.hidden / all.rows);
}
