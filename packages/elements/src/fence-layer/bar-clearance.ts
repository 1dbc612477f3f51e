import { drawnScale } from '../map/drawn-scale.js';

/** Px between the bar and what lies below it. */
const GAP = 12;
/** Px from the edge of a map without panels. */
const MARGIN = 16;

/**
 * How far above the bottom of the map a bar has to lie to cover no panel of the map.
 *
 * @param overlay - Lies over the map's picture.
 * @returns Px of the layout.
 */
export function barClearance(bar: HTMLElement, overlay: HTMLElement): number {
  const root = overlay.getRootNode();
  if (!(root instanceof ShadowRoot)) return MARGIN;
  const stage = overlay.getBoundingClientRect();
  const { left, right } = bar.getBoundingClientRect();
  const covered = panelsBelow(root)
    .map((panel) => panel.getBoundingClientRect())
    .filter(
      (panel) => panel.width > 0 && panel.left < right && panel.right > left && panel.top < stage.bottom,
    )
    // A panel as high as the map leaves the bar no place below it: then it lies on the panel.
    .filter((panel) => panel.top > stage.top + stage.height / 2)
    .map((panel) => (stage.bottom - panel.top) / drawnScale(overlay) + GAP);
  return Math.max(MARGIN, ...covered);
}

/** What stands in the lower slots of a map, and the marks of its picture. */
function panelsBelow(root: ShadowRoot): readonly Element[] {
  const slots = [
    ...root.querySelectorAll<HTMLSlotElement>("slot:is([name^='bottom'], [name='attribution'])"),
  ];
  return [
    ...slots.flatMap((slot) => slot.assignedElements()),
    ...root.querySelectorAll('.foot > :not(slot)'),
  ];
}
