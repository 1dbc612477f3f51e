import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { checkTile, damagedTile } from './check-tile.js';
import type { TileFeature } from './tile-set.js';

/** A feature's own number where the property is missing: tiles are made either way. */
function idOf({ id, properties }: VectorTileFeature, property: string): string | null {
  const named = Object.hasOwn(properties, property) ? properties[property] : undefined;
  const chosen = named ?? (property === 'id' ? id : undefined);
  return typeof chosen === 'string' || typeof chosen === 'number' ? String(chosen) : null;
}

/**
 * Reads identifiers and geometry of a vector tile's layer; every other attribute is left in it.
 *
 * @param bytes - Unpacked.
 * @param ids - Name of the layer, and of the property that identifies its features.
 * @returns Empty when the tile lacks the layer. Features without an identifier or a geometry are left out.
 * @throws {SourceError} `damaged`.
 */
export function readTile(
  bytes: Uint8Array,
  ids: { readonly layer: string; readonly property: string },
  [z, x, y]: readonly [z: number, x: number, y: number],
): readonly TileFeature[] {
  checkTile(bytes);
  const features: TileFeature[] = [];
  try {
    const { layers } = new VectorTile(new PbfReader(bytes));
    const layer = Object.hasOwn(layers, ids.layer) ? layers[ids.layer] : undefined;
    for (let at = 0; at < (layer?.length ?? 0); at++) {
      const feature = layer!.feature(at);
      const id = idOf(feature, ids.property);
      if (id === null || feature.type === 0) continue;
      const { geometry } = feature.toGeoJSON(x, y, z);
      if (geometry.type === 'GeometryCollection' || geometry.coordinates.length === 0) continue;
      features.push({ id, geometry });
    }
  } catch {
    throw damagedTile();
  }
  return features;
}
