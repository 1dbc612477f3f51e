import type { OverlaySelection } from './overlay-controller.js';

/** A group of its own for each kind of mark; the order of the first calls is that of the marks. */
export function overlayPart(group: OverlaySelection, name: string): OverlaySelection {
  const found = group.selectChild<SVGGElement>(`g.${name}`);
  return found.empty() ? group.append('g').attr('class', name) : found;
}
