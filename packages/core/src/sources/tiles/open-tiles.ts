import type { Crs } from '../../contract/manifest.js';
import type { ByteRequest } from '../byte-source.js';
import { SourceError } from '../source-error.js';
import type { TileSet } from './tile-set.js';

/** Where tiles are and how they are to be read: from a resource of the manifest. */
export interface TileAddress {
  readonly format: 'pmtiles' | 'mvt';
  /** Absolute; for `mvt` with `{z}`, `{x}` and `{y}`. */
  readonly href: string;
  readonly crs?: Crs;
  /** The layer and the property of it that identifies its features. */
  readonly ids?: { readonly layer: string; readonly property: string } | undefined;
}

/**
 * Opens the tiles of a resource. They carry geometry and identifiers only; what else is in them is
 * not read.
 *
 * @param onBytes - Told of the bytes read so far.
 * @throws {SourceError} `tiles-crs` for GCJ-02 and BD-09, which can't be converted on the way to the
 *   map; `tiles-ids` without `ids`, or where there is no such layer; and what reading throws.
 * @throws {DOMException} `AbortError`.
 */
export async function openTiles(
  { format, href, crs = 'wgs84', ids }: TileAddress,
  request: ByteRequest,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<TileSet> {
  if (crs === 'gcj02' || crs === 'bd09') throw new SourceError('tiles-crs', { crs });
  if (!ids) throw new SourceError('tiles-ids');
  // Loaded when a city has tiles.
  if (format === 'mvt') {
    const { templateTiles } = await import('./template-tiles.js');
    if (!['{z}', '{x}', '{y}'].every((part) => href.includes(part))) throw new SourceError('not-found');
    return templateTiles(href, ids, request);
  }
  const [{ archiveTiles }, { openRanges }] = await Promise.all([
    import('./archive-tiles.js'),
    import('../open-ranges.js'),
  ]);
  return archiveTiles(await openRanges(href, request, onBytes), href, ids);
}
