import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cityContext } from './city-context.js';
import { cityRegistry } from './city-registry.js';
import type { City } from './city.js';
import { initialState, type CityState } from './city-state.js';
import { isRefresh } from './state-differs.js';
import { updateTurns } from './update-turns.js';

export type CityHost = ReactiveControllerHost & HTMLElement & { for?: string | null };

/**
 * Finds the host's city (around it, or the one that `for` names) and renders the host again when
 * the slice of the state that it selected changes, and only then.
 */
export class CityController<Slice = CityState> implements ReactiveController {
  readonly #host: CityHost;
  readonly #select: (state: CityState) => Slice;
  readonly #equal: (a: Slice, b: Slice) => boolean;
  readonly #consumer: ContextConsumer<typeof cityContext, CityHost>;
  #around: City | null = null;
  #city: City | null = null;
  #slice: Slice;
  #for: string | null = null;
  #unsubscribe: (() => void) | null = null;
  #unwatch: (() => void) | null = null;

  /**
   * @param select - The part of the state that the host draws.
   * @param equal - When two such parts draw the same; identity unless given.
   */
  constructor(
    host: CityHost,
    select: (state: CityState) => Slice,
    equal: (a: Slice, b: Slice) => boolean = Object.is,
  ) {
    this.#host = host;
    this.#select = select;
    this.#equal = equal;
    this.#slice = select(initialState);
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {
      context: cityContext,
      subscribe: true,
      callback: (city) => {
        this.#around = city;
        this.#resolve();
      },
    });
  }

  /** The host's city, `null` while there is none. */
  get city(): City | null {
    return this.#city;
  }

  /** The selected part of the state; of the initial state while there is no city. */
  get value(): Slice {
    return this.#slice;
  }

  hostConnected(): void {
    this.#unwatch = cityRegistry.watch(() => {
      // A map that was defined or inserted after its panels has not heard their request.
      if (!this.#city && !this.#host.for) this.#consumer.hostConnected();
      this.#resolve();
    });
    this.#resolve();
  }

  hostUpdate(): void {
    if ((this.#host.for ?? null) !== this.#for) this.#resolve();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#around = null;
    this.#follow(null);
  }

  #resolve(): void {
    if (!this.#host.isConnected) return;
    this.#for = this.#host.for ?? null;
    this.#follow(this.#for ? cityRegistry.find(this.#host, this.#for) : this.#around);
  }

  #follow(city: City | null): void {
    if (city === this.#city) return;
    this.#unsubscribe?.();
    this.#city = city;
    this.#unsubscribe = city?.subscribe((state, previous) => this.#update(state, previous)) ?? null;
    this.#slice = this.#select(city?.state ?? initialState);
    this.#host.requestUpdate();
  }

  #update(state: CityState, previous: CityState): void {
    const slice = this.#select(state);
    if (this.#equal(slice, this.#slice)) return;
    this.#slice = slice;
    if (isRefresh(previous, state)) updateTurns.take(this.#host);
    else this.#host.requestUpdate();
  }
}
