import type { View } from '@hivemap/core';

/** So many records take the main thread some 10 ms to receive. */
const MANY = 1_000;

/** Whether a view takes the page so long to receive that drawing it should be another task. */
export function isLargeView(view: View): boolean {
  switch (view.view) {
    case 'fences':
      return view.fences.length > MANY;
    case 'parks':
      return view.parks.reduce((sum, { enterprises }) => sum + 1 + enterprises.length, 0) > MANY;
    case 'scenic':
      return view.areas.length > MANY / 4;
    default:
      return false;
  }
}
