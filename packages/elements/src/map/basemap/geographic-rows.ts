/** Tiles in degrees drawn into tiles of Web Mercator: which they are, and which of their rows goes where. */
import { fromMercator } from '@hivemap/core';

const TILE_PX = 256;

/** A row of one tile in degrees, for a row of the tile in Web Mercator. */
export interface GeographicRow {
  /** Row of tiles in degrees. */
  readonly tile: number;
  /** In that tile, px from its top; between two rows is a mixture of both. */
  readonly y: number;
}

/**
 * Columns agree: level `z` of the matrix set in degrees has as many as level `z` of Web Mercator, 2^z. Rows do not:
 * one of Web Mercator is at most as high as one in degrees, so it takes from one or two of them.
 *
 * @param z - Level, ≥ 1. @param row - Of the tile in Web Mercator.
 * @returns For each row of px, from the top.
 */
export function geographicRows(z: number, row: number): readonly GeographicRow[] {
  const degreesPerTile = 360 / 2 ** z;
  return Array.from({ length: TILE_PX }, (_, px) => {
    const [, latitude] = fromMercator(0, (row + (px + 0.5) / TILE_PX) / 2 ** z);
    const fromTop = (90 - latitude) / degreesPerTile;
    const tile = Math.floor(fromTop);
    return { tile, y: (fromTop - tile) * TILE_PX };
  });
}
