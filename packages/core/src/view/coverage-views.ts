/** How far stations reach, and what of scenic areas they do not. */
import type { Name } from '../contract/name.js';
import type { AreaShape, Position } from './view.js';

export interface CoverAsked {
  /** Types of stations of which one has to be near. */
  readonly types: readonly string[];
  /** Reach in a straight line, metres: a circle around each station. */
  readonly meters: number;
  /** How far one gets from a station, as the host knows it, in place of its circle. */
  readonly reaches?: readonly { readonly station: string; readonly shape: AreaShape }[];
}

export interface StationReach {
  readonly id: string;
  readonly type: string;
  readonly name: Name;
  readonly point: Position;
  readonly shape: AreaShape;
  /** Given by the host, not a circle. */
  readonly isGiven: boolean;
}

/** What of an area lies beyond the reach of all stations. */
export interface CoverageGap {
  /** `null` where everything is reached, and where it can't be computed. */
  readonly shape: AreaShape | null;
  /** `null` where it can't be computed. */
  readonly areaKm2: number | null;
}
