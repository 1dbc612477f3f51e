import type { Bounds } from '../view/view.js';

/** The mainland's box: roughly where positions are shifted by law. */
const CHINA: Bounds = [73, 17, 136, 54];

/** Whether a box lies wholly in the box of the mainland. */
export function isInChina([west, south, east, north]: Bounds): boolean {
  return west > CHINA[0] && south > CHINA[1] && east < CHINA[2] && north < CHINA[3];
}
