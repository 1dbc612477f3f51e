import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { Matter, ResourceName, ResourceRecords } from '../contract/resource-records.js';
import { buildHierarchy } from '../divisions/build-hierarchy.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import { matterColumns, type MatterColumns } from '../indicators/matter-columns.js';
import { FrozenCounts } from '../privacy/frozen-counts.js';
import type { CityRecords, CitySnapshot } from '../view/city-snapshot.js';
import type { ResourceState } from '../view/view.js';

/** One empty list, so that what is missing stays the same from snapshot to snapshot. */
const NONE: readonly never[] = [];

type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * All that is known of a city. What it gives out is immutable; arrays that did not change are the
 * same ones from snapshot to snapshot.
 */
export class CityStore {
  #manifest: Manifest;
  #records: CityRecords = {};
  #resources: Partial<Record<ResourceName, ResourceState>> = {};
  readonly #frozen = new FrozenCounts();
  #revision = 0;
  #snapshot: CitySnapshot | null = null;
  #tree: {
    readonly of: readonly unknown[];
    readonly hierarchy: Hierarchy;
    readonly findings: readonly Finding[];
  } | null = null;
  #places: { readonly of: readonly unknown[]; readonly codes: ReadonlySet<string> } | null = null;
  #columns: { readonly of: readonly Matter[]; readonly columns: MatterColumns } | null = null;

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    for (const name of Object.keys(manifest.resources) as ResourceName[]) {
      this.#resources[name] = { state: 'waiting', records: 0 };
    }
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get revision(): number {
    return this.#revision;
  }

  recordsOf<R extends ResourceName>(name: R): readonly ResourceRecords[R][] | undefined {
    return this.#records[name];
  }

  /** Codes of the city and its divisions. */
  placeCodes(): ReadonlySet<string> {
    const { divisions = NONE } = this.#records;
    if (this.#places?.of !== divisions) {
      const codes = new Set([this.#manifest.code, ...divisions.map(({ code }) => code)]);
      this.#places = { of: divisions, codes };
    }
    return this.#places.codes;
  }

  stateOf(name: ResourceName): ResourceState | undefined {
    return this.#resources[name];
  }

  setState(name: ResourceName, state: ResourceState): void {
    this.#resources = { ...this.#resources, [name]: state };
    this.#snapshot = null;
  }

  /** Notes that a resource could not be read; what was there before stays. */
  fail(name: ResourceName): void {
    this.setState(name, {
      ...this.#resources[name],
      state: 'error',
      records: this.#records[name]?.length ?? 0,
    });
    this.#revision++;
  }

  /** @param records - Checked; from here on they belong to the store. */
  setRecords(name: ResourceName, records: readonly AnyRecord[]): void {
    this.#records = { ...this.#records, [name]: records };
    this.setState(name, { ...this.#resources[name], state: 'ready', records: records.length });
    this.#revision++;
  }

  /** Moves the data's "now", never back. */
  advance(asOf: string): void {
    if (!(Date.parse(asOf) > Date.parse(this.#manifest.asOf))) return;
    this.#manifest = { ...this.#manifest, asOf };
    this.#snapshot = null;
    this.#revision++;
  }

  /** What is wrong with the tree of the divisions and grids that are here. */
  treeFindings(): readonly Finding[] {
    return this.#hierarchy().findings;
  }

  snapshot(): CitySnapshot {
    this.#snapshot ??= {
      revision: this.#revision,
      manifest: this.#manifest,
      records: this.#records,
      resources: this.#resources,
      hierarchy: this.#hierarchy().hierarchy,
      matters: this.#matterColumns(),
      frozen: this.#frozen,
    };
    return this.#snapshot;
  }

  #hierarchy(): { readonly hierarchy: Hierarchy; readonly findings: readonly Finding[] } {
    const { divisions = NONE, grids = NONE } = this.#records;
    if (this.#tree?.of[0] !== divisions || this.#tree.of[1] !== grids) {
      this.#tree = { of: [divisions, grids], ...buildHierarchy(this.#manifest, divisions, grids) };
    }
    return this.#tree;
  }

  #matterColumns(): MatterColumns | null {
    const { matters } = this.#records;
    if (!matters) return null;
    if (this.#columns?.of !== matters) this.#columns = { of: matters, columns: matterColumns(matters) };
    return this.#columns.columns;
  }
}
