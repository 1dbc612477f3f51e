import type { HatchDirection } from './hatch-path.js';

export interface HatchLook {
  readonly direction: HatchDirection;
  /** Between lines along a row, px at scale 1. */
  readonly spacing: number;
  /** Of a line, px at scale 1. */
  readonly width: number;
}

/** Why an area that is hatched has no number. */
export type HatchKind = 'suppressed' | 'insufficient';

/**
 * How areas are hatched whose number is hidden, and those with too few cases for one: told apart by direction and
 * density, so that it holds in every theme, in forced colors and on paper.
 */
export const MISSING_HATCH: Record<HatchKind, HatchLook> = {
  suppressed: { direction: 'rising', spacing: 5, width: 1.1 },
  insufficient: { direction: 'falling', spacing: 9, width: 1.3 },
};
