/** Fences and their alarms in the numbers that a large city has. */
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { square } from '../../core/view/small-city.js';

const HOUR_MS = 3_600_000;
const LAST = Date.parse('2026-11-20T07:00:00+08:00');

export function manyFences(count: number): ResourceRecords['fences'][] {
  return Array.from({ length: count }, (_, index) => ({
    id: `F${index}`,
    name: `围栏 ${index}`,
    kind: 'hazard' as const,
    subjects: ['intrusion' as const],
    ...(index % 2 === 0 ? { hours: '22:00-12:00' } : {}),
    geometry: square(0.001 + (index % 100) * 0.002, 0.0001 + Math.floor(index / 100) * 0.0002, 0.0015),
  }));
}

/** The same number of rows of each fence: the last hour, and every sixth before it. */
export function alarmRows(fences: number, each: number): ResourceRecords['alarms'][] {
  return Array.from({ length: fences * each }, (_, row) => {
    const [fence, back] = [row % fences, Math.floor(row / fences)];
    const hour = new Date(LAST - back * 6 * HOUR_MS).toISOString();
    return {
      fence: `F${fence}`,
      hour,
      subject: 'intrusion' as const,
      count: (fence + back) % 9,
      verified: 0,
    };
  });
}
