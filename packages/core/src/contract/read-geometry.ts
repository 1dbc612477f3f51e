import type { RecordGeometry } from './resource-records.js';
import type { FieldContext } from './check-fields.js';
import type { GeometryKind } from './define-resource.js';
import { repairGeometry } from '../spatial/repair-geometry.js';
import { thinOut } from '../spatial/thin-out.js';

/**
 * Reads the geometry of a record: converted to WGS 84, repaired where that is unambiguous.
 *
 * @param kinds - What the resource may have.
 * @param toWgs84 - Applied to each position; absent for WGS 84 and CGCS2000.
 * @returns `null` when there is none to show; the reason is reported.
 */
export function readGeometry(
  written: unknown,
  kinds: readonly GeometryKind[],
  context: FieldContext,
  toWgs84?: (position: readonly [number, number]) => [number, number],
): RecordGeometry | null {
  const { resource, index, report } = context;
  const thinned = thinOut(written);
  const outcome = repairGeometry(thinned, kinds, toWgs84);
  if (!outcome.geometry) {
    const params = { reason: outcome.reason, expected: `geometry:${kinds.join('|')}` };
    if (outcome.reason === 'timed')
      report({ code: 'trajectory', severity: 'error', resource, index, path: '/geometry' });
    else report({ code: 'geometry-invalid', severity: 'error', resource, index, path: '/geometry', params });
    return null;
  }
  const repairs = [...(thinned === written ? [] : ['thinned']), ...outcome.repairs];
  if (repairs.length > 0) {
    const params = { repairs: repairs.join(',') };
    report({ code: 'geometry-repaired', severity: 'warning', resource, index, path: '/geometry', params });
  }
  return outcome.geometry;
}
