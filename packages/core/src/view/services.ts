/** Smart communities (智慧社区): what the page is told of blocks, services and estates. */
import type { Name } from '../contract/name.js';
import type { CommunityPeriod } from './community-history.js';
import type { Figure } from './figure.js';
import type { AreaShape, AreaSummary, CommunityMark, Lens, PeriodInfo, Position } from './view.js';

export interface ServicesQuery extends Lens {
  readonly view: 'services';
  /** Code of the drilled division; `null` is the city. */
  readonly division: string | null;
}

/** Services of one community, or the sums of several. */
export interface CommunityServices {
  /** Blocks (楼片), and how many have a steward; `null` where it is not stated. */
  readonly blocks: { readonly count: number; readonly staffed: number } | null;
  /** Assessment of the stewards, 0…1: of teams of five and more only, never of a person. */
  readonly stewardScore: Figure;
  /** Estates, those with a party branch, and smart pilots. */
  readonly estates: { readonly count: number; readonly withBranch: number; readonly pilots: number } | null;
  /** Service items, and how many of them are delegated to the community. */
  readonly items: { readonly count: number; readonly delegated: number } | null;
  /** Done in a single visit ÷ all. */
  readonly oneStop: Figure;
  readonly servicePoints: number;
}

export interface ServicesMark extends CommunityServices {
  readonly code: string;
  readonly name: Name;
  readonly point: Position;
}

export interface BlockMark {
  readonly id: string;
  readonly name?: Name;
  readonly community: string;
  readonly shape: AreaShape;
  readonly households?: number;
  /** Whether it has a steward; absent where it is not stated. */
  readonly staffed?: boolean;
}

export interface ServicePointMark {
  readonly id: string;
  readonly name: Name;
  readonly community: string;
  readonly point: Position;
  /** Services offered there. */
  readonly items: number;
}

export interface ServicesView {
  readonly view: 'services';
  readonly division: string;
  readonly period: PeriodInfo;
  readonly asOf: string;
  /** In public scope one a county. */
  readonly communities: readonly ServicesMark[];
  readonly total: CommunityServices;
  /** Internal scope only. */
  readonly blocks: readonly BlockMark[];
  /** Internal scope only. */
  readonly servicePoints: readonly ServicePointMark[];
}

/** A community as the inspector shows it. */
export interface CommunityRecord {
  readonly kind: 'community';
  readonly community: CommunityMark;
  readonly path: readonly AreaSummary[];
  /** Internal scope only, as is `history`. */
  readonly services?: CommunityServices;
  readonly history?: readonly CommunityPeriod[];
}
