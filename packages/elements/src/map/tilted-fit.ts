/**
 * Fits bounds for a camera that looks at them from the side: what lies flat is shorter on the screen, the far half
 * more so than the near one. The middle of the picture is therefore not the middle of the bounds.
 */
import type { Bounds } from '@hivemap/core';
import { positionOf, worldOf } from '../scene/flower-tree.js';
import type { Padding } from './stage-padding.js';

export interface TiltedView {
  /** Of the whole map, px. */
  readonly width: number;
  readonly height: number;
  /** What panels take from each side of it, px. */
  readonly padding: Padding;
  /** From the camera to what it looks at, px. */
  readonly distance: number;
  /** Degrees from straight down, 0 to under 90. */
  readonly pitch: number;
}

export interface TiltedCamera {
  readonly center: [longitude: number, latitude: number];
  readonly zoom: number;
}

/** Px of a world at zoom 0. */
const WORLD_PX = 512;
const HALVINGS = 24;
/** Corners that stand nearer than the middle are drawn a little further out than their row. */
const WIDTH_SHARE = 0.92;

/**
 * The camera, looking north, that shows bounds as large as the panels allow.
 *
 * @returns `null` for bounds without an extent, and where the view reaches over the horizon.
 */
export function tiltedFit([west, south, east, north]: Bounds, view: TiltedView): TiltedCamera | null {
  const { width, height, padding, distance, pitch } = view;
  const [left, top] = worldOf([west, north]);
  const [right, bottom] = worldOf([east, south]);
  const [wide, high] = [right - left, bottom - top];
  const room = { width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
  if (!(wide > 0 && high > 0 && room.width > 0 && room.height > 0)) return null;
  const angle = (pitch * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  if (cosine * distance <= (height / 2) * sine) return null;
  // Ground px north of the middle, for px above it on the screen.
  const groundAt = (above: number): number => (above * distance) / (cosine * distance - above * sine);
  const [middleX, middleY] = [(padding.left - padding.right) / 2, (padding.bottom - padding.top) / 2];
  /** The ground that a part of the room shows, and the scale at which the bounds fill it upward or sideways. */
  const fit = (share: number): { near: number; far: number; upward: number; sideways: number } => {
    const reach = (room.height / 2) * share;
    const [near, far] = [groundAt(middleY - reach), groundAt(middleY + reach)];
    // The near edge is drawn widest.
    return {
      near,
      far,
      upward: (far - near) / high,
      sideways: (WIDTH_SHARE * room.width * (1 + (near * sine) / distance)) / wide,
    };
  };
  let [fits, exceeds] = [0, 1];
  if (fit(1).upward <= fit(1).sideways) fits = 1;
  else
    for (let step = 0; step < HALVINGS; step++) {
      const share = (fits + exceeds) / 2;
      const { upward, sideways } = fit(share);
      if (upward <= sideways) fits = share;
      else exceeds = share;
    }
  const { near, far, upward } = fit(fits);
  if (!(upward > 0)) return null;
  const shift = (middleX * (1 + ((near + far) * sine) / (2 * distance))) / upward;
  return {
    center: positionOf([(left + right) / 2 - shift, bottom + near / upward]),
    zoom: Math.log2(upward / WORLD_PX),
  };
}
