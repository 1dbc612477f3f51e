import { colorChannels } from './color-channels.js';

export interface SquareTile {
  /** Device px a side. */
  readonly size: number;
  /** RGBA by rows. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * A filled square with a border, as an icon of the map.
 *
 * @param side - With the border, px.
 * @param border - Px.
 * @param ratio - Device px per px.
 */
export function squareTile(
  fill: string,
  stroke: string,
  side: number,
  border: number,
  ratio: number,
): SquareTile {
  const size = Math.max(3, Math.round(side * ratio));
  const edge = Math.max(1, Math.round(border * ratio));
  const bytes = (color: string): [number, number, number, number] => {
    const { r, g, b, opacity } = colorChannels(color);
    return [r, g, b, 255 * opacity];
  };
  const [inside, outside] = [bytes(fill), bytes(stroke)];
  const pixels = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isEdge = Math.min(x, y, size - 1 - x, size - 1 - y) < edge;
      pixels.set(isEdge ? outside : inside, (y * size + x) * 4);
    }
  return { size, pixels };
}
