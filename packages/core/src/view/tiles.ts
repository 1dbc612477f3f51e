/** A resource that comes as tiles, and the figures of what is in them. */
import type { Figure } from './figure.js';
import type { TileDescription } from './tile-description.js';
import type { IndicatorInfo, Lens, PeriodInfo } from './view.js';

/** What the grids of tiles are colored by. Tiles carry outlines and codes; the figures are rows of `indicators`. */
export interface TilesQuery extends Lens {
  readonly view: 'tiles';
  readonly resource: 'grids';
  readonly indicators: readonly string[];
}

export interface TilesView {
  readonly view: 'tiles';
  readonly indicators: readonly IndicatorInfo[];
  readonly period: PeriodInfo;
  readonly asOf: string;
  /** `null` where the resource is records, is not read yet, or must not be shown. */
  readonly tiles: TileDescription | null;
  /** Figures of the first indicator by code; what is not named has no row. */
  readonly figures: ReadonlyMap<string, Figure>;
}
