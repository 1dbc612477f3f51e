import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { nextTask } from '../city/next-task.js';
import type { StackSource } from './layer-stack.js';

/** So many vertices take the main thread some 10 ms to clone for MapLibre's worker. */
const MANY = 8_000;
/** No more go to it in one task: each portion makes the tiles that it touches anew. */
const MOST_AT_ONCE = 16_000;

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

/** Data on their way to the map, whichever are wanted by now. */
interface Delivery {
  data: GeoJsonSource['data'];
}

/** Sources that come to the map empty and get their data in later tasks, very many in portions. */
export class LateData {
  readonly #map: MapLibreMap;
  readonly #waiting = new Map<string, Delivery>();

  readonly #isClosed: () => boolean;

  /** @param isClosed - Whether the style that the sources were in is gone, or the map is. */
  constructor(map: MapLibreMap, isClosed: () => boolean) {
    this.#map = map;
    this.#isClosed = isClosed;
  }

  /** @returns Settles when the worker has the data, or the source is gone. */
  async add(id: string, source: GeoJsonSource): Promise<void> {
    this.#map.addSource(id, { ...source, data: NOTHING });
    const delivery: Delivery = { data: source.data };
    this.#waiting.set(id, delivery);
    let begun: GeoJsonSource['data'] | null = null;
    let portions: Feature[][] = [];
    do {
      await nextTask();
      const { data } = delivery;
      const given = this.#source(id, delivery);
      if (!given) return;
      const first = data !== begun;
      if (first) portions = portionsOf(data, source.promoteId);
      begun = data;
      const features = portions.shift();
      // What changes from here on is a difference to all of it.
      if (portions.length === 0) this.#waiting.delete(id);
      if (!features) await given.setData(data);
      else if (first) await given.setData({ type: 'FeatureCollection', features });
      else await given.updateData({ add: features });
    } while (portions.length > 0);
  }

  /** The source on the map, as long as it is the one that is waited for. */
  #source(id: string, delivery: Delivery): GeoJSONSource | null {
    if (this.#waiting.get(id) !== delivery) return null;
    const source = this.#isClosed() ? undefined : this.#map.getSource<GeoJSONSource>(id);
    if (!source) this.#waiting.delete(id);
    return source ?? null;
  }

  /** @returns Whether the source had not got all its data yet; then it gets these. */
  replace(id: string, data: GeoJsonSource['data']): boolean {
    const delivery = this.#waiting.get(id);
    if (delivery) delivery.data = data;
    return delivery !== undefined;
  }

  forget(id: string): void {
    this.#waiting.delete(id);
  }
}

/** Features in portions; none where they can't be added to each other. */
function portionsOf(data: GeoJsonSource['data'], promoteId: GeoJsonSource['promoteId']): Feature[][] {
  if (typeof data !== 'object' || data.type !== 'FeatureCollection' || typeof promoteId !== 'string')
    return [];
  const ids = new Set(data.features.map(({ properties }) => properties?.[promoteId] as unknown));
  if (ids.has(undefined) || ids.size < data.features.length) return [];
  const portions: Feature[][] = [];
  let room = 0;
  for (const feature of data.features) {
    const vertices = verticesOf(feature.geometry);
    if (room < vertices) {
      portions.push([]);
      room = MOST_AT_ONCE;
    }
    portions.at(-1)!.push(feature);
    room -= vertices;
  }
  return portions;
}
