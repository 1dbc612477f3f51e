import type { Bounds } from '@hivemap/core';
import type { ReactiveController } from 'lit';
import type { Subscription } from 'maplibre-gl';
import { MapConsumer, type LayerHost } from './map-consumer.js';
import type { EditableMap } from './map-context.js';

/**
 * Bounds around what the window shows, one window farther on each side; others when the window has left them.
 * For layers with more to show close up than the map should be given at once.
 */
export class NearWindow implements ReactiveController {
  readonly #host: LayerHost;
  readonly #fromZoom: number;
  readonly #consumer: MapConsumer;
  #subscription: Subscription | null = null;
  #bounds: Bounds | null = null;

  /** @param fromZoom - Farther out there are no bounds. */
  constructor(host: LayerHost, fromZoom: number) {
    this.#host = host;
    this.#fromZoom = fromZoom;
    host.addController(this);
    this.#consumer = new MapConsumer(host, (map) => this.#follow(map));
  }

  /** The same object until they change; `null` while there is no map, and far out. */
  get bounds(): Bounds | null {
    return this.#bounds;
  }

  hostConnected(): void {
    if (!this.#subscription) this.#follow(this.#consumer.value);
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = null;
  }

  #follow(map: EditableMap | null): void {
    this.hostDisconnected();
    this.#bounds = null;
    if (!map) return;
    this.#subscription = map.map.on('moveend', () => this.#look(map));
    this.#look(map);
  }

  #look({ map, board: { crs } }: EditableMap): void {
    if (map.getZoom() < this.#fromZoom) {
      if (this.#bounds) this.#host.requestUpdate();
      this.#bounds = null;
      return;
    }
    const shown = map.getBounds();
    const [west, south] = crs.toData(shown.getSouthWest().toArray());
    const [east, north] = crs.toData(shown.getNorthEast().toArray());
    const near = this.#bounds;
    const inside = near && west >= near[0] && south >= near[1] && east <= near[2] && north <= near[3];
    // From far away most of what was near is not any more.
    if (inside && (near[2] - near[0]) / (east - west) < 12) return;
    const [across, up] = [east - west, north - south];
    this.#bounds = [west - across, south - up, east + across, north + up];
    this.#host.requestUpdate();
  }
}
