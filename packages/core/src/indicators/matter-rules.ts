/** What a city says of matters that leave something out: where they belong, and when they fall due. */
import { dueByClock } from '../calendar/due-by-clock.js';
import type { Matter } from '../contract/resource-records.js';
import { leafCells, type LeafCells } from '../divisions/leaf-cells.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { nearestArea } from './nearest-area.js';
import { PLAIN_RULES, type MatterRules } from './matter-columns.js';

/** Whether a matter has a point, and names no grid. */
export function isPlacedByPoint({ grid, lon, lat }: Pick<Matter, 'grid' | 'lon' | 'lat'>): boolean {
  return grid === undefined && lon !== undefined && lat !== undefined;
}

/**
 * A point refines what a matter's division says, and never contradicts it: one that lies elsewhere (its
 * coordinates are shifted, or swapped) leaves the matter with the division.
 */
export function matterRules({
  manifest,
  hierarchy,
  records,
}: Pick<CitySnapshot, 'manifest' | 'hierarchy' | 'records'>): MatterRules {
  let cells: LeafCells | undefined;
  return {
    placeOf(matter) {
      if (!isPlacedByPoint(matter)) return PLAIN_RULES.placeOf(matter);
      cells ??= leafCells({ hierarchy, records });
      const cell = cells.at(matter.lon ?? Number.NaN, matter.lat ?? Number.NaN);
      const stated = nearestArea(matter.division, hierarchy, manifest);
      return cell && hierarchy.isWithin(cell, stated)
        ? `${cell.kind}:${cell.code}`
        : PLAIN_RULES.placeOf(matter);
    },
    dueOf: dueByClock(manifest),
  };
}
