/** A city at work: reads, keeps and changes the records, and answers queries. Runs in the worker, or in Node. */
import { instantOf } from '../contract/instant-of.js';
import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { Problem } from '../contract/problem.js';
import { needsReviewNumber } from '../contract/read-manifest.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { Change, CityEvent, RequestHeaders } from '../view/city-handle.js';
import { computeView } from '../view/compute-view.js';
import type { ViewOf, ViewQuery } from '../view/view.js';
import { abortError } from './abort-error.js';
import type { Validators } from './byte-source.js';
import type { ResourceColumns } from './change-journal.js';
import type { FrozenCounts } from '../privacy/frozen-counts.js';
import { applyChanges } from './apply-changes.js';
import { ChangeQueue } from './change-queue.js';
import { LateReferences } from './check-references.js';
import { checkTogether } from './check-together.js';
import { CityError } from './city-error.js';
import { CityEvents, EVENT_INTERVAL_MS } from './city-events.js';
import { CityProblems } from './city-problems.js';
import { CityStore } from './city-store.js';
import { Coalescer } from './coalescer.js';
import type { CityFeeds, OpenFeeds } from './feeds/city-feeds.js';
import { connectFeeds } from './feeds/connect-feeds.js';
import type { FeedPatience } from './feeds/feed.js';
import { isPictured, loadOrder } from './load-order.js';
import { baseUrlOf, readCityManifest, type CitySource } from './read-city-manifest.js';
import { ResourceLoader } from './resource-loader.js';
import { wait } from './wait.js';

/** A picture that is not there by then has no claim to the processor any more. */
const PICTURE_DEADLINE_MS = 3000;

export interface EngineOptions {
  readonly source: CitySource;
  /** Language of the messages. */
  readonly locale: string;
  /** Code of the division that the city is kept within: nothing outside of it is requested. */
  readonly locked?: string | undefined;
  readonly requestHeaders?: RequestHeaders | undefined;
  /** Counts of closed periods that were published before, and those to come. */
  readonly frozen?: FrozenCounts | undefined;
  readonly retryDelayMs?: number | undefined;
  readonly patienceMs?: number | undefined;
  /** What is in no first picture is read after this. */
  readonly restAfter?: Promise<unknown> | undefined;
  /** How feeds are opened; without it none is, and nothing is asked for again. */
  readonly openFeeds?: OpenFeeds | undefined;
  readonly feedPatience?: Partial<FeedPatience> | undefined;
  readonly onEvent: (event: CityEvent) => void;
}

export class CityEngine {
  readonly #options: EngineOptions;
  readonly #aborter = new AbortController();
  readonly #problems: CityProblems;
  readonly #events: CityEvents;
  readonly #applies = new Coalescer(() => this.#applyPending(), EVENT_INTERVAL_MS);
  #applied: (() => void)[] = [];
  #feeds: CityFeeds | null = null;
  #store: CityStore | null = null;
  #queue: ChangeQueue | null = null;
  #loader: ResourceLoader | null = null;
  #manifestVersion: Validators | undefined;
  /** As it is written; changes move the `asOf` of the store's. */
  #manifest: Manifest | null = null;
  #loaded: Promise<unknown> = Promise.resolve();
  /** What comes later is compared by it; before, everything is compared at once. */
  #late: LateReferences | null = null;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#problems = new CityProblems(options.locale);
    this.#events = new CityEvents(options.onEvent, this.#problems, () => this.#store?.revision ?? 0);
  }

  /**
   * Reads the manifest and the divisions; the rest goes on behind.
   *
   * @throws {CityError} When the city can't or must not be shown.
   * @throws {DOMException} `AbortError` when it was closed meanwhile.
   */
  async open(): Promise<void> {
    const { source } = this.#options;
    const { manifest, validators } = await readCityManifest(
      source,
      this.#request(),
      this.#report,
      Date.now(),
    );
    if (!manifest) throw new CityError(this.problems());
    this.#manifestVersion = validators;
    this.#manifest = manifest;
    this.#store = new CityStore(manifest, this.#options.frozen);
    this.#queue = new ChangeQueue(manifest, this.#report, () => this.#ready().placeCodes());
    this.#loader = new ResourceLoader({
      store: this.#store,
      queue: this.#queue,
      problems: this.#problems,
      events: this.#events,
      request: this.#request(),
      baseUrl: baseUrlOf(source),
      locked: this.#options.locked,
    });
    await this.#loader.read('divisions', manifest);
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
  async loaded(): Promise<void> {
    await this.#loaded;
  }

  /** How the manifest maps the columns of its resources. */
  columns(): ResourceColumns {
    return Object.fromEntries(
      Object.entries(this.#ready().manifest.resources).flatMap(([name, { columns }]) =>
        columns ? [[name, columns]] : [],
      ),
    );
  }

  /**
   * @throws {CityError} When the data have expired, or may not be shown in the scope asked for.
   * @throws {RangeError} When the query names what the city lacks.
   */
  view<Q extends ViewQuery>(query: Q): ViewOf<Q> {
    const store = this.#ready();
    const { manifest } = store;
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
    return computeView(store.snapshot(query.asOf), query);
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

  /**
   * Asks for everything again.
   *
   * @returns Whether anything changed.
   * @throws {CityError} When the manifest can't be read or must not be shown; everything stays as it was.
   */
  reload(): Promise<boolean> {
    this.#ready();
    // One after the other, and after what is still being read.
    const before = this.#loaded;
    const reloaded = before.catch(() => undefined).then(() => this.#reload());
    this.#loaded = reloaded;
    reloaded.catch(() => undefined);
    return reloaded;
  }

  problems(): readonly Problem[] {
    return this.#problems.list();
  }

  /** Records by resource: taken, and left out. */
  counts(): Readonly<Record<string, { readonly accepted: number; readonly rejected: number }>> {
    const names = Object.keys(this.#store?.manifest.resources ?? {}) as ResourceName[];
    const entries = names.map((name): [string, { accepted: number; rejected: number }] => [
      name,
      {
        accepted: this.#store?.recordsOf(name)?.length ?? 0,
        rejected: this.#loader?.rejectedOf(name) ?? 0,
      },
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
    this.#loader = null;
  }

  readonly #report = (finding: Finding): void => {
    this.#problems.add(finding);
    if (this.#store) this.#events.request();
  };

  /** A finding about a record of the snapshot, told by its position in the file. */
  readonly #reportRecord = (finding: Finding): void => {
    const name = finding.resource as ResourceName;
    const inFile = (index: number): number | undefined => this.#loader?.fileIndex(name, index);
    const index = finding.index === undefined ? undefined : inFile(finding.index);
    const first = finding.params?.['first'];
    // What it is compared with is a record of the same file.
    const params =
      typeof first === 'number' ? { ...finding.params, first: inFile(first) ?? first } : finding.params;
    this.#problems.addJoint({ ...finding, index, ...(params ? { params } : {}) });
  };

  #ready(): CityStore {
    this.#aborter.signal.throwIfAborted();
    if (!this.#store) throw abortError();
    return this.#store;
  }

  #refusal(finding: Finding): CityError {
    return new CityError(this.#problems.worded(finding));
  }

  #request() {
    const { requestHeaders, retryDelayMs, patienceMs } = this.#options;
    return { signal: this.#aborter.signal, requestHeaders, retryDelayMs, patienceMs };
  }

  async #readRest(manifest: Manifest): Promise<void> {
    const order = loadOrder(manifest);
    await this.#connectFeeds(manifest);
    const { restAfter } = this.#options;
    if (restAfter) {
      await this.#loader!.readAll(
        order.map((names) => names.filter(isPictured)),
        manifest,
      );
      const late = wait(PICTURE_DEADLINE_MS, this.#aborter.signal).catch(() => undefined);
      await Promise.race([restAfter.catch(() => undefined), late]);
    }
    await this.#loader!.readAll(
      order.map((names) => names.filter((name) => !restAfter || !isPictured(name))),
      manifest,
    );
    await this.#compare();
    this.#events.loaded();
    this.#feeds?.start();
  }

  /** Before what they change is read, so that nothing is missed in between. */
  async #connectFeeds(manifest: Manifest): Promise<void> {
    const { openFeeds, requestHeaders, locked, feedPatience, source, onEvent } = this.#options;
    this.#feeds?.stop();
    if (!openFeeds) return;
    this.#feeds = await connectFeeds(
      {
        manifest,
        baseUrl: baseUrlOf(source),
        locked,
        open: openFeeds,
        requestHeaders,
        patience: feedPatience,
        onChanges: (changes) => void this.apply(changes),
        reread: (name) => this.#rereadOne(name),
        report: this.#report,
        onStates: (feeds) => onEvent({ type: 'feeds', feeds }),
      },
      this.#aborter.signal,
    );
  }

  /** @returns Whether the resource could be read. */
  #rereadOne(name: ResourceName): Promise<boolean> {
    const read = this.#loaded
      .catch(() => undefined)
      .then(async () => {
        const store = this.#ready();
        // What was said before it is asked for is in it; what is said meanwhile comes on top.
        const asOf = this.#queue?.latest ?? store.manifest.asOf;
        await this.#loader!.read(name, { ...store.manifest, asOf });
        return store.stateOf(name)?.state === 'ready';
      });
    this.#loaded = read.catch(() => undefined);
    return read;
  }

  /** What only several resources together show. */
  async #compare(): Promise<void> {
    const store = this.#ready();
    this.#problems.clearJoint();
    await checkTogether(store, this.#reportRecord, (finding) => this.#problems.addJoint(finding));
    this.#aborter.signal.throwIfAborted();
    this.#late ??= new LateReferences();
  }

  async #reload(): Promise<boolean> {
    const store = this.#ready();
    const { source } = this.#options;
    const found: Finding[] = [];
    const request = { ...this.#request(), known: this.#manifestVersion };
    const read = await readCityManifest(source, request, (finding) => found.push(finding), Date.now());
    this.#aborter.signal.throwIfAborted();
    if (!read.manifest && !read.unchanged)
      throw new CityError(found.flatMap((one) => this.#problems.worded(one)));
    const manifest = read.manifest ?? this.#manifest ?? store.manifest;
    const { revision } = store.manifest;
    if (revision !== undefined && revision === manifest.revision) return false;
    this.#problems.clear('manifest');
    found.forEach(this.#report);
    return this.#reread(manifest, read.manifest !== null && this.#loader!.isOther(manifest), read.validators);
  }

  async #reread(
    manifest: Manifest,
    otherManifest: boolean,
    version: Validators | undefined,
  ): Promise<boolean> {
    const store = this.#ready();
    if (otherManifest) {
      this.#manifest = manifest;
      store.setManifest(manifest);
      this.#queue?.setManifest(manifest);
      store.advance(this.#queue?.latest);
      await this.#connectFeeds(manifest);
      this.#feeds?.start();
    }
    let changed = await this.#loader!.read('divisions', manifest);
    changed = (await this.#loader!.readAll(loadOrder(manifest), manifest)) || changed;
    this.#manifestVersion = version;
    if (!changed && !otherManifest) return false;
    await this.#compare();
    this.#events.flush();
    return true;
  }

  #applyPending(): void {
    if (!this.#store || !this.#queue) return;
    const changed = applyChanges(this.#store, this.#queue);
    for (const name of changed.keys()) this.#events.change(name);
    if (this.#late) this.#late.check(this.#store.snapshot(), changed, (one) => this.#problems.addJoint(one));
    const applied = this.#applied;
    this.#applied = [];
    for (const resolve of applied) resolve();
    this.#events.request();
  }
}
