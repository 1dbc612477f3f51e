import { isShown } from '../privacy/scope.js';
import type { CityRecords } from './city-snapshot.js';
import type { Sight } from './sight.js';

type Unit = NonNullable<CityRecords['units']>[number];

/** Units that the scope shows. */
export function shownUnits({ snapshot, hierarchy, scope }: Sight): readonly Unit[] {
  const units = snapshot.records.units ?? [];
  if (scope === 'internal') return units;
  const [top, second] = snapshot.manifest.levels;
  return units.filter(({ level, division }) => {
    const area = division === undefined ? undefined : hierarchy.division(division);
    return area ? isShown(area, scope) : level === top?.id || level === second?.id;
  });
}
