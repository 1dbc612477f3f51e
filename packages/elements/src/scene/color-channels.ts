/** Red, green and blue 0…255, opacity 0…1; all `NaN` where the color can't be read. */
export interface ColorChannels {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly opacity: number;
}

const HEX = /^#(?:([\da-f])([\da-f])([\da-f])([\da-f])?|([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?)$/i;
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/i;

/**
 * The channels of a color as themes and MapLibre write it: `#rgb`, `#rrggbb`, with or without opacity, `rgb(…)`,
 * `rgba(…)`, `transparent`. Whatever else a page may write becomes one of these in `styles/plain-color.ts`; d3-color
 * reads more, and weighs as much as a tenth of the map.
 */
export function colorChannels(color: string): ColorChannels {
  const text = color.trim();
  if (text === 'transparent') return { r: 0, g: 0, b: 0, opacity: 0 };
  const hex = HEX.exec(text);
  if (hex) {
    const [r = 0, g = 0, b = 0, alpha = 255] = hex
      .slice(1)
      // Those of the other form are empty.
      .filter(Boolean)
      .map((part) => parseInt(part.length === 1 ? part + part : part, 16));
    return { r, g, b, opacity: alpha / 255 };
  }
  const channels = RGB.exec(text);
  if (!channels) return { r: NaN, g: NaN, b: NaN, opacity: NaN };
  const [, r, g, b, alpha = '1', percent] = channels;
  return { r: Number(r), g: Number(g), b: Number(b), opacity: Number(alpha) / (percent ? 100 : 1) };
}

/** A color between two, as `rgb(…)`. @param share - 0 is `from`, 1 is `to`. */
export function mixedColor(from: string, to: string, share: number): string {
  const [a, b] = [colorChannels(from), colorChannels(to)];
  const at = (channel: 'r' | 'g' | 'b'): number => Math.round(a[channel] + (b[channel] - a[channel]) * share);
  const opacity = a.opacity + (b.opacity - a.opacity) * share;
  return `rgba(${String(at('r'))}, ${String(at('g'))}, ${String(at('b'))}, ${String(opacity)})`;
}
