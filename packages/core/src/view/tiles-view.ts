import { indicatorInfo } from '../indicators/registry.js';
import { figureOf } from '../indicators/tally.js';
import { upstreamGridCounts } from '../indicators/upstream-grids.js';
import { definitionsOf } from './area-figures.js';
import { periodInfo, type Sight } from './sight.js';
import type { TilesQuery, TilesView } from './tiles.js';

/**
 * Grids that come as tiles. They are not in the tree, so nothing is counted for them: their figures are those
 * that were aggregated upstream by grid. Below the county nothing is public.
 */
export function tilesView(sight: Sight, { resource, indicators }: TilesQuery): TilesView {
  const definitions = definitionsOf(sight, indicators);
  const tiles = sight.scope === 'public' ? undefined : sight.snapshot.resources[resource]?.tiles;
  const [first] = definitions;
  const counts = tiles && first ? upstreamGridCounts(first, sight) : [];
  return {
    view: 'tiles',
    indicators: definitions.map((definition) => indicatorInfo(definition, sight.snapshot)),
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    tiles: tiles ?? null,
    figures: new Map([...counts].map(([code, count]) => [code, figureOf(count, first!)])),
  };
}
