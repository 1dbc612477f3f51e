import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';
import { areaShape } from '../divisions/area-shape.js';
import { boundsOf } from '../spatial/bounds-of.js';
import type { ByteRequest, Validators } from './byte-source.js';
import type { ChangeQueue } from './change-queue.js';
import type { CityEvents } from './city-events.js';
import type { CityProblems } from './city-problems.js';
import type { CityStore } from './city-store.js';
import type { Finding } from '../contract/problem-list.js';
import { readResource, type ResourceResult } from './read-resource.js';
import { isPartitioned, partsOf, type ResourceLock } from './resource-lock.js';
import { sameRecords } from './same-records.js';

/** Two, so that one is on its way while the other is being read. */
const LANES = 2;

interface LoaderOptions {
  readonly store: CityStore;
  readonly queue: ChangeQueue;
  readonly problems: CityProblems;
  readonly events: CityEvents;
  readonly request: ByteRequest;
  readonly baseUrl: string | undefined;
  readonly locked: string | undefined;
}

/** What is known of a resource's last reading. */
interface Reading {
  /** As the file has them, without what was pushed since. */
  readonly records: readonly Record<string, unknown>[];
  /** Positions in the file; `null` where each record stood at its place. */
  readonly indexes: readonly number[] | null;
  readonly rejected: number;
  readonly validators: Validators | undefined;
  /** The entry of the manifest that it was read by, as text. */
  readonly entry: string;
}

/** As text, to be compared; inline records are compared one by one. */
function withoutData(value: object): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'data' ? undefined : inner));
}

/** Reads resources into a store, and again when they may have changed. */
export class ResourceLoader {
  readonly #options: LoaderOptions;
  readonly #readings = new Map<ResourceName, Reading>();
  #written: string;

  constructor(options: LoaderOptions) {
    this.#options = options;
    this.#written = withoutData(options.store.manifest);
  }

  rejectedOf(name: ResourceName): number {
    return this.#readings.get(name)?.rejected ?? 0;
  }

  /** Where a record of the present snapshot stands in its file. */
  fileIndex(name: ResourceName, index: number): number | undefined {
    const at = this.#options.store.positionOf(name, index);
    const reading = this.#readings.get(name);
    return reading?.indexes ? reading.indexes[at] : at;
  }

  /** Whether a manifest says anything that the one before did not; takes it as the present one. */
  isOther(manifest: Manifest): boolean {
    const written = withoutData(manifest);
    const other = written !== this.#written;
    this.#written = written;
    return other;
  }

  /**
   * Reads a resource; when it was read before, only what is new changes anything.
   *
   * @returns Whether anything changed.
   * @throws {DOMException} `AbortError`.
   */
  async read(name: ResourceName, manifest: Manifest): Promise<boolean> {
    const { store, request, events, problems } = this.#options;
    const entry = withoutData(manifest.resources[name]!);
    const before = this.#readings.get(name);
    const again = before !== undefined;
    if (!again) store.setState(name, { state: 'loading', records: 0 });
    const found: Finding[] = [];
    const result = await readResource(name, {
      ...request,
      manifest,
      baseUrl: this.#options.baseUrl,
      ...this.#boundaries(name, manifest),
      places: store.placeCodes(),
      // After a failure all of it is read, so that what was wrong is known to be right again.
      known:
        before?.entry === entry && store.stateOf(name)?.state === 'ready' ? before.validators : undefined,
      report: (finding) => {
        if (again) found.push(finding);
        else this.#report(finding);
      },
      onBytes: (bytes, totalBytes) => this.#count(name, bytes, totalBytes, again),
    });
    request.signal.throwIfAborted();
    if (result.unchanged) return false;
    if (again) {
      problems.clear(name);
      events.request();
      found.forEach((finding) => this.#report(finding));
    }
    const changed = this.#take(name, manifest, entry, result);
    if (changed) events.change(name);
    return changed;
  }

  /**
   * Reads groups of resources, one group after the other.
   *
   * @returns Whether anything changed.
   */
  async readAll(groups: readonly (readonly ResourceName[])[], manifest: Manifest): Promise<boolean> {
    let changed = false;
    for (const names of groups) {
      const waiting = [...names];
      const lane = async (): Promise<void> => {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
          changed = (await this.read(name, manifest)) || changed;
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    }
    return changed;
  }

  #report(finding: Finding): void {
    this.#options.problems.add(finding);
    this.#options.events.request();
  }

  #take(name: ResourceName, manifest: Manifest, entry: string, result: ResourceResult): boolean {
    const { store, queue } = this.#options;
    const { records, indexes, rejected, validators, complete, accepted, tiles } = result;
    const before = this.#readings.get(name);
    // Part of a file is better than nothing, but not than all of the one before.
    if (!complete && (accepted === 0 || before)) {
      const failed = store.stateOf(name)?.state !== 'error';
      if (failed) store.fail(name);
      return failed;
    }
    const known = complete ? validators : undefined;
    if (before && store.stateOf(name)?.state === 'ready' && this.#isSame(name, before, result)) {
      // The arrays that are in the views stay the ones they are.
      this.#readings.set(name, { records: before.records, indexes, rejected, validators: known, entry });
      return false;
    }
    this.#readings.set(name, { records, indexes, rejected, validators: known, entry });
    const overlay = before ? queue.takeSince(name, manifest) : queue.take(name);
    store.setRecords(name, overlay?.applyTo(records) ?? records, tiles ? { tiles } : {});
    return true;
  }

  #isSame(name: ResourceName, before: Reading, { records, tiles }: ResourceResult): boolean {
    const known = this.#options.store.stateOf(name)?.tiles;
    return JSON.stringify(known) === JSON.stringify(tiles) && sameRecords(before.records, records);
  }

  #count(name: ResourceName, bytes: number, totalBytes: number | undefined, again: boolean): void {
    const { store, events } = this.#options;
    const state = store.stateOf(name);
    // A reload that finds nothing new must leave no trace.
    if (!state || again) return;
    store.setState(name, { ...state, bytes, ...(totalBytes === undefined ? {} : { totalBytes }) });
    events.progress(name, bytes, totalBytes);
  }

  /** What may be asked for: the files of which divisions, and which part of them. */
  #boundaries(
    name: ResourceName,
    manifest: Manifest,
  ): { readonly lock?: ResourceLock; readonly parts?: readonly string[] } {
    const { store, locked } = this.#options;
    const entry = manifest.resources[name]!;
    const snapshot = name === 'divisions' ? null : store.snapshot();
    const area = locked === undefined ? undefined : snapshot?.hierarchy.division(locked);
    const lock =
      locked === undefined
        ? undefined
        : { division: locked, bounds: area && snapshot ? boundsOf(areaShape(area, snapshot)) : undefined };
    return {
      ...(lock ? { lock } : {}),
      ...(isPartitioned(entry)
        ? { parts: partsOf(entry, manifest.code, lock, snapshot?.hierarchy ?? null) }
        : {}),
    };
  }
}
