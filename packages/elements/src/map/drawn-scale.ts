/**
 * How large an element is on the screen, compared to how large it is laid out: a wall scales its canvas by a transform.
 * What the screen measures (pointers, `getBoundingClientRect`) is divided by it before it meets what the layout measures.
 *
 * @returns 1 where nothing scales it, or there is nothing to measure.
 */
export function drawnScale(element: HTMLElement): number {
  const scale = element.getBoundingClientRect().width / element.offsetWidth;
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}
