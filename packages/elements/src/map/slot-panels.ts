import type { StagePanels } from './stage-padding.js';

/** The rectangles of what stands in the slots of a map's element, by side of the screen. */
export function panelsOf(host: HTMLElement): StagePanels {
  const rects = (...names: string[]): DOMRect[] =>
    names.flatMap((name) => {
      const slot = host.shadowRoot?.querySelector<HTMLSlotElement>(`slot[name='${name}']`);
      return slot?.assignedElements().map((element) => element.getBoundingClientRect()) ?? [];
    });
  const foot = host.shadowRoot?.querySelector('.foot')?.getBoundingClientRect();
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  return {
    left: rects(rightToLeft ? 'end' : 'start'),
    right: rects(rightToLeft ? 'start' : 'end'),
    top: rects('top'),
    bottom: rects('bottom'),
    upper: rects('top-start', 'top-end'),
    // The marks are in the picture: the city does not stand behind them where they need its room.
    lower: [...rects('bottom-start', 'bottom-end'), ...(foot ? [foot] : [])],
  };
}
