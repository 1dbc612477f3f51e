import type { Direction } from '../scene/area-in-direction.js';

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

/** The direction of an arrow key. */
export function directionOf(key: string): Direction | null {
  const directions: Readonly<Record<string, Direction>> = {
    ArrowUp: 'up',
    ArrowRight: 'right',
    ArrowDown: 'down',
    ArrowLeft: 'left',
  };
  return directions[key] ?? null;
}

/** Index of the row that an event happened in. */
export function rowIndex(event: Event): number | null {
  const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null;
  return row ? Number((row as HTMLElement).dataset['index']) : null;
}

/** Scrolls the table's own scroller, never the page. */
export function reveal(scroller: Element | null, row: HTMLElement): void {
  if (!scroller) return;
  const [outer, inner] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  const header = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (inner.top < outer.top + header) scroller.scrollTop -= outer.top + header - inner.top;
  else if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom;
}

/** Leads the focus to the row that Tab leads to, where it is in the table already. */
export function focusActive(root: DocumentFragment | HTMLElement): void {
  if (root instanceof ShadowRoot && root.activeElement?.closest('tbody'))
    root.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
}
