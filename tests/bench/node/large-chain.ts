/** A responsibility chain in the numbers that a large city has. */
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';

const COUNTIES = 20;
const LAST_DUE = Date.parse('2026-12-31');
const DAY_MS = 86_400_000;

export function largeChain(
  count: number,
  dutyCount: number,
): { units: ResourceRecords['units'][]; duties: ResourceRecords['duties'][] } {
  const units = Array.from({ length: count }, (_, at): ResourceRecords['units'] => ({
    id: `U${at}`,
    name: `单位 ${at}`,
    level: at < 12 ? 'city' : 'county',
    role: at === 0 ? 'leading-group' : at === 1 ? 'office' : at < 12 ? 'task-force' : 'unit',
    ...(at === 0 ? {} : { parent: parentOf(at) }),
  }));
  const duties = Array.from({ length: dutyCount }, (_, at): ResourceRecords['duties'] => ({
    id: `D${at}`,
    unit: `U${at % count}`,
    project: `P${at % 8}`,
    title: `职责 ${at}`,
    weight: 1 + (at % 3),
    done: (at % 11) / 10,
    dueAt: new Date(LAST_DUE - (at % 120) * DAY_MS).toISOString().slice(0, 10),
  })).map((duty) => ({ ...duty, done: Math.min(1, duty.done) }));
  return { units, duties };
}

/** Task forces below the office, counties below the group, all else below a county. */
function parentOf(at: number): string {
  if (at === 1) return 'U0';
  if (at < 12) return 'U1';
  return at < 12 + COUNTIES ? 'U0' : `U${12 + (at % COUNTIES)}`;
}
