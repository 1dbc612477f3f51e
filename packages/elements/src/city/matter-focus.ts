/** The part of the state that is about matters: which are looked at, and whose are listed. */
import type { MatterChoice, MatterMeasure, Predicate } from '@hivemap/core';
import type { CityAction } from './city-state.js';

/** What a list is of, where it was opened by an element that shows a choice of its own. */
export interface ListChoice extends MatterChoice {
  /** In place of the city's. */
  readonly period?: string;
}

export interface MatterFocus {
  /** `null`: each element's own. */
  readonly measure: MatterMeasure | null;
  readonly filter: readonly Predicate[];
  /** Codes of the areas whose matters are listed; `null` while no list is open. */
  readonly places: readonly string[] | null;
  /** Which of their matters; all of the city's period unless the list was opened with a choice. */
  readonly choice: ListChoice;
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
      /** Which matters were counted where the list was opened: it lists the same. */
      readonly choice?: ListChoice;
    };

export const NO_MATTERS: MatterFocus = { measure: null, filter: [], places: null, choice: {} };

/** A list stays open while its matters are read one by one, and goes when one looks at something else. */
export function reduceMatters(focus: MatterFocus, action: CityAction): MatterFocus {
  switch (action.type) {
    case 'choose-matters': {
      const { measure, filter } = action;
      const same = measure === focus.measure && JSON.stringify(filter) === JSON.stringify(focus.filter);
      return same ? focus : { ...focus, measure, filter };
    }
    case 'list-matters':
      return listing(focus, action.places, action.choice);
    case 'select':
      return action.selection.some(({ kind }) => kind !== 'matter') ? listing(focus, null) : focus;
    case 'drill':
      return listing(focus, null);
    default:
      return focus;
  }
}

function listing(focus: MatterFocus, places: MatterFocus['places'], choice: ListChoice = {}): MatterFocus {
  const same = places === focus.places && JSON.stringify(choice) === JSON.stringify(focus.choice);
  return same ? focus : { ...focus, places, choice };
}

/** The measure of the list: what the city is told to look at wins. */
export function listedMeasure({ measure, choice }: MatterFocus): MatterMeasure | null {
  return measure ?? choice.measure ?? null;
}
