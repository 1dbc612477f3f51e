import type { Matter, Stage } from '../contract/resource-records.js';
import { lastChange } from './last-change.js';
import { STAGES } from './matter-columns.js';
import { otherEnd, OVER } from './open-at.js';
import { reachedBy, tierAt } from './tier-course.js';

/** Where a matter stood. */
export interface MatterState {
  /** Place in `STAGES`. */
  readonly stage: number;
  /** Place in `TIERS` of where it was, or `NO_TIER`. */
  readonly tier: number;
  /** Place in `TIERS` of the highest where it had been. */
  readonly reached: number;
}

/**
 * A matter as it stood at an instant. Once all that its record tells of has happened it stands as the record says;
 * before, it is at the last step of its history and its dates, and at the tier of its last hop.
 */
export function stateAt(matter: Matter, asOfMs: number): MatterState {
  const stage = lastChange(matter) <= asOfMs ? matter.stage : stageAt(matter, asOfMs);
  return {
    stage: STAGES.indexOf(stage),
    tier: tierAt(matter, asOfMs),
    reached: reachedBy(matter, asOfMs),
  };
}

function stageAt(matter: Matter, asOfMs: number): Stage {
  const { collectedAt, acceptedAt, closedAt, history = [] } = matter;
  const dates: readonly (readonly [Stage, number | undefined])[] = [
    ['collected', collectedAt],
    ['accepted', acceptedAt],
    ['closed', closedAt],
    // By the table of transitions what is reopened is accepted anew.
    ['accepted', isOpenAgain(matter) ? matter.reopenedAt : undefined],
  ];
  let [stage, since]: [Stage, number] = ['collected', -Infinity];
  const take = (next: Stage, at: number): void => {
    if (at <= asOfMs && at >= since) [stage, since] = [next, at];
  };
  for (const [next, at] of dates) if (at !== undefined) take(next, at);
  // Of what happened at one instant the history knows best.
  for (const step of history) take(step.stage, step.at);
  return stage;
}

/** Not where it is over all the same, and nothing tells of a second closing: then it is taken for over since the first. */
function isOpenAgain(matter: Matter): boolean {
  const { stage, closedAt = Number.NaN, reopenedAt = Number.NaN } = matter;
  const end = otherEnd(matter);
  return !OVER.has(stage) || closedAt > reopenedAt || end === end;
}
