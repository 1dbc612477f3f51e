/** What a wall shows, as `wall.json` or its elements say it. */
import type { Bounds, Name, Position, Scope } from '@hivemap/core';
import type { ThemeName } from '../styles/theme.js';

export const TRANSITIONS = ['fly', 'fade', 'cut'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** Where the camera of a scene is; what is not said is as the city has it. */
export interface ScenePlanCamera {
  readonly center?: Position;
  readonly zoom?: number;
  /** Degrees. */
  readonly bearing?: number;
  /** Degrees. */
  readonly pitch?: number;
  readonly bounds?: Bounds;
  /** How long the flight takes. */
  readonly flightSeconds?: number;
}

export interface ScenePlan {
  readonly name?: Name;
  /** How long it stays; as the wall says unless given. */
  readonly seconds?: number;
  /** Code of the division that is entered; the whole city unless given. */
  readonly division?: string;
  readonly indicator?: string;
  readonly period?: string;
  /** `kind:id`, space-separated. */
  readonly selection?: string;
  readonly panels?: readonly string[];
  readonly layers?: readonly string[];
  readonly camera?: ScenePlanCamera;
  readonly transition?: Transition;
  /** Of the map that it drives; the first of the wall unless given. */
  readonly for?: string;
  /** Where it is said, for problems: `/scenes/2`. */
  readonly path: string;
  /** The element that says it, and whose content is shown with it. */
  readonly element?: HTMLElement;
}

export interface WallPlan {
  readonly design?: string;
  readonly seconds?: number;
  readonly idleSeconds?: number;
  /** `04:30`, in the time zone of the city. */
  readonly restartAt?: string;
  readonly scope?: Scope;
  readonly theme?: ThemeName;
  readonly title?: Name;
  readonly scenes: readonly ScenePlan[];
}
