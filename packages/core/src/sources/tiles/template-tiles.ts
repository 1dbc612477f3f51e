import type { TileDescription } from '../../view/tile-description.js';
import { wholeBytes } from '../whole-bytes.js';
import type { ByteRequest } from '../byte-source.js';
import { openResource } from '../open-resource.js';
import { ResourceContent } from '../resource-content.js';
import { SourceError } from '../source-error.js';
import { readTile } from './read-tile.js';
import type { TileSet } from './tile-set.js';

/** Larger ones stop a map for seconds. */
export const MOST_TILE_MB = 20;

/** Tiles that a server has an address for each. */
export function templateTiles(
  template: string,
  ids: { readonly layer: string; readonly property: string },
  request: ByteRequest,
): TileSet {
  const description: TileDescription = { format: 'mvt', href: template, ...ids };
  const tile: TileSet['tile'] = async (z, x, y) => {
    const href = template
      .replaceAll('{z}', String(z))
      .replaceAll('{x}', String(x))
      .replaceAll('{y}', String(y));
    try {
      const content = new ResourceContent(await openResource(href, request), () => undefined);
      const bytes = await wholeBytes(content.bytes(), undefined, MOST_TILE_MB);
      return bytes.byteLength === 0 ? null : bytes;
    } catch (error) {
      // Servers answer 404 or 204 where nothing is.
      if (error instanceof SourceError && (error.code === 'not-found' || error.code === 'empty')) return null;
      throw error;
    }
  };
  return {
    description,
    tile,
    async features(z, x, y) {
      const bytes = await tile(z, x, y);
      return bytes ? readTile(bytes, ids, [z, x, y]) : [];
    },
  };
}
