/** A city at work: reads, keeps and changes the records, and answers queries. Runs in the worker, or in Node. */
import { instantOf } from '../contract/instant-of.js';
import type { Manifest } from '../contract/manifest.js';
import { ProblemList, type Finding } from '../contract/problem-list.js';
import type { Problem } from '../contract/problem.js';
import { needsReviewNumber } from '../contract/read-manifest.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { Change, CityEvent, RequestHeaders } from '../view/city-handle.js';
import { computeView } from '../view/compute-view.js';
import type { ViewOf, ViewQuery } from '../view/view.js';
import { abortError } from './abort-error.js';
import { ChangeQueue } from './change-queue.js';
import { checkReferences } from './check-references.js';
import { checkSiblings } from './check-siblings.js';
import { CityError } from './city-error.js';
import { CityStore } from './city-store.js';
import { Coalescer } from './coalescer.js';
import { loadOrder } from './load-order.js';
import { baseUrlOf, readCityManifest, type CitySource } from './read-city-manifest.js';
import { readResource } from './read-resource.js';
import { suspectCrs } from './suspect-crs.js';

/** At most four times a second. */
const EVENT_INTERVAL_MS = 250;
/** Two, so that one is on its way while the other is being read. */
const LANES = 2;

export interface EngineOptions {
  readonly source: CitySource;
  /** Language of the messages. */
  readonly locale: string;
  readonly requestHeaders?: RequestHeaders | undefined;
  readonly retryDelayMs?: number | undefined;
  readonly onEvent: (event: CityEvent) => void;
}

export class CityEngine {
  readonly #options: EngineOptions;
  readonly #aborter = new AbortController();
  readonly #problems: ProblemList;
  readonly #changed = new Set<ResourceName>();
  readonly #events = new Coalescer(() => this.#notify(), EVENT_INTERVAL_MS);
  readonly #progress = new Map<
    ResourceName,
    { readonly bytes: number; readonly totalBytes: number | undefined }
  >();
  readonly #applies = new Coalescer(() => this.#applyPending(), EVENT_INTERVAL_MS);
  readonly #rejected = new Map<ResourceName, number>();
  /** Positions in the files of the records that were taken, until everything is read and checked. */
  readonly #indexes = new Map<ResourceName, readonly number[]>();
  #applied: (() => void)[] = [];
  #saidProblems = 0;
  #store: CityStore | null = null;
  #queue: ChangeQueue | null = null;
  #loaded: Promise<void> = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#problems = new ProblemList(options.locale);
  }

  /**
   * Reads the manifest and the divisions; the rest goes on behind.
   *
   * @throws {CityError} When the city can't or must not be shown.
   * @throws {DOMException} `AbortError` when it was closed meanwhile.
   */
  async open(): Promise<void> {
    const manifest = await readCityManifest(this.#options.source, this.#request(), this.#report, Date.now());
    if (!manifest) throw new CityError(this.problems());
    this.#store = new CityStore(manifest);
    this.#queue = new ChangeQueue(manifest, this.#report, () => this.#ready().placeCodes());
    await this.#read('divisions', manifest);
    if ((this.#store.recordsOf('divisions')?.length ?? 0) === 0) {
      this.#report({ code: 'no-divisions', severity: 'error', resource: 'divisions' });
      throw new CityError(this.problems());
    }
    this.#loaded = this.#readRest(manifest).catch((error: unknown) => {
      // Nobody waits for what was closed.
      if (!this.#aborter.signal.aborted) throw error;
    });
    this.#loaded.catch(() => undefined);
  }

  /** Settles when every resource is read or has failed. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  /**
   * @throws {CityError} When the data have expired, or may not be shown in the scope asked for.
   * @throws {RangeError} When the query names what the city lacks.
   */
  view<Q extends ViewQuery>(query: Q): ViewOf<Q> {
    const { manifest } = this.#ready();
    if (
      manifest.expiresAt !== undefined &&
      instantOf(manifest.expiresAt, manifest.timeZone, 'end') < Date.now()
    ) {
      throw this.#refusal({ code: 'expired', severity: 'error', resource: 'manifest', path: '/expiresAt' });
    }
    if (query.scope === 'public' && needsReviewNumber(manifest)) {
      throw this.#refusal({
        code: 'no-map-review',
        severity: 'error',
        resource: 'manifest',
        path: '/mapReview',
      });
    }
    return computeView(this.#ready().snapshot(), query);
  }

  /** Settles when the changes are in the views; those of a resource that is still being read wait for it. */
  apply(changes: readonly Change[]): Promise<void> {
    this.#ready();
    for (const change of changes) this.#queue?.add(change);
    return new Promise((resolve) => {
      this.#applied.push(resolve);
      this.#applies.request();
      this.#events.request();
    });
  }

  problems(): readonly Problem[] {
    return this.#problems.list();
  }

  /** Records by resource: taken, and left out. */
  counts(): Readonly<Record<string, { readonly accepted: number; readonly rejected: number }>> {
    const names = Object.keys(this.#store?.manifest.resources ?? {}) as ResourceName[];
    const entries = names.map((name): [string, { accepted: number; rejected: number }] => [
      name,
      { accepted: this.#store?.recordsOf(name)?.length ?? 0, rejected: this.#rejected.get(name) ?? 0 },
    ]);
    return Object.fromEntries(entries);
  }

  close(): void {
    this.#aborter.abort(abortError());
    this.#events.stop();
    this.#applies.stop();
    for (const resolve of this.#applied) resolve();
    this.#applied = [];
    this.#store = null;
    this.#queue = null;
  }

  readonly #report = (finding: Finding): void => {
    this.#problems.add(finding);
    if (this.#store) this.#events.request();
  };

  /** A finding about a record in the store, told by its position in the file. */
  readonly #reportRecord = (finding: Finding): void => {
    const indexes = this.#indexes.get(finding.resource as ResourceName);
    const index = finding.index === undefined ? undefined : indexes?.[finding.index];
    const first = finding.params?.['first'];
    // What it is compared with is a record of the same file.
    const params =
      typeof first === 'number' ? { ...finding.params, first: indexes?.[first] ?? first } : finding.params;
    this.#report({ ...finding, index, ...(params ? { params } : {}) });
  };

  #ready(): CityStore {
    this.#aborter.signal.throwIfAborted();
    if (!this.#store) throw abortError();
    return this.#store;
  }

  #refusal(finding: Finding): CityError {
    const said = new ProblemList(this.#options.locale);
    said.add(finding);
    return new CityError(said.list());
  }

  #request() {
    const { requestHeaders, retryDelayMs } = this.#options;
    return { signal: this.#aborter.signal, requestHeaders, retryDelayMs };
  }

  async #read(name: ResourceName, manifest: Manifest): Promise<void> {
    const store = this.#ready();
    store.setState(name, { state: 'loading', records: 0 });
    const result = await readResource(name, {
      ...this.#request(),
      manifest,
      baseUrl: baseUrlOf(this.#options.source),
      report: this.#report,
      places: store.placeCodes(),
      onBytes: (bytes, totalBytes) => this.#count(name, bytes, totalBytes),
    });
    this.#aborter.signal.throwIfAborted();
    this.#rejected.set(name, result.rejected);
    this.#indexes.set(name, result.indexes);
    if (result.accepted === 0 && !result.complete) {
      store.fail(name);
    } else {
      const overlay = this.#queue?.take(name);
      store.setRecords(name, overlay?.applyTo(result.records) ?? result.records);
    }
    this.#changed.add(name);
    this.#events.request();
  }

  #count(name: ResourceName, bytes: number, totalBytes: number | undefined): void {
    const state = this.#store?.stateOf(name);
    if (!state) return;
    this.#store?.setState(name, { ...state, bytes, ...(totalBytes === undefined ? {} : { totalBytes }) });
    this.#progress.set(name, { bytes, totalBytes });
    this.#events.request();
  }

  async #readRest(manifest: Manifest): Promise<void> {
    const waiting = loadOrder(manifest).filter((name) => name !== 'divisions');
    const lane = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
        await this.#read(name, manifest);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const store = this.#ready();
    store.treeFindings().forEach(this.#reportRecord);
    suspectCrs(store.snapshot(), this.#report);
    await checkSiblings(store.snapshot(), this.#reportRecord);
    await checkReferences(store.snapshot(), this.#reportRecord);
    this.#aborter.signal.throwIfAborted();
    this.#indexes.clear();
    this.#events.flush();
    this.#options.onEvent({ type: 'loaded' });
  }

  #applyPending(): void {
    const store = this.#store;
    if (!store || !this.#queue) return;
    for (const name of this.#queue.resources) {
      const state = store.stateOf(name)?.state;
      if (state === 'waiting' || state === 'loading') continue;
      const overlay = this.#queue.take(name);
      if (overlay) store.setRecords(name, overlay.applyTo(store.recordsOf(name) ?? []));
      this.#changed.add(name);
    }
    const asOf = this.#queue.takeAsOf();
    if (asOf !== null) store.advance(asOf);
    const applied = this.#applied;
    this.#applied = [];
    for (const resolve of applied) resolve();
    this.#events.request();
  }

  #notify(): void {
    if (this.#aborter.signal.aborted) return;
    const { onEvent } = this.#options;
    for (const [resource, { bytes, totalBytes }] of this.#progress) {
      onEvent({ type: 'progress', resource, bytes, ...(totalBytes === undefined ? {} : { totalBytes }) });
    }
    this.#progress.clear();
    if (this.#changed.size > 0) {
      onEvent({ type: 'change', revision: this.#store?.revision ?? 0, resources: [...this.#changed] });
      this.#changed.clear();
    }
    if (this.#problems.version !== this.#saidProblems) {
      this.#saidProblems = this.#problems.version;
      onEvent({ type: 'problems', problems: this.problems() });
    }
  }
}
