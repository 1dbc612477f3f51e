import type { View, ViewOf, ViewQuery } from '@hivemap/core';
import { isLargeView } from './is-large-view.js';
import { nextTask } from './next-task.js';

/** Enough for all elements of a page in two or three states. */
const KEPT = 48;

interface Entry {
  readonly revision: number;
  readonly promise: Promise<unknown>;
  readonly abort: AbortController;
  value?: unknown;
}

/** Answers by question and revision of the data: equal questions are asked once. */
export class ViewCache {
  readonly #ask: (query: ViewQuery, signal: AbortSignal) => Promise<View>;
  readonly #entries = new Map<string, Entry>();

  constructor(ask: (query: ViewQuery, signal: AbortSignal) => Promise<View>) {
    this.#ask = ask;
  }

  view<Q extends ViewQuery>(query: Q, revision: number): Promise<ViewOf<Q>> {
    const key = JSON.stringify(query);
    const known = this.#entries.get(key);
    if (known?.revision === revision) return known.promise as Promise<ViewOf<Q>>;
    const abort = new AbortController();
    const promise = this.#answer(query, abort.signal);
    const entry: Entry = { revision, promise, abort };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    promise.then(
      (value) => (entry.value = value),
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    this.#trim();
    return promise as Promise<ViewOf<Q>>;
  }

  peek<Q extends ViewQuery>(query: Q, revision: number): ViewOf<Q> | undefined {
    const known = this.#entries.get(JSON.stringify(query));
    return known?.revision === revision ? (known.value as ViewOf<Q> | undefined) : undefined;
  }

  clear(): void {
    for (const entry of this.#entries.values()) entry.abort.abort();
    this.#entries.clear();
  }

  /** What took long to receive is drawn in another task. */
  async #answer(query: ViewQuery, signal: AbortSignal): Promise<View> {
    const view = await this.#ask(query, signal);
    if (isLargeView(view)) await nextTask();
    return view;
  }

  #trim(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) return;
      this.#entries.delete(key);
    }
  }
}
