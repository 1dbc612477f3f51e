import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import type { TileDescription } from '../../view/tile-description.js';

/** A feature of a tile: what it is called and where it is, and nothing else of what the tile says of it. */
export interface TileFeature {
  readonly id: string;
  /** Longitude and latitude, WGS 84; cut at the tile's edge. */
  readonly geometry: Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;
}

/** Tiles of a resource. */
export interface TileSet {
  readonly description: TileDescription;
  /**
   * A Mapbox vector tile, unpacked, as it was made; `null` where there is none.
   *
   * @throws {SourceError} When it can't be read.
   * @throws {DOMException} `AbortError`.
   */
  tile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  /**
   * What is in a tile; empty where there is none.
   *
   * @throws {SourceError} `damaged`, and what `tile` throws.
   */
  features(z: number, x: number, y: number): Promise<readonly TileFeature[]>;
}
