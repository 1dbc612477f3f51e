import type { Bounds } from './view.js';

/** Tiles that carry the geometry of a resource's records, and their identifiers. */
export interface TileDescription {
  readonly format: 'pmtiles' | 'mvt';
  /** Absolute; for `mvt` with `{z}`, `{x}` and `{y}`. */
  readonly href: string;
  /** The layer, and the property of its features that identifies them. */
  readonly layer: string;
  readonly property: string;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  readonly bounds?: Bounds;
  /** Code of the division that they hold nothing beside of; without it they hold the whole city. */
  readonly within?: string;
}
