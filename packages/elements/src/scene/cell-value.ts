/** What each cell of a flower says, before anything is drawn: a level, a share and, of a core, its branches. */
import { ACTORS, type Actor, type ActorState, type Figure } from '@hivemap/core';
import { actionLevel, coreLevel, type ActivityLevel } from './activity-level.js';

/**
 * How activity fills a cell: `lightness` by the step of the hue (joint actions), `fill` by the share of
 * the cell that is filled (activity 0…1), `both` by both.
 */
export type FlowerEncoding = 'lightness' | 'fill' | 'both';

export const ENCODINGS = ['lightness', 'fill', 'both'] as const satisfies readonly FlowerEncoding[];

export type FlowerPart = Actor | 'core';

/** The core and the six actors from the top, clockwise. */
export const FLOWER_PARTS = ['core', ...ACTORS] as const satisfies readonly FlowerPart[];

/** What a flower tells: the activity of the core, and what each actor did. */
export interface FlowerActivity {
  readonly core: { readonly branches?: number; readonly activity: number | null };
  /** An actor that a record lacks is not known. */
  readonly actors: Readonly<
    Partial<Record<Actor, Pick<ActorState, 'actions'> & Partial<Pick<ActorState, 'activity'>>>>
  >;
  /** Communities × months that the actions sum. */
  readonly communityMonths: number;
}

export interface CellValue {
  readonly level: ActivityLevel;
  /** Share of the cell's area that is filled, in steps of 1/{@link SHARE_STEPS}; `null`: the level says all. */
  readonly share: number | null;
  /** Party branches that a core shows as pips, 0 to {@link MOST_PIPS}. */
  readonly pips: number;
}

/** So finely a share is drawn: half a pixel of a cell on a desk. */
export const SHARE_STEPS = 32;
/** Six round the middle and one in it; more branches are told by the card. */
export const MOST_PIPS = 7;

/**
 * Values of the seven cells in the order of {@link FLOWER_PARTS}. An activity outside 0…1 or no number is not
 * known: it is drawn as that.
 */
export function cellValues(activity: FlowerActivity, encoding: FlowerEncoding): readonly CellValue[] {
  const { branches = 0 } = activity.core;
  const pips = Number.isFinite(branches) ? Math.min(MOST_PIPS, Math.max(0, Math.round(branches))) : 0;
  const core = known(activity.core.activity);
  return [
    { ...cellValue(coreLevel(core), core, encoding), pips },
    ...ACTORS.map((actor) => actorValue(activity, actor, encoding)),
  ];
}

/** Of one actor; one that the record lacks is unknown. */
export function actorValue(activity: FlowerActivity, actor: Actor, encoding: FlowerEncoding): CellValue {
  const state = activity.actors[actor];
  const level = actionLevel(plausible(state?.actions), activity.communityMonths);
  return { ...cellValue(level, known(state?.activity), encoding), pips: 0 };
}

function cellValue(
  level: ActivityLevel,
  activity: number | null,
  encoding: FlowerEncoding,
): Omit<CellValue, 'pips'> {
  if (encoding === 'lightness' || level === 'silent' || level === 'hidden') return { level, share: null };
  const share = activity === null ? null : Math.round(activity * SHARE_STEPS) / SHARE_STEPS;
  if (encoding === 'both') return { level, share: typeof level === 'number' ? share : null };
  // By its share alone a cell has one strength of its hue.
  return share === null ? { level: 'unknown', share } : { level: 3, share };
}

function known(activity: number | null | undefined): number | null {
  return activity !== null && activity !== undefined && activity >= 0 && activity <= 1 ? activity : null;
}

function plausible(actions: Figure | undefined): Figure {
  const unknown: Figure = { state: 'none', reason: 'not-collected' };
  if (!actions) return unknown;
  return actions.state === 'value' && !(Number.isFinite(actions.value) && actions.value >= 0)
    ? unknown
    : actions;
}

/**
 * Height of the filled part of a hexagon with flat top and bottom, as a share of its height, so that its
 * area is the share.
 */
export function filledHeight(share: number): number {
  const clamped = Math.max(0, Math.min(1, share));
  // Width grows linearly to the middle and shrinks after it; each half is a trapezoid.
  return clamped <= 0.5
    ? (Math.sqrt(1 + 6 * clamped) - 1) / 2
    : 1 - (Math.sqrt(1 + 6 * (1 - clamped)) - 1) / 2;
}
