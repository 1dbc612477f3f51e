const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * A key by what it means along the line: where one reads from right to left, the arrow to the left leads on, and is called
 * `ArrowRight` here. Not for what is drawn alike for all: the map, and time.
 */
export function arrowInLine({ key }: Pick<KeyboardEvent, 'key'>, host: Element): string {
  const turned = TURNED[key];
  // Chromium knows `:dir()` from 120 on only.
  return turned && getComputedStyle(host).direction === 'rtl' ? turned : key;
}
