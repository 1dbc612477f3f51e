import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { cityContext } from '../city/city-context.js';
import { cityRegistry } from '../city/city-registry.js';
import { initialState, type CityState } from '../city/city-state.js';
import type { City } from '../city/city.js';

/**
 * The city of the map inside the host. To everything around, the host stands for that map: elements in its
 * slots find the city by context, those beside it by the host's id.
 */
export class InnerCityController implements ReactiveController {
  readonly #host: LitElement;
  readonly #id: string;
  readonly #renders: (previous: CityState, next: CityState) => boolean;
  readonly #provider: ContextProvider<typeof cityContext>;
  #city: City | null = null;
  #unsubscribe: (() => void) | null = null;
  #unwatch: (() => void) | null = null;

  /**
   * @param id - Of the map in the host's shadow tree.
   * @param renders - Whether the host looks different in the second state.
   */
  constructor(host: LitElement, id: string, renders: (previous: CityState, next: CityState) => boolean) {
    this.#host = host;
    this.#id = id;
    this.#renders = renders;
    this.#provider = new ContextProvider(host, { context: cityContext, initialValue: null });
    host.addController(this);
  }

  get city(): City | null {
    return this.#city;
  }

  get state(): CityState {
    return this.#city?.state ?? initialState;
  }

  hostConnected(): void {
    this.#unwatch = cityRegistry.watch(() => this.#resolve());
    this.#resolve();
  }

  hostUpdated(): void {
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#follow(null);
  }

  #resolve(): void {
    const map = this.#host.shadowRoot?.getElementById(this.#id);
    this.#follow(map ? cityRegistry.find(map, this.#id) : null);
  }

  #follow(city: City | null): void {
    if (city === this.#city) return;
    this.#unsubscribe?.();
    this.#city = city;
    this.#unsubscribe =
      city?.subscribe((next, previous) => {
        if (this.#renders(previous, next)) this.#host.requestUpdate();
      }) ?? null;
    this.#provider.setValue(city);
    if (city) cityRegistry.announce(this.#host, city);
    else cityRegistry.retract(this.#host);
    // The map comes while the host is being updated; what the host says of the city comes next.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}
