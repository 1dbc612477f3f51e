/**
 * Finds out that MapLibre's worker is dead: data sent to it then never settle, and nothing else says so.
 * A worker that is only busy gives signs of life in between.
 */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** Without a sign of life in this time, the worker is asked something small. */
const DEADLINE_MS = 5_000;
/** A worker that has never answered may still be on its way over the network. */
const FIRST_DEADLINE_MS = 20_000;
const PROBE = 'hive-probe';

export class WorkerWatch {
  readonly #map: MapLibreMap;
  readonly #dead: () => void;
  readonly #outstanding = new Set<Promise<unknown>>();
  #alive = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param dead - Called once. */
  constructor(map: MapLibreMap, dead: () => void) {
    this.#map = map;
    this.#dead = dead;
    map.on('sourcedata', this.#sign);
  }

  /** Data are on their way. */
  expect(settled: Promise<unknown>): void {
    this.#outstanding.add(settled);
    const done = (): void => {
      this.#outstanding.delete(settled);
      this.#sign();
    };
    settled.then(done, done);
    this.#timer ??= this.#wait(() => this.#ask());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#outstanding.clear();
    this.#map.off('sourcedata', this.#sign);
  }

  readonly #sign = (): void => {
    this.#alive = true;
    clearTimeout(this.#timer);
    this.#timer = this.#outstanding.size > 0 ? this.#wait(() => this.#ask()) : undefined;
  };

  #ask(): void {
    // A hidden page is throttled: its worker is slow, not dead.
    if (document.hidden) {
      this.#timer = this.#wait(() => this.#ask());
      return;
    }
    if (!this.#map.getSource(PROBE))
      this.#map.addSource(PROBE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const probe = this.#map.getSource<GeoJSONSource>(PROBE);
    probe?.setData({ type: 'FeatureCollection', features: [] }).then(this.#sign, () => undefined);
    this.#timer = this.#wait(() => {
      this.stop();
      this.#dead();
    });
  }

  #wait(then: () => void): ReturnType<typeof setTimeout> {
    return setTimeout(then, this.#alive ? DEADLINE_MS : FIRST_DEADLINE_MS);
  }
}
