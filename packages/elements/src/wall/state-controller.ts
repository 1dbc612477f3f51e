import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cityRegistry } from '../city/city-registry.js';
import type { City } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import { stateDiffers } from '../city/state-differs.js';

/** The state of the city that a wall's content has, whenever that comes. */
export class StateController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => City | null;
  #city: City | null = null;
  #unsubscribe: (() => void) | null = null;
  #unwatch: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, find: () => City | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  get value(): CityState | null {
    return this.#city?.state ?? null;
  }

  hostConnected(): void {
    this.#unwatch = cityRegistry.watch(() => this.look());
    this.look();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#follow(null);
  }

  look(): void {
    this.#follow(this.#find());
  }

  #follow(city: City | null): void {
    if (city === this.#city) return;
    this.#unsubscribe?.();
    this.#city = city;
    this.#unsubscribe =
      city?.subscribe((state, previous) => {
        if (stateDiffers(previous, state, ['city', 'status', 'asOf', 'locale', 'theme']))
          this.#host.requestUpdate();
      }) ?? null;
    this.#host.requestUpdate();
  }
}
