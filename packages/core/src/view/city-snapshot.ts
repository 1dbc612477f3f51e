/**
 * A city at one moment, as the worker holds it. Views are computed from it alone; it never leaves
 * the worker.
 */
import type { Manifest } from '../contract/manifest.js';
import type { ResourceName, ResourceRecords } from '../contract/resource-records.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import type { MatterColumns } from '../indicators/matter-columns.js';
import type { FrozenCounts } from '../privacy/frozen-counts.js';
import type { ResourceState } from './view.js';

/** Records by resource, in WGS 84, repaired and checked; a resource that is not read (yet) is absent. */
export type CityRecords = { readonly [R in ResourceName]?: readonly ResourceRecords[R][] };

/**
 * Immutable. A change makes a new snapshot that shares every unchanged array with the one before,
 * so what is derived from an array can be remembered in a `WeakMap` keyed by that array, and what is
 * derived from several by the snapshot.
 */
export interface CitySnapshot {
  /** Grows with every change of the data. */
  readonly revision: number;
  readonly manifest: Manifest;
  readonly records: CityRecords;
  /** How far each resource that the manifest names is read; a resource it does not name is absent. */
  readonly resources: Readonly<Partial<Record<ResourceName, ResourceState>>>;
  readonly hierarchy: Hierarchy;
  /** Built when the matters are read; `null` while they are not. */
  readonly matters: MatterColumns | null;
  /** What was published of closed periods since the city was opened; the same in all of its snapshots. */
  readonly frozen?: FrozenCounts;
}
