/** Scenic areas, reserves and parks: what the page is told of them. */
import type { Name } from '../contract/name.js';
import type { CoverageGap, StationReach } from './coverage-views.js';
import type { Figure } from './figure.js';
import type { AreaShape, PeriodInfo, Position, Status } from './view.js';

export interface NearPlace {
  readonly id: string;
  readonly type: string;
  readonly name: Name;
  readonly point: Position;
  /** Great-circle distance, metres. */
  readonly distanceMeters: number;
}

export interface ScenicMark {
  readonly id: string;
  readonly name: Name;
  readonly grade: string;
  readonly point: Position;
  readonly shape: AreaShape;
  readonly areaKm2: number;
  readonly capacity: number;
  /** Latest count within the day of `asOf`. */
  readonly load: { readonly count: number; readonly at: string; readonly share: number } | null;
  /** ok below 80 %, warn from 80 %, stop from 100 % of capacity. */
  readonly status: Status;
  /** Nearest police station, justice office and tribunal, by distance. */
  readonly nearest: readonly NearPlace[];
  readonly ecoOffice: NearPlace | null;
  readonly suggestions: {
    readonly open: number;
    readonly overdue: number;
    readonly answered: number;
    /** The open one whose clock runs out first: two months, 15 days when urgent. */
    readonly next: { readonly daysLeft: number; readonly urgent: boolean } | null;
  };
  /** Reserves it overlaps. */
  readonly reserves: readonly { readonly id: string; readonly name: Name; readonly overlapKm2: number }[];
  /** What no station reaches, where that was asked for. */
  readonly gap?: CoverageGap;
}

export interface ReserveMark {
  readonly id: string;
  readonly name: Name;
  readonly level: string;
  readonly point: Position;
  readonly shape: AreaShape;
}

export interface ScenicView {
  readonly view: 'scenic';
  readonly asOf: string;
  readonly areas: readonly ScenicMark[];
  /** Stations that reach one of the areas, where that was asked for and scope shows them. */
  readonly reaches?: readonly StationReach[];
  readonly reserves: readonly ReserveMark[];
}

/** A legal person in a park. */
export interface EnterpriseMark {
  readonly id: string;
  readonly name: Name;
  readonly point: Position;
  readonly sector?: string;
  /** Id of the unit that looks after it, one of the park's `units`. */
  readonly liaison: string | null;
  /** Its position is not in the park that it names. */
  readonly outside?: true;
}

/** A unit that is in touch with a park, or one to one with enterprises of it. */
export interface LiaisonUnit {
  readonly id: string;
  readonly name: Name;
  /** Seat of its division; units have no place of their own. */
  readonly seat: Position | null;
  /** Enterprises of the park that it looks after. */
  readonly enterprises: number;
}

/** A typical case that protects enterprises. */
export interface ExemplarCase {
  readonly id: string;
  readonly title: Name;
  readonly year: number;
  readonly kind: string;
}

export interface ParkMark {
  readonly id: string;
  readonly name: Name;
  readonly level: string;
  readonly point: Position;
  readonly shape: AreaShape;
  readonly areaKm2: number;
  readonly liaison: { readonly id: string; readonly name: Name } | null;
  readonly centre: NearPlace | null;
  readonly enterprises: readonly EnterpriseMark[];
  /** The park's liaison unit first, then those of its enterprises. */
  readonly units: readonly LiaisonUnit[];
  readonly letters: { readonly open: number; readonly overdue: number; readonly total: number };
  /** Concluded of accepted enforcement cases in the period. */
  readonly enforcement: Figure;
  /** Typical cases, the latest first. */
  readonly exemplars: readonly ExemplarCase[];
  /** warn with open letters past two working days of their due date, stop with overdue ones. */
  readonly status: Status;
}

export interface ParksView {
  readonly view: 'parks';
  readonly period: PeriodInfo;
  readonly asOf: string;
  readonly parks: readonly ParkMark[];
}
