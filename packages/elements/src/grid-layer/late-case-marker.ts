import type { ReactiveController } from 'lit';
import type { CityController } from '../city/city-controller.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CaseMarker, MarkerHost } from './case-marker.js';

/** Fetches the marker of listed cases with the first one that is selected: most maps never need it. */
export class LateCaseMarker implements ReactiveController {
  readonly #host: MarkerHost;
  readonly #city: CityController;
  readonly #localize: HiveLocalize;
  #fetched: Promise<void> | null = null;
  #marker: CaseMarker | null = null;

  constructor(host: MarkerHost, city: CityController, localize: HiveLocalize) {
    this.#host = host;
    this.#city = city;
    this.#localize = localize;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#fetched || !this.#city.value.selection.some(({ kind }) => kind === 'listing')) return;
    this.#fetched = import('./case-marker.js').then(
      ({ CaseMarker }) => {
        this.#marker = new CaseMarker(this.#host, this.#city, this.#localize);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        // The next selection tries again.
        this.#fetched = null;
        console.warn('hivemap: the marker of listed cases could not be loaded.', error);
      },
    );
  }

  /** What the map's labels keep clear of; `null` while no case is marked. */
  room(scale: number): ReturnType<CaseMarker['room']> {
    return this.#marker?.room(scale) ?? null;
  }
}
