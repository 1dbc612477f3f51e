import type { ResourceName } from '../contract/resource-records.js';
import type { ChangeQueue } from './change-queue.js';
import type { CityStore } from './city-store.js';

type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * Takes what waits in the queue into the store; the changes of a resource that is still being read go on waiting.
 *
 * @returns Records that are new or other than before, by resource.
 */
export function applyChanges(
  store: CityStore,
  queue: ChangeQueue,
): ReadonlyMap<ResourceName, readonly AnyRecord[]> {
  const changed = new Map<ResourceName, readonly AnyRecord[]>();
  for (const name of queue.resources) {
    const state = store.stateOf(name)?.state;
    if (state === 'waiting' || state === 'loading') continue;
    const overlay = queue.take(name);
    if (!overlay) continue;
    store.setRecords(name, overlay.applyTo(store.recordsOf(name) ?? []));
    changed.set(name, overlay.records);
  }
  store.advance(queue.takeAsOf());
  return changed;
}
