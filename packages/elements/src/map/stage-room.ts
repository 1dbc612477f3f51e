import type { Box } from './clear-fit.js';
import { drawnScale } from './drawn-scale.js';
import { panelsOf } from './slot-panels.js';
import { shrunk, stagePadding, type Padding } from './stage-padding.js';

/** What panels leave of a stage, px of the layout. */
export interface StageRoom {
  readonly padding: Padding;
  /** Panels in its corners, from its upper left. */
  readonly corners: readonly Box[];
}

/** Space round what is shown, px. */
const MARGIN_PX = 28;

/** @param scale - Of the theme's look: larger things need more space around them. */
export function stageRoom(stage: HTMLElement | null, host: HTMLElement, scale: number): StageRoom {
  const rect = stage?.getBoundingClientRect() ?? new DOMRect();
  const drawn = stage ? drawnScale(stage) : 1;
  const margin = MARGIN_PX * drawn * (scale > 1 ? 2 : 1);
  const panels = panelsOf(host);
  return {
    padding: shrunk(stagePadding(rect, panels, Math.min(margin, rect.width / 10)), drawn),
    corners: [...panels.upper, ...panels.lower]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({
        left: (left - rect.left) / drawn,
        top: (top - rect.top) / drawn,
        right: (right - rect.left) / drawn,
        bottom: (bottom - rect.top) / drawn,
      })),
  };
}
