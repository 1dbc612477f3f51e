import type { Manifest } from '../contract/manifest.js';
import type { Matter } from '../contract/resource-records.js';
import { workingDays } from './working-days.js';
import { zoneClock } from './zone-clock.js';

/**
 * When a matter without a due date of its own falls due: so many working days after it came to the tier where
 * it is now (`clocks` of the code tables), at the end of the day.
 *
 * @returns Epoch milliseconds; `NaN` where the tier has no clock, and of matters that nobody accepted.
 */
export function dueByClock({
  codeTables: { clocks },
  calendar,
  timeZone,
}: Pick<Manifest, 'codeTables' | 'calendar' | 'timeZone'>): (matter: Matter) => number {
  const days = workingDays(calendar);
  const zone = zoneClock(timeZone);
  return ({ tier: stated, acceptedAt, hops = [] }) => {
    const tier = stated ?? hops.at(-1)?.tier;
    if (tier === undefined) return Number.NaN;
    // A grid hands on within its village.
    const allowed = clocks[tier] ?? (tier === 'grid' ? clocks.village : undefined);
    if (allowed === undefined || acceptedAt === undefined) return Number.NaN;
    const arrivedMs = hops.reduce((at, hop) => (hop.tier === tier ? Math.max(at, hop.at) : at), acceptedAt);
    return zone.startOfDay(days.add(zone.dayAt(arrivedMs), allowed) + 1) - 1;
  };
}
