import type { CityState } from './city-state.js';

/** Whether two states differ in what an element is drawn from. */
export function stateDiffers(
  previous: CityState,
  next: CityState,
  parts: readonly (keyof CityState)[],
): boolean {
  return previous.locale !== next.locale || parts.some((part) => previous[part] !== next[part]);
}

/** What new data change by themselves. */
const OF_DATA: ReadonlySet<string> = new Set<keyof CityState>(['city', 'revisions']);

/** Whether only the data are newer: nobody did anything. */
export function isRefresh(previous: CityState, next: CityState): boolean {
  return (
    previous.city !== null &&
    previous.city !== next.city &&
    (Object.keys(next) as (keyof CityState)[]).every(
      (part) => OF_DATA.has(part) || previous[part] === next[part],
    )
  );
}
