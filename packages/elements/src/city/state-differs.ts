import type { CityState } from './city-state.js';

/** Whether two states differ in what an element is drawn from. */
export function stateDiffers(
  previous: CityState,
  next: CityState,
  parts: readonly (keyof CityState)[],
): boolean {
  return previous.locale !== next.locale || parts.some((part) => previous[part] !== next[part]);
}
