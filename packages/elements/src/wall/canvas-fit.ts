/** Size of the canvas a wall is designed on, px. */
export interface DesignSize {
  readonly width: number;
  readonly height: number;
}

export interface CanvasFit {
  /** Screen px of a designed px. */
  readonly scale: number;
  /** Screen px from the upper left of the wall to that of the canvas. */
  readonly left: number;
  readonly top: number;
}

/** What `design` may be besides `3840x1080`. */
export const DESIGNS = {
  '32:9': { width: 3840, height: 1080 },
  '16:9': { width: 3840, height: 2160 },
  '9:16': { width: 2160, height: 3840 },
  portrait: { width: 2160, height: 3840 },
} as const satisfies Readonly<Record<string, DesignSize>>;

/** MapLibre and graphics cards draw no more in one direction. */
const MOST_PX = 16_384;
const LEAST_PX = 320;

/** The canvas that suits the screen, by its form; type is as large on it as a single screen needs. */
export const AUTO = 'auto';
const FOR_SCREENS: readonly DesignSize[] = [
  { width: 3840, height: 1080 },
  { width: 2880, height: 1620 },
  { width: 1620, height: 2880 },
];

/**
 * @param screen - What {@link AUTO} goes by.
 * @returns `null` for what is no size: `3840x1080`, `3840×1080`, a name of {@link DESIGNS}, or `auto`.
 */
export function parseDesign(text: string, screen: DesignSize = FOR_SCREENS[0]!): DesignSize | null {
  if (text === AUTO) return nearestTo(screen);
  if (Object.hasOwn(DESIGNS, text)) return DESIGNS[text as keyof typeof DESIGNS];
  const found = /^\s*(\d{2,5})\s*[x×]\s*(\d{2,5})\s*$/i.exec(text);
  if (!found) return null;
  const [width, height] = [Number(found[1]), Number(found[2])];
  return [width, height].every((px) => px >= LEAST_PX && px <= MOST_PX) ? { width, height } : null;
}

/** Of about the form of the screen, and wider or higher to fill it: nothing of a screen stays black. */
function nearestTo(screen: DesignSize): DesignSize {
  if (!(screen.width > 0 && screen.height > 0)) return FOR_SCREENS[0]!;
  const form = Math.log(screen.width / screen.height);
  const away = ({ width, height }: DesignSize): number => Math.abs(Math.log(width / height) - form);
  const nearest = FOR_SCREENS.reduce((best, one) => (away(one) < away(best) ? one : best));
  const aspect = screen.width / screen.height;
  const grown =
    aspect > nearest.width / nearest.height
      ? { width: Math.round(nearest.height * aspect), height: nearest.height }
      : { width: nearest.width, height: Math.round(nearest.width / aspect) };
  return { width: Math.min(grown.width, MOST_PX), height: Math.min(grown.height, MOST_PX) };
}

/**
 * The canvas as large as the screen allows, in its middle.
 *
 * It stands on whole px of the screen, so that a designed px is drawn at the same place in it everywhere.
 *
 * @param design - Px of the canvas.
 * @param screen - CSS px that there are.
 */
export function fitCanvas(design: DesignSize, screen: DesignSize): CanvasFit {
  const scale = Math.min(screen.width / design.width, screen.height / design.height);
  if (!(scale > 0)) return { scale: 1, left: 0, top: 0 };
  return {
    scale,
    left: Math.round((screen.width - design.width * scale) / 2),
    top: Math.round((screen.height - design.height * scale) / 2),
  };
}
