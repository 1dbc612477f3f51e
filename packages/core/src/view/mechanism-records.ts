/** What is told of one thing of the mechanism. */
import type { Name } from '../contract/name.js';
import type { CentreMark, LinkMark } from './centre-views.js';
import type { DutyMark, MeetingMark, UnitMark } from './chain-views.js';
import type { LetterCard } from './letter-views.js';
import type { ListingMark, Task } from './mechanism-views.js';
import type { RiskMark } from './program-views.js';
import type { Bounds } from './view.js';

/** A unit as others name it. */
export type UnitSummary = Pick<UnitMark, 'id' | 'name' | 'role' | 'level' | 'status' | 'duties'>;

export interface UnitRecord {
  readonly kind: 'unit';
  readonly unit: UnitMark;
  /** Units above, from the top. */
  readonly path: readonly UnitSummary[];
  readonly below: readonly UnitSummary[];
  /** Overdue ones first, finished ones last. */
  readonly duties: readonly DutyMark[];
  /** Of the year so far, the last one first. */
  readonly conferences: readonly MeetingMark[];
  readonly reviews: readonly MeetingMark[];
  readonly listings: readonly ListingMark[];
}

export interface ProjectRecord {
  readonly kind: 'project';
  readonly project: Task;
  readonly goals: readonly Task[];
  readonly means: readonly Task[];
  /** How much of the year has passed, 0…1. */
  readonly yearShare: number;
  /** Duties that belong to it, with who answers for them: what is overdue first. */
  readonly duties: readonly (DutyMark & {
    readonly unit: { readonly id: string; readonly name: Name } | null;
  })[];
}

export interface ListingRecord {
  readonly kind: 'listing';
  readonly listing: ListingMark;
  /** From the top down to the unit that answers for it. */
  readonly path: readonly UnitSummary[];
  readonly calendarAssumed: boolean;
}

export interface LetterRecord {
  readonly kind: 'letter';
  readonly letter: LetterCard;
}

export interface LinkRecord {
  readonly kind: 'link';
  readonly link: LinkMark;
}

export interface CentreRecord {
  readonly kind: 'centre';
  readonly centre: CentreMark;
  readonly links: readonly LinkMark[];
  /** What the map shows of its division. */
  readonly bounds: Bounds | null;
}

export interface RiskRecord {
  readonly kind: 'risk';
  readonly risk: RiskMark;
}

export type MechanismRecord =
  UnitRecord | ProjectRecord | ListingRecord | LetterRecord | LinkRecord | CentreRecord | RiskRecord;
export type MechanismKind = MechanismRecord['kind'];
