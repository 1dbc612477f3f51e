/** Supervision letters in views: one by one, with their deadlines in working days. */
import type { Name } from '../contract/name.js';
import type { Figure } from './figure.js';
import type { Bounds, Lens, PeriodInfo, Status } from './view.js';

export interface LettersQuery extends Lens {
  readonly view: 'letters';
  readonly division: string | null;
}

export const LETTER_STAGES = ['issued', 'delivered', 'rectifying', 'reviewed', 'closed'] as const;
export type LetterStage = (typeof LETTER_STAGES)[number];

export interface NamedThing {
  readonly id: string;
  /** `null` where the city has no such record. */
  readonly name: Name | null;
}

/** From one unit to one unit. */
export interface LetterCard {
  readonly id: string;
  readonly topic: Name;
  readonly park: NamedThing;
  /** Of the park; `null` where the city has no such park. */
  readonly parkBounds: Bounds | null;
  readonly enterprise: NamedThing | null;
  readonly from: NamedThing;
  readonly to: NamedThing;
  readonly stage: LetterStage;
  readonly issuedAt: string;
  readonly dueAt: string;
  readonly closedAt?: string;
  /** Working days to the due day, that included; negative: since it. `null` once it is closed. */
  readonly workingDaysLeft: number | null;
  /** Of a closed one: whether it was in time. */
  readonly inTime: boolean | null;
  /** What can't be: the record is shown, and judged by nobody. */
  readonly flaw: 'closed-before-issued' | 'due-before-issued' | null;
  /** stop: overdue; warn: due within two working days; unknown: flawed. */
  readonly status: Status;
}

export interface LettersView {
  readonly view: 'letters';
  readonly asOf: string;
  readonly period: PeriodInfo;
  /** Overdue first, then by due date; closed ones last, the latest first. In public scope none. */
  readonly letters: readonly LetterCard[];
  /** Closed by their due date, of those that fell due in the period. */
  readonly closure: Figure;
  /** No calendar was given: Monday to Friday are taken for working days. */
  readonly assumedCalendar: boolean;
}
