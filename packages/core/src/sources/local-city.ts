import type { Problem } from '../contract/problem.js';
import { charReadings, type CharReadings } from '../search/char-readings.js';
import type { Change, CityEvent, CityHandle } from '../view/city-handle.js';
import type { ViewOf, ViewQuery } from '../view/view.js';
import { abortError } from './abort-error.js';
import { CityEngine, type EngineOptions } from './city-engine.js';
import { Listeners } from './listeners.js';
import { spelledSearch } from './spelled-search.js';

/** A city in this thread: in Node, and where there are no workers. */
export class LocalCity implements CityHandle {
  readonly #listeners = new Listeners();
  readonly #engine: CityEngine;
  #closed = false;

  constructor(options: Omit<EngineOptions, 'onEvent'>) {
    this.#engine = new CityEngine({ ...options, onEvent: (event) => this.#listeners.emit(event) });
  }

  /**
   * @throws {CityError} When the city can't or must not be shown.
   * @throws {DOMException} `AbortError` when it is closed meanwhile.
   */
  open(): Promise<void> {
    return this.#engine.open();
  }

  async view<Q extends ViewQuery>(
    query: Q,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<ViewOf<Q>> {
    // Not at once, so that what a caller does next is the same as with a worker.
    await Promise.resolve();
    if (signal?.aborted) throw abortError(signal.reason);
    this.#check();
    const ask = (): Promise<ViewOf<Q>> => Promise.resolve(this.#engine.view(query));
    return query.view === 'search' ? spelledSearch(ask, learn) : ask();
  }

  subscribe(listener: (event: CityEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async apply(changes: readonly Change[]): Promise<void> {
    this.#check();
    await this.#engine.apply(changes);
    this.#check();
  }

  async reload(): Promise<boolean> {
    this.#check();
    return this.#engine.reload();
  }

  async problems(): Promise<readonly Problem[]> {
    await Promise.resolve();
    this.#check();
    return this.#engine.problems();
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#engine.close();
  }

  #check(): void {
    if (this.#closed) throw abortError();
  }
}

function learn(readings: CharReadings): Promise<void> {
  charReadings.learn(readings);
  return Promise.resolve();
}
