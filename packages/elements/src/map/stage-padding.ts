/** How far panels reach into the map: the camera keeps what it shows between them. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Panels never squeeze the picture under this share of the stage. */
const LEAST_SHARE = 0.4;
/** A panel in a corner that is wider than this share of the stage works as a bar. */
const BAR_SHARE = 0.62;

export interface StagePanels {
  /** Panels along a side, by rectangle. */
  readonly left: readonly DOMRectReadOnly[];
  readonly right: readonly DOMRectReadOnly[];
  readonly top: readonly DOMRectReadOnly[];
  readonly bottom: readonly DOMRectReadOnly[];
  /** Panels in the upper and in the lower corners. */
  readonly upper: readonly DOMRectReadOnly[];
  readonly lower: readonly DOMRectReadOnly[];
}

/** @param margin - Space round what is shown, px. */
export function stagePadding(stage: DOMRectReadOnly, panels: StagePanels, margin: number): Padding {
  const most = (rects: readonly DOMRectReadOnly[], reach: (rect: DOMRectReadOnly) => number): number =>
    rects.filter((rect) => overlaps(rect, stage)).reduce((far, rect) => Math.max(far, reach(rect)), 0);
  const left = most(panels.left, (rect) => rect.right - stage.left);
  const right = most(panels.right, (rect) => stage.right - rect.left);
  const room = Math.max(1, stage.width - left - right);
  const bars = (rects: readonly DOMRectReadOnly[]): DOMRectReadOnly[] =>
    rects.filter((rect) => rect.width > room * BAR_SHARE);
  const top = most([...panels.top, ...bars(panels.upper)], (rect) => rect.bottom - stage.top);
  const bottom = most([...panels.bottom, ...bars(panels.lower)], (rect) => stage.bottom - rect.top);
  const [padLeft, padRight] = squeeze(left + margin, right + margin, stage.width);
  const [padTop, padBottom] = squeeze(top + margin, bottom + margin, stage.height);
  return { top: padTop, right: padRight, bottom: padBottom, left: padLeft };
}

/** A padding of the screen in px of the layout. */
export function shrunk({ top, right, bottom, left }: Padding, scale: number): Padding {
  return { top: top / scale, right: right / scale, bottom: bottom / scale, left: left / scale };
}

function squeeze(a: number, b: number, size: number): [number, number] {
  const factor = Math.min(1, (size * (1 - LEAST_SHARE)) / Math.max(a + b, 1));
  return [a * factor, b * factor];
}

function overlaps(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  return (
    a.width > 0 &&
    a.height > 0 &&
    a.left < b.right &&
    a.right > b.left &&
    a.top < b.bottom &&
    a.bottom > b.top
  );
}
