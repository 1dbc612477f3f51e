import type { Finding } from '../contract/problem-list.js';
import { containsPoint } from '../spatial/contains-point.js';
import { isOnRiver } from '../view/campaigns-view.js';
import { isDoubtful } from '../view/load-status.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

/**
 * Finds enterprises that do not lie in the park that they name, counts of more than five times the capacity, and
 * reaches that no river runs along. All of them stay, and look doubtful.
 *
 * @param snapshot - With everything read.
 * @param report - Told of each; `index` is the place among the accepted records.
 */
export function checkVerticals(snapshot: CitySnapshot, report: (finding: Finding) => void): void {
  const { parks = [], enterprises = [], scenicAreas = [], loads = [] } = snapshot.records;
  const { campaignAreas = [], rivers } = snapshot.records;
  const warn = (
    resource: string,
    index: number,
    code: Finding['code'],
    path: string,
    expected?: string,
  ): void =>
    report({
      code,
      severity: 'warning',
      resource,
      index,
      path,
      ...(expected ? { params: { expected } } : {}),
    });
  const shapes = new Map(parks.map(({ id, geometry }) => [id, geometry]));
  enterprises.forEach(({ park, geometry: { coordinates } }, index) => {
    const shape = shapes.get(park);
    const [x = 0, y = 0] = coordinates;
    if (shape && !containsPoint(shape, [x, y])) warn('enterprises', index, 'outside-park', '/park');
  });
  const capacities = new Map(scenicAreas.map(({ id, capacity }) => [id, capacity]));
  loads.forEach(({ scenic, count }, index) => {
    const capacity = capacities.get(scenic) ?? 0;
    if (isDoubtful(count, capacity)) warn('loads', index, 'out-of-range', '/count', 'believable-load');
  });
  if (!rivers) return;
  campaignAreas.forEach((area, index) => {
    if (area.permit !== undefined && !isOnRiver(area, snapshot)) warn('campaignAreas', index, 'no-river', '');
  });
}
