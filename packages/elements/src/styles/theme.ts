/**
 * What a theme is: a value for every role. Elements and the map read roles only; a designer
 * overrides a role with `--hive-color-<role>` on the page, on a map or on one element.
 */
import type { Actor } from '@hivemap/core';

export const THEMES = ['light', 'dark', 'wall', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Roles of color, in the order of the look: ground, panel, ink, status, water, data. */
export const COLOR_ROLES = [
  'ground',
  'ground-line',
  'ground-ink',
  'body',
  'seam',
  'county',
  'surface',
  'surface-2',
  'track',
  'border',
  'border-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-soft',
  'on-accent',
  'ok',
  'warn',
  'stale',
  'river',
  'river-ink',
  'halo',
  'shadow',
  'glow',
  'data',
  'data-soft',
  'hatch',
  'scenic',
  'scenic-soft',
  'park',
  'park-soft',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** Six steps from low to high. */
export type Ramp = readonly [string, string, string, string, string, string];
/** Seven steps from far below to far above a target. */
export type DivergingRamp = readonly [string, string, string, string, string, string, string];
/** Four levels of activity, from little to much. */
export type ActivityRamp = readonly [string, string, string, string];

export interface Ramps {
  /** "Higher is better". */
  readonly good: Ramp;
  /** "More is worse". */
  readonly bad: Ramp;
  readonly diverging: DivergingRamp;
}

export interface Theme {
  readonly name: ThemeName;
  readonly scheme: 'light' | 'dark';
  readonly colors: Readonly<Record<ColorRole, string>>;
  readonly ramps: Ramps;
  readonly actors: Readonly<Record<Actor | 'core', ActivityRamp>>;
  /** Multiplies line widths, mark sizes and label sizes on the map. */
  readonly scale: number;
}
