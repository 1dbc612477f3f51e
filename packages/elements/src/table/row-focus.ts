/** Up to so many rows stand on one page; a longer table is cut into pages of {@link PAGED}. */
const UNPAGED = 500;
const PAGED = 200;
/** Rows that PageUp and PageDown pass over. */
const LEAP = 10;

export function pageSize(count: number): number {
  return count <= UNPAGED ? UNPAGED : PAGED;
}

export function pageOf(index: number, count: number): number {
  return Math.floor(index / pageSize(count));
}

/** Index of the row that a key leads to, `null` where the key means nothing to a table. */
export function rowAfterKey(key: string, at: number, count: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + LEAP,
    PageUp: at - LEAP,
  }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}
