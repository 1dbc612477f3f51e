import type { RecordView } from '@hivemap/core';
import type { ReactiveController } from 'lit';
import type { CityController, CityHost } from './city-controller.js';
import type { RoadAnswer, Roads } from './roads.js';

/** Keeps the distances by road of a scenic area's record up to date. */
export class RoadController implements ReactiveController {
  readonly #host: CityHost;
  readonly #source: Pick<CityController<unknown>, 'city'>;
  #roads: Roads | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(host: CityHost, source: Pick<CityController<unknown>, 'city'>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Whether the host gives a router at all. */
  get isOffered(): boolean {
    return (this.#source.city?.roads.router ?? null) !== null;
  }

  nearest(view: RecordView | null): RoadAnswer {
    const record = view?.record;
    return record?.kind === 'scenic' ? (this.#roads?.nearest(record) ?? null) : null;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#roads = null;
  }

  #follow(): void {
    const roads = this.#source.city?.roads ?? null;
    if (roads === this.#roads) return;
    this.#unsubscribe?.();
    this.#roads = roads;
    this.#unsubscribe = roads?.subscribe(() => this.#host.requestUpdate()) ?? null;
  }
}
