import type { Name } from '../contract/name.js';
import type { AreaSummary, Bounds, Lens, Position, RecordKind } from './view.js';

/** Looks for places by name, pinyin, initials of either, or code. */
export interface SearchQuery extends Lens {
  readonly view: 'search';
  /** What was typed. */
  readonly text: string;
  /** At most so many hits, 1…100; default 20. */
  readonly limit?: number;
  /** Code of the division that nothing outside of is found. */
  readonly within?: string | null;
  /** Code of the division whose places come first among equally good ones. */
  readonly near?: string | null;
}

export type SearchKind = RecordKind | 'station' | 'centre';

export interface SearchHit {
  readonly kind: SearchKind;
  /** Code of an area or a community, id of anything else. */
  readonly id: string;
  readonly name: Name;
  /** Level of an area, a park or a reserve; type of a station, kind of a centre or a community, grade of a scenic area. */
  readonly type: string;
  /** Divisions that it lies in, from the one below the city down, itself not included. */
  readonly path: readonly AreaSummary[];
  readonly point: Position;
  /** Of an area. */
  readonly bounds?: Bounds;
  /** Code of the division that shows it: itself, where there is something below it. */
  readonly into: string;
}

export interface SearchView {
  readonly view: 'search';
  readonly text: string;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
  /** Ideographs whose readings have to be told before letters can find them; absent once they are. */
  readonly unread?: string;
}
