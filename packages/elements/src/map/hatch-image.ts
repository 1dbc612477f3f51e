import type { HatchDirection } from '../scene/hatch-path.js';
import { hatchTile } from '../scene/hatch-tile.js';
import type { StackImage } from './layer-stack.js';

const images = new Map<string, StackImage>();

/** A hatch for `fill-pattern`; the same object for the same look, of which a page has few. */
export function hatchImage(
  color: string,
  spacing: number,
  width: number,
  direction: HatchDirection = 'rising',
): StackImage {
  const ratio = Math.min(3, Math.max(1, Math.ceil(window.devicePixelRatio)));
  const key = `${color} ${spacing} ${width} ${ratio} ${direction}`;
  const known = images.get(key);
  if (known) return known;
  const { size, pixels } = hatchTile(color, spacing, width, ratio, direction);
  const image: StackImage = { data: new ImageData(pixels, size, size), options: { pixelRatio: ratio } };
  images.set(key, image);
  return image;
}
