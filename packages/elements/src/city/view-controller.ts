import type { ViewOf, ViewQuery } from '@hivemap/core';
import type { ReactiveController } from 'lit';
import type { City } from './city.js';
import type { CityController, CityHost } from './city-controller.js';
import type { CityState } from './city-state.js';
import { updateTurns } from './update-turns.js';

/**
 * Keeps a view of the host's city up to date. The last complete view stays until the next one is
 * there; a question that was overtaken is forgotten.
 */
export class ViewController<Q extends ViewQuery> implements ReactiveController {
  readonly #host: CityHost;
  readonly #source: Pick<CityController<unknown>, 'city'>;
  readonly #ask: (state: CityState) => Q | null;
  #city: City | null = null;
  #unsubscribe: (() => void) | null = null;
  #key = '';
  /** What was asked last, of whatever data. */
  #question = '';
  #value: ViewOf<Q> | null = null;
  #error: unknown = null;
  #pending = false;

  /** @param ask - The question in a state; `null` when there is nothing to ask. */
  constructor(
    host: CityHost,
    source: Pick<CityController<unknown>, 'city'>,
    ask: (state: CityState) => Q | null,
  ) {
    this.#host = host;
    this.#source = source;
    this.#ask = ask;
    host.addController(this);
  }

  /** The last complete view. */
  get value(): ViewOf<Q> | null {
    return this.#value;
  }

  /** Why the last question was not answered. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether a newer view is on its way. */
  get pending(): boolean {
    return this.#pending;
  }

  hostConnected(): void {
    this.#follow();
  }

  /** Also when the host's own properties change the question. */
  hostUpdate(): void {
    const before = this.#value;
    this.#follow();
    this.#request();
    // An answer that was there already comes after the host's `willUpdate`, and within its update none is asked for.
    if (this.#value !== before) queueMicrotask(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#city = null;
    this.#key = '';
  }

  #follow(): void {
    const city = this.#source.city;
    if (city === this.#city) return;
    this.#unsubscribe?.();
    this.#city = city;
    this.#key = '';
    this.#unsubscribe = city?.subscribe(() => this.#request()) ?? null;
    if (!city) this.#value = null;
    this.#request();
  }

  #request(): void {
    const city = this.#city;
    if (!city) return;
    const query = this.#ask(city.state);
    const question = query ? JSON.stringify(query) : '';
    const key = query ? `${String(city.state.revisions[query.view])} ${question}` : '';
    if (key === this.#key) return;
    const isRefresh = question === this.#question;
    this.#key = key;
    this.#question = question;
    if (!query) {
      this.#settle(key, null, null);
      return;
    }
    const ready = city.peek(query);
    if (ready) {
      this.#settle(key, ready, null);
      return;
    }
    this.#pending = true;
    city.view(query).then(
      (view) => this.#settle(key, view, null, isRefresh),
      (error: unknown) => {
        const aborted = error instanceof DOMException && error.name === 'AbortError';
        this.#settle(key, this.#value, aborted ? null : error);
      },
    );
  }

  /** @param isRefresh - The same question was answered before: what is shown is only older. */
  #settle(key: string, value: ViewOf<Q> | null, error: unknown, isRefresh = false): void {
    if (key !== this.#key) return;
    const waits = isRefresh && this.#value !== null;
    this.#pending = false;
    this.#value = value;
    this.#error = error;
    if (waits) updateTurns.take(this.#host);
    else this.#host.requestUpdate();
  }
}
