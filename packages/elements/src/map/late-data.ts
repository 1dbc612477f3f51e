import type { FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { nextTask } from '../city/next-task.js';
import type { StackSource } from './layer-stack.js';

/** So many vertices take the main thread some 10 ms to clone for MapLibre's worker. */
const MANY = 8_000;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

type GeoJsonSource = Extract<StackSource, { type: 'geojson' }>;

/** Whether a source is worth a task of its own. */
export function isMany(source: StackSource): source is GeoJsonSource {
  return (
    source.type === 'geojson' &&
    typeof source.data === 'object' &&
    source.data.type === 'FeatureCollection' &&
    source.data.features.reduce((sum, { geometry }) => sum + verticesOf(geometry), 0) > MANY
  );
}

function verticesOf(geometry: Geometry): number {
  if (geometry.type === 'Polygon') return geometry.coordinates.reduce((sum, ring) => sum + ring.length, 0);
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
  return 1;
}

/** Sources that come to the map empty and get their data in a later task. */
export class LateData {
  readonly #map: MapLibreMap;
  readonly #waiting = new Map<string, GeoJsonSource['data']>();

  readonly #isClosed: () => boolean;

  /** @param isClosed - Whether the style that the sources were in is gone, or the map is. */
  constructor(map: MapLibreMap, isClosed: () => boolean) {
    this.#map = map;
    this.#isClosed = isClosed;
  }

  /** @returns Settles when the worker has the data, or the source is gone. */
  async add(id: string, source: GeoJsonSource): Promise<void> {
    this.#map.addSource(id, { ...source, data: NOTHING });
    this.#waiting.set(id, source.data);
    await nextTask();
    const data = this.#waiting.get(id);
    this.#waiting.delete(id);
    const added = data && !this.#isClosed() && this.#map.getSource<GeoJSONSource>(id);
    if (added) await added.setData(data);
  }

  /** @returns Whether the source had not got its data yet; then it gets these. */
  replace(id: string, data: GeoJsonSource['data']): boolean {
    if (!this.#waiting.has(id)) return false;
    this.#waiting.set(id, data);
    return true;
  }

  forget(id: string): void {
    this.#waiting.delete(id);
  }
}
