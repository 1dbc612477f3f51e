import type { Bounds } from '@hivemap/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import { areasQuery } from '../city/queries.js';
import type { MapCamera } from './map-camera.js';
import { viewLabels, type NamedPlace } from './view-labels.js';

/** What the camera comes home to: the drilled division. */
export class MapHome {
  readonly #city: City;
  readonly #camera: MapCamera;
  readonly #map: () => MapLibreMap | null;
  #bounds: Bounds | null = null;
  #names: readonly NamedPlace[] = [];
  #keepsView = false;

  constructor(city: City, camera: MapCamera, map: () => MapLibreMap | null) {
    this.#city = city;
    this.#camera = camera;
    this.#map = map;
  }

  get bounds(): Bounds | null {
    return this.#bounds;
  }

  /** The first view is the host's own: the city does not take the camera to itself. */
  keepView(): void {
    this.#keepsView = true;
  }

  /**
   * The city is there, or another division was entered: the camera goes there.
   *
   * @returns Whether it is still the division one is in.
   */
  async arrive(state: CityState, flying: boolean): Promise<boolean> {
    const query = areasQuery(state);
    if (!query) return false;
    try {
      const view = this.#city.peek(query) ?? (await this.#city.view(query));
      if (this.#city.state.division !== state.division) return false;
      this.#bounds = view.self.bounds;
      this.#names = viewLabels(view);
    } catch {
      return false;
    }
    const map = this.#map();
    if (!this.#keepsView) this.show(flying);
    if (map) this.#keepsView = false;
    if (map && state.city) this.#camera.limit(map, state.city.bounds);
    return true;
  }

  /** The map is there, after the city or before it. */
  begin(): void {
    this.show(false);
    if (this.#bounds) this.#keepsView = false;
  }

  /** Shows the whole drilled division. */
  show(animate: boolean): void {
    const map = this.#map();
    if (!map || !this.#bounds || this.#keepsView) return;
    void this.#camera.fit(map, this.#bounds, animate, this.#names);
  }
}
