/** Room between a popover and what it belongs to, and to the edges of the window, px. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a popover below its anchor, or above where there is more room, wholly inside of the window. It lies in the
 * top layer where the browser has one; elsewhere it is fixed, perhaps to an element around that is a
 * container: so the place is measured rather than assumed.
 */
export function placePopover(popover: HTMLElement, anchor: DOMRect): void {
  const { style } = popover;
  style.left = '0px';
  style.top = '0px';
  style.maxHeight = '';
  const origin = popover.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const isBelow = below >= origin.height || below >= above;
  const height = Math.min(origin.height, Math.max(0, isBelow ? below : above));
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  const left = Math.max(EDGE, Math.min(anchor.left, innerWidth - EDGE - origin.width));
  style.maxHeight = `${String(height)}px`;
  style.left = `${String(left - origin.left)}px`;
  style.top = `${String(top - origin.top)}px`;
}
