import { colorChannels } from './color-channels.js';

const DARK = '#10161c';
const LIGHT = '#ffffff';
/** White is taken from this contrast on: a middle tone reads as dark, and the halo does the rest. */
const LIGHT_FROM = 3.2;
/** What tones a fill for its halo. */
const DARKER = 0.7 ** 0.9;
const BRIGHTER = 0.7 ** -0.7;

/** Relative luminance of a color, 0…1; that of white where the color can't be read. @see WCAG 2.2 */
export function luminance(color: string): number {
  const { r, g, b } = colorChannels(color);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const sum = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return Number.isNaN(sum) ? 1 : sum;
}

/** Contrast of two colors, 1…21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * Ink for small text on a fill, with a halo that lifts it where a middle tone leaves both inks short of
 * 4.5:1.
 */
export function readableInk(fill: string): { readonly ink: string; readonly halo: string } {
  const ink = contrast(fill, LIGHT) >= LIGHT_FROM ? LIGHT : DARK;
  const { r, g, b } = colorChannels(fill);
  if (Number.isNaN(r)) return { ink, halo: 'none' };
  const factor = ink === LIGHT ? DARKER : BRIGHTER;
  const toned = [r, g, b].map((channel) => Math.min(255, Math.round(channel * factor)));
  return { ink, halo: `#${toned.map((channel) => channel.toString(16).padStart(2, '0')).join('')}` };
}
