import type { ResourceName } from '../contract/resource-records.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

/**
 * Whether the records of a resource are there. What was read once and can't be read again stays: the last good data are
 * better than none, and it is said elsewhere how old they are.
 */
export function readingOf(
  name: ResourceName,
  { resources, records }: Pick<CitySnapshot, 'resources' | 'records'>,
): 'there' | 'awaited' | 'missing' {
  const state = resources[name]?.state;
  if (state === undefined) return 'missing';
  if (state === 'ready') return 'there';
  if (state === 'error') return records[name] ? 'there' : 'missing';
  return 'awaited';
}
