/** What a page may ask of the responsibility chain (1+10+N), and what it is told. */
import type { Name } from '../contract/name.js';
import type { Figure } from './figure.js';
import type { AreaSummary, Lens, Status } from './view.js';

export interface ChainQuery extends Lens {
  readonly view: 'chain';
}

export type UnitRole = 'leading-group' | 'office' | 'task-force' | 'unit';

/** Why a unit does not stand where its record says. */
export type UnitFlaw =
  /** Going up from it leads back to it: it is shown at the top. */
  | 'cycle'
  /** It names no unit above, or one that the city lacks: it is shown at the top. */
  | 'no-parent';

/** An assessment (考评) in its last period, and in the one before. */
export interface UnitAssessment {
  readonly kind: 'satisfaction' | 'performance';
  readonly period: string;
  /** Of at least five answers; else insufficient. */
  readonly figure: Figure;
  readonly previous: { readonly period: string; readonly figure: Figure } | null;
}

/** The duties of a unit, counted. */
export interface DutyCount {
  readonly count: number;
  readonly done: number;
  readonly overdue: number;
  /** Progress by weight, 0…1; `null` where nothing weighs anything. */
  readonly progress: number | null;
  /** First day that something unfinished is due, `YYYY-MM-DD`. */
  readonly nextDue: string | null;
  /** Working days until then, negative once it is over. */
  readonly daysLeft: number | null;
}

/** What was decided or found, and how much of it is done. */
export interface Settlement {
  readonly count: number;
  readonly items: number;
  readonly resolved: number;
}

export interface UnitMark {
  readonly id: string;
  readonly name: Name;
  readonly level: string;
  readonly role: UnitRole;
  /** Led by the heads of party and government together (双组长). */
  readonly coLed: boolean;
  /** Id of the unit above; `null` at the top. Never part of a cycle. */
  readonly parent: string | null;
  readonly flaw: UnitFlaw | null;
  /** Where it works, or the nearest division above that the scope shows; `null` where it names none. */
  readonly division: AreaSummary | null;
  readonly duties: DutyCount;
  /** Projects of the task book that its duties belong to. */
  readonly projects: readonly string[];
  readonly assessments: readonly UnitAssessment[];
  /** Joint conferences (联席会议) of the year so far, with their resolutions. */
  readonly conferences: Settlement;
  /** Reviews (督导) of the year so far, with their findings. */
  readonly reviews: Settlement;
  /** Cases under listed supervision that it answers for. */
  readonly listings: { readonly open: number; readonly overdue: number };
  /** stop where a duty or a case is overdue, warn where a duty is due within three working days. */
  readonly status: Status;
}

export interface ChainView {
  readonly view: 'chain';
  readonly asOf: string;
  /** In the order of the data; those above before those below are not promised. */
  readonly units: readonly UnitMark[];
  /** Duties that no unit of the city answers for. */
  readonly unassigned: number;
  /** Of all units together. */
  readonly total: DutyCount;
  readonly conferences: Settlement;
  readonly reviews: Settlement;
  /** The city has no calendar of its own: Monday to Friday are taken for working days. */
  readonly calendarAssumed: boolean;
}

/** A duty of a unit. */
export interface DutyMark {
  readonly id: string;
  readonly title: Name;
  readonly project: { readonly id: string; readonly name: Name } | null;
  /** Share of the unit's weights, 0…1; `null` where nothing weighs anything. */
  readonly weight: number | null;
  /** 0…1. */
  readonly done: number;
  readonly dueAt: string | null;
  readonly daysLeft: number | null;
  readonly status: Status;
}

export interface MeetingMark {
  readonly id: string;
  /** Of a conference; reviews have none. */
  readonly title: Name | null;
  readonly heldAt: string;
  readonly items: number;
  readonly resolved: number;
}
