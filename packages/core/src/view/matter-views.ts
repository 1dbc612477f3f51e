/** What a page may ask about matters (事项), and what it is told: by day, never below the grid, never a person. */
import type { Name } from '../contract/name.js';
import type { Figure, MissingReason } from './figure.js';
import type { AreaSummary, IndicatorInfo, Lens, PeriodInfo, Predicate, Status } from './view.js';

/** Which matters are meant: flows over the period, stocks at `asOf`. */
export type MatterMeasure = 'accepted' | 'closed' | 'open' | 'overdue';

/**
 * Fields that a predicate may name: `type` and `group` (codes as shown), `tier` (where it is at `asOf`, with the
 * measure `closed` where it was closed),
 * `reached` (the highest tier it was at), `stage`, `source`, `state` (`open`, `overdue`, `closed`), and
 * `passed`, a tier from which it was passed up, or tier and reason code of that (`village`, `village:02`).
 * Tiers compare by their rank; `passed` knows `=` and `in` only.
 */
export interface MatterChoice {
  readonly measure?: MatterMeasure;
  readonly filter?: readonly Predicate[];
}

export interface MattersQuery extends Lens, MatterChoice {
  readonly view: 'matters';
  readonly division: string | null;
}

export interface MatterListQuery extends Lens, MatterChoice {
  readonly view: 'matter-list';
  /** Codes of divisions and grids whose matters are listed; one that lies in another adds nothing. */
  readonly places: readonly string[];
  /** Without a measure, open ones and those accepted or closed in the period. */
  readonly offset?: number;
  /** Rows of a page; default and most 100. */
  readonly limit?: number;
}

export interface MatterFlowQuery extends Lens {
  readonly view: 'matter-flow';
  readonly division: string | null;
}

export type MatterQuery = MattersQuery | MatterListQuery | MatterFlowQuery;

/** The answers, by `view`. */
export interface MatterViews {
  readonly matters: MattersView;
  readonly 'matter-list': MatterListView;
  readonly 'matter-flow': MatterFlowView;
}

/** A code with its name. */
export interface CodeName {
  readonly code: string;
  readonly name: Name;
}

/**
 * Matters by place, as columns: there may be 100,000 places. Areas without matters are left out; the rest
 * stands depth-first, the drilled division first.
 */
export interface MatterPlaces {
  readonly codes: readonly string[];
  readonly names: readonly Name[];
  /** Place in `levels`. */
  readonly level: Uint8Array;
  readonly levels: readonly string[];
  /** 1 for grids. */
  readonly isGrid: Uint8Array;
  /** Place of the area around, −1 for the first. */
  readonly parent: Int32Array;
  /** Longitude and latitude of a point inside, in turn. */
  readonly points: Float64Array;
  /** Seat of a division, else the point inside. */
  readonly seats: Float64Array;
  /** Counts of an area with its parts: `counts[place * groups.length + group]`. */
  readonly counts: Uint32Array;
  readonly totals: Uint32Array;
  /** Of these, open and past their due date. */
  readonly overdue: Uint32Array;
  /** Of these, passed up from the area to the one around it, or further. */
  readonly passedUp: Uint32Array;
  /** Of these, not placed in any part of the area. */
  readonly own: Uint32Array;
}

export interface MattersView {
  readonly view: 'matters';
  readonly division: string;
  readonly measure: MatterMeasure;
  readonly period: PeriodInfo;
  readonly asOf: string;
  /** Groups of types, in the order of the city's table. */
  readonly groups: readonly CodeName[];
  readonly places: MatterPlaces;
  /** Why nothing is shown by place, where nothing is. */
  readonly missing: MissingReason | null;
}

/** A matter in a list. */
export interface MatterRow {
  readonly id: string;
  readonly type: CodeName;
  readonly stage: string;
  readonly tier: string | null;
  /** Grid or division that it belongs to. */
  readonly place: AreaSummary;
  readonly acceptedDay: string | null;
  readonly dueDay: string | null;
  /** `null` of what was closed and came back. */
  readonly closedDay: string | null;
  /** Days since it was accepted, or that it took. */
  readonly days: number | null;
  /** Working days left, negative past the due date; `null` for closed ones and without a due date. */
  readonly workingDaysLeft: number | null;
  /** stop: overdue; warn: due within three working days; ok: open; unknown: over. */
  readonly status: Status;
}

export interface MatterListView {
  readonly view: 'matter-list';
  readonly places: readonly AreaSummary[];
  readonly period: PeriodInfo;
  readonly asOf: string;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly offset: number;
  /** Overdue ones first, the longest first; then open ones by due date, then closed ones, the latest first. */
  readonly rows: readonly MatterRow[];
  readonly missing: MissingReason | null;
}

/** Why matters were passed on, and how often. */
export interface FlowReason extends CodeName {
  readonly count: number;
}

/** What becomes of the closed matters at a tier, or at several where they are not told apart. */
export interface FlowTier {
  /** From the lowest. */
  readonly tiers: readonly string[];
  /** Began here. */
  readonly entered: Figure;
  readonly closed: Figure;
  /** Went on to a higher tier. */
  readonly passedUp: Figure;
  /** Came back to a lower one. */
  readonly handedDown: Figure;
  /** Median days from arrival here to being passed up. */
  readonly days: Figure;
  /** Most first; empty where they are not told. */
  readonly reasons: readonly FlowReason[];
}

export const NOES = ['closedInVillage', 'closedInTownship', 'noSpillover', 'notEscalated'] as const;
/** 小事不出村, 大事不出乡, 风险不外溢, 矛盾不上交. */
export type NoId = (typeof NOES)[number];

export interface NoFigure {
  readonly id: NoId;
  readonly figure: Figure;
  readonly formula: Name;
  /** The indicator that it is made from. */
  readonly indicator: IndicatorInfo;
}

export interface MatterFlowView {
  readonly view: 'matter-flow';
  readonly area: AreaSummary;
  readonly period: PeriodInfo;
  readonly asOf: string;
  /** Closed in the period. */
  readonly closed: Figure;
  /** From the lowest up. */
  readonly tiers: readonly FlowTier[];
  readonly noes: readonly NoFigure[];
  /** Whether single tiers, reasons and days are told. */
  readonly isDetailed: boolean;
}

/** A step of a matter's life. */
export interface MatterStage {
  /** Of the contract; without a history also `reopened`. */
  readonly stage: string;
  readonly day: string;
  /** Whole days since the step before. */
  readonly days: number | null;
  /** Whether the table of transitions lets it follow the step before. */
  readonly allowed: boolean;
}

/** A move between tiers. */
export interface MatterHop {
  readonly from: string;
  readonly tier: string;
  readonly day: string;
  /** Whole days that it stayed at the tier before. */
  readonly days: number | null;
  readonly reason: CodeName;
  readonly up: boolean;
}

export interface MatterRecord {
  readonly kind: 'matter';
  readonly matter: MatterRow & {
    readonly collectedDay: string;
    readonly reopenedDay: string | null;
    readonly source: string | null;
    /** 1 (特别重大) … 4 (一般). */
    readonly scale: number | null;
    /** Code of GB/T 31000 §5.58. */
    readonly method: string | null;
    readonly success: boolean | null;
    readonly crossCounty: boolean;
    /** Tier where it began. */
    readonly startTier: string;
    /** Whole days at the tier where it is, or until it was closed there. */
    readonly daysAtTier: number | null;
    readonly hops: readonly MatterHop[];
    readonly stages: readonly MatterStage[];
    /** False where the record has no history and only dates are known. */
    readonly hasHistory: boolean;
    /** Whether Monday to Friday is assumed for working days. */
    readonly calendarAssumed: boolean;
  };
  /** From the city down to the place it belongs to. */
  readonly path: readonly AreaSummary[];
}
