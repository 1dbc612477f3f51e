import { colorChannels } from './color-channels.js';
import type { HatchDirection } from './hatch-path.js';

export interface HatchTile {
  /** Device px a side. */
  readonly size: number;
  /** RGBA by rows. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * A tile of lines at 45° that continue across its borders.
 *
 * @param color - Of the lines, as `colorChannels` reads it.
 * @param spacing - Between lines along a row, px.
 * @param width - Of a line, px.
 * @param ratio - Device px per px.
 */
export function hatchTile(
  color: string,
  spacing: number,
  width: number,
  ratio: number,
  direction: HatchDirection = 'rising',
): HatchTile {
  const size = Math.max(2, Math.round(spacing * ratio));
  const { r, g, b, opacity } = colorChannels(color);
  const pixels = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const along = (direction === 'rising' ? x + y : x + size - y) % size;
      const distance = Math.min(along, size - along) / Math.SQRT2;
      const cover = Math.max(0, Math.min(1, (width * ratio) / 2 - distance + 0.5));
      pixels.set([r, g, b, 255 * opacity * cover], (y * size + x) * 4);
    }
  return { size, pixels };
}
