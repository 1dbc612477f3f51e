/** What a page may ask of risk assessments, programs and forces, and what it is told. */
import type { Name } from '../contract/name.js';
import type { Figure } from './figure.js';
import type { AreaSummary, IndicatorInfo, Lens, PeriodInfo, Status } from './view.js';

type NamedUnit = { readonly id: string; readonly name: Name } | null;

export interface RisksQuery extends Lens {
  readonly view: 'risks';
}

export const RISK_CRITERIA = ['legality', 'rationality', 'feasibility', 'controllability'] as const;
export type RiskCriterion = (typeof RISK_CRITERIA)[number];
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** A stability risk assessment (稳定风险评估) of a decision. */
export interface RiskMark {
  readonly id: string;
  readonly title: Name;
  readonly unit: NamedUnit;
  readonly level: RiskLevel;
  /** 0…1 each: how well the decision stands the test. */
  readonly criteria: Readonly<Record<RiskCriterion, number>>;
  /** The criterion that it stands least. */
  readonly weakest: RiskCriterion;
  readonly stage: string;
  /** Whether an assessment is required. */
  readonly required: boolean;
  /** Day, `YYYY-MM-DD`; `null` while it is not decided. */
  readonly decidedAt: string | null;
}

export interface RisksView {
  readonly view: 'risks';
  readonly asOf: string;
  /** High ones first, those that stand a criterion least before the rest. Internal scope only. */
  readonly risks: readonly RiskMark[];
  /** How many there are of each level. */
  readonly levels: Readonly<Record<RiskLevel, number>>;
  /** Assessed of those that are required (`riskAssessed`). */
  readonly assessed: Figure;
}

export interface ProgramsQuery extends Lens {
  readonly view: 'programs';
}

/** Reform, cooperation, training, legislation and the like: never located. */
export interface ProgramMark {
  readonly id: string;
  readonly kind: string;
  readonly title: Name;
  readonly unit: NamedUnit;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** 0…1. */
  readonly progress: number;
  /** How much of its time has passed, 0…1. */
  readonly elapsed: number;
  /** stop past its end and unfinished, warn where progress is more than ten points behind its time, else ok. */
  readonly status: Status;
}

export interface ProgramsView {
  readonly view: 'programs';
  readonly asOf: string;
  /** By kind in the order of the contract, then by first day. */
  readonly programs: readonly ProgramMark[];
}

export interface ForcesQuery extends Lens {
  readonly view: 'forces';
  /** Code of the drilled division; `null` is the city. */
  readonly division: string | null;
}

/** Places that should have someone, and how many have: of people nothing is known. */
export interface Force {
  readonly indicator: IndicatorInfo;
  /** In the drilled division. */
  readonly figure: Figure;
  /** Places without, in the order of their codes, at most 200. */
  readonly missing: readonly AreaSummary[];
  readonly missingCount: number;
}

export interface ForcesView {
  readonly view: 'forces';
  readonly asOf: string;
  readonly period: PeriodInfo;
  readonly forces: readonly Force[];
  /** Divisions directly below, with their figures by indicator id. */
  readonly divisions: readonly {
    readonly area: AreaSummary;
    readonly figures: Readonly<Record<string, Figure>>;
  }[];
}
