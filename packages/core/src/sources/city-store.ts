import { instantOf } from '../contract/instant-of.js';
import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { Matter, ResourceName, ResourceRecords } from '../contract/resource-records.js';
import { buildHierarchy } from '../divisions/build-hierarchy.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import { deriveColumns } from '../indicators/derive-columns.js';
import { matterColumns, type MatterColumns } from '../indicators/matter-columns.js';
import { isPlacedByPoint, matterRules } from '../indicators/matter-rules.js';
import { FrozenCounts } from '../privacy/frozen-counts.js';
import type { CityRecords, CitySnapshot } from '../view/city-snapshot.js';
import type { ResourceState } from '../view/view.js';
import { ValidityIndex } from './valid-records.js';

/** One empty list, so that what is missing stays the same from snapshot to snapshot. */
const NONE: readonly never[] = [];
/** What has codes that other records name, and that may look like a passport. */
const PLACES = ['divisions', 'grids', 'communities'] as const;
const LETTERED = /^[A-Z]/i;
/** Snapshots of other instants than the data's now that are kept. */
const MOST_SNAPSHOTS = 4;

type AnyRecord = Readonly<Record<string, unknown>>;

interface Columns {
  readonly of: readonly Matter[];
  /** That points were placed in; `null` where every matter says where it belongs. */
  readonly in: Hierarchy | null;
  readonly columns: MatterColumns;
}

interface Tree {
  readonly of: readonly unknown[];
  readonly hierarchy: Hierarchy;
  readonly findings: readonly Finding[];
}

/**
 * All that is known of a city. What it gives out is immutable; arrays that did not change are the
 * same ones from snapshot to snapshot.
 */
export class CityStore {
  #manifest: Manifest;
  readonly #all = new Map<
    ResourceName,
    { readonly records: readonly AnyRecord[]; readonly validity: ValidityIndex }
  >();
  #resources: Partial<Record<ResourceName, ResourceState>> = {};
  readonly #frozen: FrozenCounts;
  #revision = 0;
  #snapshots: CitySnapshot[] = [];
  #trees: Tree[] = [];
  #columns: Columns[] = [];
  #places: { readonly of: readonly (readonly unknown[])[]; readonly codes: ReadonlySet<string> } | null =
    null;

  /** @param frozen - Counts of closed periods that were published before. */
  constructor(manifest: Manifest, frozen = new FrozenCounts()) {
    this.#manifest = manifest;
    this.#frozen = frozen;
    this.#listResources();
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get revision(): number {
    return this.#revision;
  }

  /** All records of a resource, also those that do not hold now. */
  recordsOf<R extends ResourceName>(name: R): readonly ResourceRecords[R][] | undefined {
    return this.#all.get(name)?.records as readonly ResourceRecords[R][] | undefined;
  }

  /** Codes of the city and its divisions; of grids and communities those that begin with a letter. */
  placeCodes(): ReadonlySet<string> {
    const lists = PLACES.map((name) => this.recordsOf(name) ?? NONE);
    if (!this.#places || lists.some((list, at) => this.#places?.of[at] !== list)) {
      const codes = new Set([this.#manifest.code]);
      const [divisions = NONE, ...others] = lists;
      for (const { code } of divisions) codes.add(code);
      for (const list of others) for (const { code } of list) if (LETTERED.test(code)) codes.add(code);
      this.#places = { of: lists, codes };
    }
    return this.#places.codes;
  }

  stateOf(name: ResourceName): ResourceState | undefined {
    return this.#resources[name];
  }

  setState(name: ResourceName, state: ResourceState): void {
    this.#resources = { ...this.#resources, [name]: state };
    this.#snapshots = [];
  }

  /** Notes that a resource could not be read; what was there before stays. */
  fail(name: ResourceName): void {
    this.setState(name, {
      ...this.#resources[name],
      state: 'error',
      records: this.#all.get(name)?.records.length ?? 0,
    });
    this.#revision++;
  }

  /** @param records - Checked; from here on they belong to the store. */
  setRecords(name: ResourceName, records: readonly AnyRecord[], more: Partial<ResourceState> = {}): void {
    const validity = new ValidityIndex(records, this.#manifest.timeZone);
    this.#all.set(name, { records, validity });
    this.setState(name, { ...this.#resources[name], ...more, state: 'ready', records: records.length });
    this.#revision++;
  }

  /** Takes another version of the manifest; resources that it does not name any more are gone. */
  setManifest(manifest: Manifest): void {
    this.#manifest = manifest;
    for (const [name, { records }] of this.#all) {
      if (!manifest.resources[name]) this.#all.delete(name);
      // The zone decides when a day begins, and with it what holds.
      else this.#all.set(name, { records, validity: new ValidityIndex(records, manifest.timeZone) });
    }
    this.#listResources();
    this.#snapshots = [];
    this.#trees = [];
    // Clocks and calendar decide when matters fall due.
    this.#columns = [];
    this.#revision++;
  }

  /** Moves the data's "now", never back. */
  advance(asOf: string | null | undefined): void {
    if (!asOf || !(Date.parse(asOf) > Date.parse(this.#manifest.asOf))) return;
    this.#manifest = { ...this.#manifest, asOf };
    this.#snapshots = [];
    this.#revision++;
  }

  /** What is wrong with the tree of the divisions and grids that hold now. */
  treeFindings(): readonly Finding[] {
    return this.#treeOf(this.#recordsAt(this.#nowMs())).findings;
  }

  /** Where a record of the present snapshot stands among all of its resource. */
  positionOf(name: ResourceName, index: number): number {
    const indexes = this.#all.get(name)?.validity.at(this.#nowMs()).indexes;
    return indexes?.[index] ?? index;
  }

  /**
   * What is known and holds at an instant.
   *
   * @param asOf - An instant or a date of the contract; default the data's "now".
   */
  snapshot(asOf?: string): CitySnapshot {
    const instantMs = asOf === undefined ? this.#nowMs() : instantOf(asOf, this.#manifest.timeZone, 'end');
    const records = this.#recordsAt(Number.isNaN(instantMs) ? this.#nowMs() : instantMs);
    const known = this.#snapshots.find((one) => hasSame(one.records, records));
    if (known) return known;
    const columns = (): MatterColumns | null => this.#matterColumns(records);
    const snapshot: CitySnapshot = {
      revision: this.#revision,
      manifest: this.#manifest,
      records,
      resources: this.#resources,
      hierarchy: this.#treeOf(records).hierarchy,
      // Large, and checks do not need them.
      get matters() {
        return columns();
      },
      frozen: this.#frozen,
    };
    this.#snapshots = [snapshot, ...this.#snapshots].slice(0, MOST_SNAPSHOTS);
    return snapshot;
  }

  #nowMs(): number {
    return instantOf(this.#manifest.asOf, this.#manifest.timeZone, 'end');
  }

  #listResources(): void {
    const names = Object.keys(this.#manifest.resources) as ResourceName[];
    this.#resources = Object.fromEntries(
      names.map((name) => [name, this.#resources[name] ?? { state: 'waiting', records: 0 }]),
    );
  }

  #recordsAt(instantMs: number): CityRecords {
    return Object.fromEntries(
      [...this.#all].map(([name, { validity }]) => [name, validity.at(instantMs).records]),
    );
  }

  #treeOf({ divisions = NONE, grids = NONE }: CityRecords): Tree {
    const known = this.#trees.find(({ of }) => of[0] === divisions && of[1] === grids);
    if (known) return known;
    const tree = { of: [divisions, grids], ...buildHierarchy(this.#manifest, divisions, grids) };
    this.#trees = [tree, ...this.#trees].slice(0, MOST_SNAPSHOTS);
    return tree;
  }

  #matterColumns(records: CityRecords): MatterColumns | null {
    const { matters } = records;
    if (!matters) return null;
    const { hierarchy } = this.#treeOf(records);
    const known = this.#columns.find((one) => one.of === matters && (one.in ?? hierarchy) === hierarchy);
    if (known) return known.columns;
    const placedIn = matters.some(isPlacedByPoint) ? hierarchy : null;
    const rules = matterRules({ manifest: this.#manifest, hierarchy, records });
    const before = this.#columns.find((one) => one.in === placedIn);
    const columns =
      (before && deriveColumns(before.columns, before.of, matters, rules)) ?? matterColumns(matters, rules);
    // Large: two at most, for a now and a then.
    this.#columns = [{ of: matters, in: placedIn, columns }, ...this.#columns].slice(0, 2);
    return columns;
  }
}

function hasSame(one: CityRecords, other: CityRecords): boolean {
  const names = Object.keys(one) as ResourceName[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
