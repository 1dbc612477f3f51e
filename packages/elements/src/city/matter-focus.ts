/** The part of the state that is about matters: which are looked at, and whose are listed. */
import type { MatterMeasure, Predicate } from '@hivemap/core';
import type { CityAction } from './city-state.js';

export interface MatterFocus {
  /** `null`: each element's own. */
  readonly measure: MatterMeasure | null;
  readonly filter: readonly Predicate[];
  /** Codes of the areas whose matters are listed; `null` while no list is open. */
  readonly places: readonly string[] | null;
}

export type MatterAction =
  | {
      /** Looks at some of the matters only, on the map and in the list. */
      readonly type: 'choose-matters';
      readonly measure: MatterMeasure | null;
      readonly filter: readonly Predicate[];
    }
  | {
      /** Opens the list of the matters of areas, or closes it. */
      readonly type: 'list-matters';
      readonly places: readonly string[] | null;
    };

export const NO_MATTERS: MatterFocus = { measure: null, filter: [], places: null };

/** A list stays open while its matters are read one by one, and goes when one looks at something else. */
export function reduceMatters(focus: MatterFocus, action: CityAction): MatterFocus {
  switch (action.type) {
    case 'choose-matters': {
      const { measure, filter } = action;
      const same = measure === focus.measure && JSON.stringify(filter) === JSON.stringify(focus.filter);
      return same ? focus : { ...focus, measure, filter };
    }
    case 'list-matters':
      return listing(focus, action.places);
    case 'select':
      return action.selection.some(({ kind }) => kind !== 'matter') ? listing(focus, null) : focus;
    case 'drill':
      return listing(focus, null);
    default:
      return focus;
  }
}

function listing(focus: MatterFocus, places: MatterFocus['places']): MatterFocus {
  return places === focus.places ? focus : { ...focus, places };
}
