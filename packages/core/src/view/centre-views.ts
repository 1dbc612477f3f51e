/** What a page may ask of the governance centres and the links between them, and what it is told. */
import type { Name } from '../contract/name.js';
import type { Figure } from './figure.js';
import type { AreaSummary, Lens, Position, Status } from './view.js';

/** A link that is not older than that is fresh, minutes. */
export const FRESH_MINUTES = 15;

export interface CentresQuery extends Lens {
  readonly view: 'centres';
  /** Code of the drilled division; `null` is the city. */
  readonly division: string | null;
  /** A link that was synchronized longer ago is stale, minutes; default 15. */
  readonly freshMinutes?: number;
}

/** What a centre may integrate, in the order of its glyph: clockwise from the top left. */
export const INTEGRATED = ['grid', 'dispute', 'petition', 'service-hall'] as const;
export type Integrated = (typeof INTEGRATED)[number];

export interface CentreMark {
  readonly id: string;
  readonly kind: 'governance' | 'enterprise-local' | 'scenic';
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly name: Name;
  readonly division: AreaSummary | null;
  readonly point: Position;
  readonly integrates: readonly Integrated[];
  readonly partners: readonly { readonly id: string; readonly name: Name }[];
  /** Up to the standard; `null` where it is not stated. */
  readonly compliant: boolean | null;
  readonly hotline: string | null;
  /** Links that begin or end at it, and how many of them are stale. */
  readonly links: { readonly count: number; readonly stale: number };
}

export interface StationMark {
  readonly id: string;
  readonly type: string;
  readonly name: Name;
  readonly division: AreaSummary | null;
  readonly point: Position;
}

export interface LinkEnd {
  readonly kind: 'centre' | 'station';
  readonly id: string;
  readonly name: Name;
  readonly point: Position;
}

export interface LinkMark {
  readonly id: string;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly lastSyncAt: string;
  /** Since the last synchronization, minutes, never negative; `null` where its clock runs ahead of the city's. */
  readonly ageMinutes: number | null;
  readonly freshMinutes: number;
  /** Minutes up of all minutes. */
  readonly uptime: Figure;
  readonly messages: number | null;
  /** stale past the threshold, unknown where the clock runs ahead, warn where it was down for 5 % and more, else ok. */
  readonly status: Status;
}

/** Police station and justice office that work as a pair (派出所+司法所). */
export interface StationPair {
  readonly division: AreaSummary;
  readonly police: StationMark | null;
  readonly justice: StationMark | null;
  /** Straight line between the two, meters; `null` where one is missing. */
  readonly distanceMeters: number | null;
}

export interface CentresView {
  readonly view: 'centres';
  readonly asOf: string;
  readonly division: string;
  readonly freshMinutes: number;
  readonly centres: readonly CentreMark[];
  /** Stations that a link begins or ends at, and those of the pairs. */
  readonly stations: readonly StationMark[];
  /** Stale ones first, the oldest before the rest. Links with an end that is not there, or not shown, are left out. */
  readonly links: readonly LinkMark[];
  /** By division; internal scope only. */
  readonly pairs: readonly StationPair[];
  readonly compliance: Figure;
  readonly uptime: Figure;
}
