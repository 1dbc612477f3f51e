import type { ReactiveController } from 'lit';
import type { CityController } from '../city/city-controller.js';
import { LateCode } from '../city/late-code.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CaseMarker, MarkerHost } from './case-marker.js';

/** Fetches the marker of listed cases with the first one that is selected: most maps never need it. */
export class LateCaseMarker implements ReactiveController {
  readonly #host: MarkerHost;
  readonly #city: CityController;
  readonly #localize: HiveLocalize;
  readonly #code = new LateCode(
    'The marker of listed cases',
    () => import('./case-marker.js'),
    () => this.#host.requestUpdate(),
  );
  #marker: CaseMarker | null = null;

  constructor(host: MarkerHost, city: CityController, localize: HiveLocalize) {
    this.#host = host;
    this.#city = city;
    this.#localize = localize;
    host.addController(this);
  }

  hostUpdate(): void {
    const { module } = this.#code;
    if (this.#marker || !this.#city.value.selection.some(({ kind }) => kind === 'listing')) return;
    if (module) this.#marker = new module.CaseMarker(this.#host, this.#city, this.#localize);
    else this.#code.want();
  }

  /** What the map's labels keep clear of; `null` while no case is marked. */
  room(scale: number): ReturnType<CaseMarker['room']> {
    return this.#marker?.room(scale) ?? null;
  }
}
