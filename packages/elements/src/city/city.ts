/**
 * A city on the page: one state, one reducer, one cache of views. `<hive-map>` owns one and
 * publishes it; layers and panels read it and send intents, and never talk to each other.
 */
import {
  CityError,
  loadCity,
  type Bounds,
  type Change,
  type CityEvent,
  type CityHandle,
  type LoadOptions as CoreLoadOptions,
  type RequestHeaders,
  type Scope,
  type SearchQuery,
  type SearchView,
  type ViewOf,
  type ViewQuery,
} from '@hivemap/core';
import { isUnreachable, problemsOf } from './city-failure.js';
import { initialState, type CityAction, type CityState } from './city-state.js';
import { isHandle, type CitySource } from './city-source.js';
import type { AuditAction } from './events/audit-event.js';
import { indicatorWithFigures } from './indicator-with-figures.js';
import { areasQuery, cityQuery, shapesQuery } from './queries.js';
import { reduceCity } from './reduce-city.js';
import { Roads } from './roads.js';
import { renewedHandle } from './renewed-handle.js';
import { SignalWatch } from './signal-watch.js';
import { ViewCache } from './view-cache.js';

export interface LoadOptions {
  readonly requestHeaders?: RequestHeaders;
  /** The first picture: what is not in it is read after it. */
  readonly restAfter?: Promise<unknown>;
}

/** What panels ask of the map: to show a place (bounds in degrees), to account for what was done. */
export type CityWish =
  | { readonly type: 'look'; readonly bounds: Bounds }
  | { readonly type: 'audit'; readonly action: AuditAction };

type Listener = (state: CityState, previous: CityState) => void;

export class City {
  #state: CityState = initialState;
  #handle: CityHandle | null = null;
  /** Division that the data were asked for within. */
  #loadedLock: string | null = null;
  #release: (() => void) | null = null;
  #loading: AbortController | null = null;
  /** Whether nobody has looked at it yet. */
  #isNew = false;
  #wantedDivision: string | null = null;
  #drill: AbortController | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #wishes = new Set<(wish: CityWish) => void>();
  /** What the host's router says. */
  readonly roads: Roads = new Roads();
  readonly #signal = new SignalWatch(() => this.reload());
  readonly #views = new ViewCache(async (query, signal) => this.#requireHandle().view(query, { signal }));

  get state(): CityState {
    return this.#state;
  }

  /** @returns A function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(action: CityAction): void {
    const previous = this.#state;
    const next = reduceCity(previous, action);
    if (next === previous) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next, previous);
  }

  /**
   * Reads a city; the one before is closed. Failures end in the state (`status` `error`,
   * `problems`), never in a rejection: an element has nobody to throw at.
   */
  async load(source: CitySource | null, options: LoadOptions = {}): Promise<void> {
    this.close();
    this.dispatch({ type: 'load' });
    this.#setStatus(source === null ? 'empty' : 'loading');
    if (source === null) return;
    const loading = (this.#loading = new AbortController());
    this.#isNew = true;
    const lock = this.#state.lockedTo;
    try {
      const handle = isHandle(source)
        ? source
        : await loadCity(source, this.#loadOptions(loading.signal, options));
      const close = isHandle(source) ? () => undefined : () => handle.close();
      this.#loadedLock = isHandle(source) ? null : lock;
      if (loading.signal.aborted) {
        close();
        return;
      }
      this.#adopt(handle, close);
      await this.#open(loading.signal);
      // A city that the host has loaded is the host's to ask for.
      if (!isHandle(source)) this.#signal.start();
    } catch (error) {
      if (!loading.signal.aborted) this.#fail(error);
    }
  }

  /**
   * Reads the city anew beside the present one, which stays until the new one is whole: nothing goes blank. Does
   * nothing for a city that the host has loaded, or that is not there yet.
   *
   * @throws {Error} When it can't be read; the present one stays.
   */
  async renew(source: CitySource | null, options: LoadOptions = {}): Promise<void> {
    if (source === null || isHandle(source) || !this.#state.city || !this.#loading) return;
    const { signal } = this.#loading;
    const handle = await renewedHandle(source, this.#loadOptions(signal, options));
    if (signal.aborted) {
      handle.close();
      return;
    }
    this.#release?.();
    this.#adopt(handle, () => handle.close());
    const city = await handle.view(cityQuery(this.#state));
    if (handle !== this.#handle) return;
    this.dispatch({ type: 'revise', city, resources: Object.keys(city.resources) });
    this.#setStatus('ready');
  }

  /** What may be shown; elements that ask the same question share the answer. */
  view<Q extends ViewQuery>(query: Q): Promise<ViewOf<Q>> {
    return this.#views.view(query, this.#state.revisions[query.view]);
  }

  /** The answer, if it is there already. */
  peek<Q extends ViewQuery>(query: Q): ViewOf<Q> | undefined {
    return this.#views.peek(query, this.#state.revisions[query.view]);
  }

  /** Looks for places. What was typed is not remembered, here or anywhere. */
  find(query: SearchQuery, signal: AbortSignal): Promise<SearchView> {
    return this.#requireHandle().view(query, { signal });
  }

  /** Asks the maps of this city for something that is no state. */
  wish(wish: CityWish): void {
    for (const listener of [...this.#wishes]) listener(wish);
  }

  /** @returns A function that ends it. */
  onWish(listener: (wish: CityWish) => void): () => void {
    this.#wishes.add(listener);
    return () => this.#wishes.delete(listener);
  }

  /** Resolves when these questions are answered, or have failed. */
  async settled(queries: readonly (ViewQuery | null)[]): Promise<void> {
    await Promise.allSettled(queries.map(async (query) => query && (await this.view(query))));
  }

  /**
   * Enters a division; the state changes once its view is complete, so nothing goes blank. Before
   * the city is there, it opens at that division.
   *
   * @throws {RangeError} When the city has no such division.
   */
  async drillTo(code: string | null): Promise<void> {
    const state = this.#state;
    if (!state.city) {
      this.#wantedDivision = code;
      return;
    }
    this.#drill?.abort();
    const drill = (this.#drill = new AbortController());
    const division = code ?? state.lockedTo ?? state.city.code;
    if (!this.#allows(division)) return;
    const next = { ...state, division };
    const [areas, shapes] = [areasQuery(next), shapesQuery(next)];
    if (!areas || !shapes) return;
    const [view] = await Promise.all([this.view(areas), this.view(shapes)]);
    if (drill.signal.aborted) return;
    const locked = state.lockedTo;
    if (locked !== null && !view.path.some((step) => step.code === locked)) return;
    this.dispatch({ type: 'drill', division: view.self.code, path: view.path });
  }

  /** Leaves the drilled division for the one around it; stays where the city or the lock ends. */
  async drillUp(): Promise<void> {
    const { path, lockedTo, division } = this.#state;
    const parent = path.at(-2);
    if (parent && division !== lockedTo) await this.drillTo(parent.code);
  }

  /** Narrows what is shown; leaves a division that the scope does not show. */
  async narrow(scope: Scope | null): Promise<void> {
    this.dispatch({ type: 'scope', scope });
    const handle = this.#handle;
    if (!handle || !this.#state.city) return;
    const city = await handle.view(cityQuery(this.#state));
    if (handle !== this.#handle || this.#state.scope !== scope) return;
    this.dispatch({ type: 'revise', city, resources: [] });
    const { path } = this.#state;
    const shown = path.filter((step) => city.levels.some((level) => level.id === step.level));
    if (shown.length < path.length) await this.drillTo(shown.at(-1)?.code ?? null);
  }

  async apply(changes: readonly Change[]): Promise<void> {
    await this.#requireHandle().apply(changes);
  }

  /**
   * Whether the data were asked for within another lock than the present one: what lies outside of it
   * may never have been read.
   */
  get lacksData(): boolean {
    return this.#loadedLock !== null && this.#loadedLock !== this.#state.lockedTo;
  }

  /**
   * Asks for the data again; what has not changed stays, and so does everything when they can't be read.
   *
   * @returns `false` when there is no city that could be read again.
   */
  async reload(): Promise<boolean> {
    const handle = this.#handle;
    if (!handle || !this.#state.city || this.#state.status === 'error') return false;
    try {
      await handle.reload();
      if (handle === this.#handle) this.#reached(true);
    } catch (error) {
      // Whoever closed it meanwhile wants no answer.
      if (handle !== this.#handle) return true;
      if (!(error instanceof CityError)) throw error;
      if (isUnreachable(error)) this.#reached(false);
      else this.#answeredWrongly(error);
    }
    return true;
  }

  /** Whether the data's server answers; without it the last good data stay, and say of when they are. */
  #reached(answered: boolean): void {
    this.#signal.reached(answered);
    if (!answered) this.#setStatus('offline');
    else if (this.#state.status === 'offline') this.#setStatus('ready');
  }

  /** Somebody answers, but not with the data: what was missing stays missing, and is asked for again. */
  #answeredWrongly({ problems }: CityError): void {
    this.#signal.reached(this.#state.status !== 'offline');
    const known = new Set(this.#state.problems.map(({ message }) => message));
    const fresh = problems.filter(({ message }) => !known.has(message));
    if (fresh.length > 0) this.dispatch({ type: 'problems', problems: [...this.#state.problems, ...fresh] });
  }

  /** Ends all reading; the state stays as it is. */
  close(): void {
    this.#signal.stop();
    this.#loading?.abort();
    this.#loading = null;
    this.#drill?.abort();
    this.#drill = null;
    this.#views.clear();
    this.#handle = null;
    this.#loadedLock = null;
    this.#release?.();
    this.#release = null;
  }

  /** Whether the lock, if there is one, lets a division be asked about at all. */
  #allows(division: string): boolean {
    const { lockedTo, path } = this.#state;
    if (lockedTo === null || division.startsWith(lockedTo)) return true;
    const query = areasQuery(this.#state);
    const shown = query && this.peek(query);
    const below = path.slice(path.findIndex(({ code }) => code === lockedTo));
    return [...below, ...(shown?.children ?? []), ...(shown?.cells ?? [])].some(
      ({ code }) => code === division,
    );
  }

  #loadOptions(signal: AbortSignal, { restAfter, requestHeaders }: LoadOptions): CoreLoadOptions {
    const { lockedTo, locale } = this.#state;
    return {
      signal,
      locale,
      ...(lockedTo === null ? {} : { locked: lockedTo }),
      ...(restAfter ? { restAfter } : {}),
      ...(requestHeaders ? { requestHeaders } : {}),
    };
  }

  #adopt(handle: CityHandle, close: () => void): void {
    this.#handle = handle;
    const unsubscribe = handle.subscribe((event) => void this.#receive(event, handle));
    this.#release = () => {
      unsubscribe();
      close();
    };
  }

  #requireHandle(): CityHandle {
    if (!this.#handle) throw new DOMException('No city is loaded', 'AbortError');
    return this.#handle;
  }

  async #open(signal: AbortSignal): Promise<void> {
    const handle = this.#requireHandle();
    const city = await handle.view(cityQuery(this.#state));
    const [path, problems] = await Promise.all([this.#firstPath(handle), handle.problems()]);
    if (signal.aborted) return;
    this.dispatch({ type: 'open', city, path });
    if (problems.length > 0) this.dispatch({ type: 'problems', problems });
    const reading = Object.values(city.resources).some(
      ({ state }) => state === 'waiting' || state === 'loading',
    );
    if (!reading) void this.#whole(handle);
  }

  /** To the lock, else to the wanted division where the city has it, else to the city. */
  async #firstPath(handle: CityHandle): Promise<CityState['path']> {
    const { lockedTo, scope } = this.#state;
    const wanted = this.#wantedDivision;
    this.#wantedDivision = null;
    const pathTo = async (division: string | null): Promise<CityState['path']> =>
      (await handle.view({ view: 'areas', division, indicators: [], ...(scope === null ? {} : { scope }) }))
        .path;
    if (lockedTo !== null) return pathTo(lockedTo);
    return pathTo(wanted).catch(() => pathTo(null));
  }

  async #receive(event: CityEvent, handle: CityHandle): Promise<void> {
    try {
      if (event.type === 'change') {
        const city = await handle.view(cityQuery(this.#state));
        if (handle === this.#handle && this.#state.city)
          this.dispatch({ type: 'revise', city, resources: event.resources });
      } else if (event.type === 'problems') {
        const problems = await handle.problems();
        if (handle === this.#handle) this.dispatch({ type: 'problems', problems });
      } else if (event.type === 'loaded') void this.#whole(handle);
      else if (event.type === 'feeds') this.dispatch({ type: 'feeds', feeds: event.feeds, now: Date.now() });
      else if (event.type === 'failed') this.#fail(new CityError([event.problem]));
    } catch (error) {
      if (handle === this.#handle) this.#fail(error);
    }
  }

  /** All is read: only now it is known which indicators have figures. */
  async #whole(handle: CityHandle): Promise<void> {
    if (this.#state.status !== 'offline') this.#setStatus('ready');
    // Once: later, what is looked at is somebody's choice.
    if (!this.#isNew || !this.#state.city) return;
    this.#isNew = false;
    try {
      const indicator = await indicatorWithFigures(this.#state, (query) => this.view(query));
      if (handle === this.#handle) this.dispatch({ type: 'indicator', indicator });
    } catch {
      // The layer that asks for the same figures says what went wrong; the city itself is there.
    }
  }

  #fail(error: unknown): void {
    this.dispatch({ type: 'problems', problems: [...this.#state.problems, ...problemsOf(error)] });
    this.#setStatus('error');
  }

  #setStatus(status: CityState['status']): void {
    this.dispatch({ type: 'status', status, since: Date.now() });
  }
}
