import { instantOf } from '../contract/instant-of.js';
import type { Finding } from '../contract/problem-list.js';
import type { Matter } from '../contract/resource-records.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { leafCells, type LeafCells } from '../divisions/leaf-cells.js';
import { areaOfPlace, matterPlace } from '../indicators/matter-place.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { Pacer } from './pause.js';

type Report = (finding: Finding) => void;
type Dated = 'collectedAt' | 'acceptedAt' | 'closedAt' | 'reopenedAt';

/** In the order in which they happen. */
const DATES: readonly Dated[] = ['collectedAt', 'acceptedAt', 'closedAt', 'reopenedAt'];
/** Which date another can't come before. A matter may be reopened, and closed again. */
const ORDER: readonly (readonly [earlier: Dated, later: Dated])[] = [
  ['collectedAt', 'acceptedAt'],
  ['acceptedAt', 'closedAt'],
  ['collectedAt', 'reopenedAt'],
];
/** Dates may lack the hour. */
const DAY_MS = 86_400_000;
/** Rows between two looks at the clock. */
const ROWS_A_LOOK = 4096;

/**
 * Finds matters whose dates or positions can't be right. They stay: what is wrong with a date or a
 * position is said, and what they count for is what they name.
 *
 * @param snapshot - With everything read.
 * @param report - Told of each; `index` is the place among the accepted records.
 */
export async function checkMatters(snapshot: CitySnapshot, report: Report): Promise<void> {
  const { matters = [] } = snapshot.records;
  const { asOf, timeZone } = snapshot.manifest;
  const asOfMs = instantOf(asOf, timeZone, 'end');
  const checkPosition = positionCheck(snapshot);
  const pacer = new Pacer();
  let index = 0;
  const say = (code: Finding['code'], path: string, params?: Finding['params']): void =>
    report({ code, severity: 'warning', resource: 'matters', index, path, ...(params ? { params } : {}) });
  for (const matter of matters) {
    for (const date of DATES) if (matter[date]! > asOfMs) say('future-date', `/${date}`);
    for (const [earlier, later] of ORDER)
      if (matter[later]! - matter[earlier]! <= -DAY_MS)
        say('dates-out-of-order', `/${later}`, { after: earlier });
    if (matter.lon !== undefined) checkPosition(matter, say);
    index++;
    if (index % ROWS_A_LOOK === 0 && pacer.due) await pacer.breathe();
  }
}

function positionCheck({ hierarchy, records, manifest }: CitySnapshot) {
  let cells: LeafCells | undefined;
  /** By what is named: there are far fewer places than matters. */
  const stated = new Map<string, AreaNode>();
  const statedBy = (place: string): AreaNode => {
    let known = stated.get(place);
    if (!known) stated.set(place, (known = areaOfPlace(place, hierarchy, manifest)));
    return known;
  };
  const isDedicated = ({ record }: AreaNode): boolean => records.grids?.[record]?.kind === 'dedicated';
  /** Dedicated grids lie within others of the village: either of the two is right. */
  const areOverEachOther = (one: AreaNode, other: AreaNode): boolean =>
    one.kind === 'grid' &&
    other.kind === 'grid' &&
    one.parent === other.parent &&
    (isDedicated(one) || isDedicated(other));
  return (
    matter: Matter,
    say: (code: Finding['code'], path: string, params?: Finding['params']) => void,
  ): void => {
    const { lon = Number.NaN, lat = Number.NaN } = matter;
    cells ??= leafCells({ hierarchy, records });
    const cell = cells.at(lon, lat);
    if (!cell) {
      const isZero = lon === 0 && lat === 0;
      const reason = isZero ? 'zero' : cells.at(lat, lon) ? 'swapped' : 'outside';
      say('outside-areas', '/lon', { reason });
      return;
    }
    const area = statedBy(matterPlace(matter));
    if (!hierarchy.isWithin(cell, area) && !areOverEachOther(cell, area)) say('place-mismatch', '/lon');
  };
}
