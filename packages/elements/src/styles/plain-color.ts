const known = new Map<string, string>();

/**
 * Any color that the browser knows, as `#rrggbbaa`: MapLibre reads fewer notations than pages write
 * (`oklch(…)`, `color-mix(…)`). What is no color stays as it is.
 */
export function plainColor(color: string): string {
  if (/^(?:#[\da-f]{3,8}|transparent)$/i.test(color)) return color;
  const before = known.get(color);
  if (before !== undefined) return before;
  const plain = CSS.supports('color', color) ? (paintedColor(color) ?? color) : color;
  known.set(color, plain);
  return plain;
}

function paintedColor(color: string): string | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const pixel = [...context.getImageData(0, 0, 1, 1).data];
  return `#${pixel.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
