import { Compression, EtagMismatch, PMTiles, TileType, type Header, type Source } from 'pmtiles';
import type { TileDescription } from '../../view/tile-description.js';
import { inflate } from '../inflate.js';
import type { RangeSource } from '../range-source.js';
import { SourceError } from '../source-error.js';
import { wholeBytes } from '../whole-bytes.js';
import { readTile } from './read-tile.js';
import { MOST_TILE_MB } from './template-tiles.js';
import type { TileSet } from './tile-set.js';

const MEGABYTE = 1_000_000;
const MAGIC = [0x50, 0x4d] as const;
const MOST_ZOOM = 26;

function damaged(): SourceError {
  return new SourceError('damaged', { format: 'pmtiles' });
}

/** Parts of the archive, as its library asks for them. */
function sourceOf(ranges: RangeSource, key: string): Source {
  return {
    getKey: () => key,
    async getBytes(offset, length, _signal, etag) {
      if (!(length <= MOST_TILE_MB * MEGABYTE) || !Number.isSafeInteger(offset)) throw damaged();
      const range = await ranges.read(offset, length);
      // The library then forgets what it knows of the archive, and asks again.
      if (etag !== undefined && range.etag !== undefined && range.etag !== etag)
        throw new EtagMismatch('The archive was replaced.');
      // A buffer of its own: the library takes all of it.
      const data = range.bytes.slice().buffer;
      return { data, ...(range.etag === undefined ? {} : { etag: range.etag }) };
    },
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

async function unpack(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || packed.byteLength === 0) return packed;
  if (compression !== Compression.Gzip && compression !== Compression.Unknown)
    throw new SourceError('unsupported-format', { format: `pmtiles ${Compression[compression]}` });
  const bytes = await wholeBytes(inflate(oneChunk(new Uint8Array(packed))), undefined, MOST_TILE_MB);
  return bytes.slice().buffer;
}

/** What the library throws is about bytes that are not what they should be. */
async function typed<T>(task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    if (error instanceof SourceError || (error instanceof DOMException && error.name === 'AbortError'))
      throw error;
    if (error instanceof EtagMismatch) throw new SourceError('changed');
    throw damaged();
  }
}

function describe(header: Header, href: string, ids: { layer: string; property: string }): TileDescription {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, tileType } = header;
  if (tileType !== TileType.Mvt && tileType !== TileType.Unknown)
    throw new SourceError('unsupported-format', { format: `pmtiles ${TileType[tileType]}` });
  if (minZoom > maxZoom || maxZoom > MOST_ZOOM) throw damaged();
  const bounds = [minLon, minLat, maxLon, maxLat] as const;
  const known = bounds.every(Number.isFinite) && minLon < maxLon && minLat < maxLat;
  return { format: 'pmtiles', href, ...ids, minZoom, maxZoom, ...(known ? { bounds } : {}) };
}

/** Layers that the archive says it has; `null` where it says nothing of them. */
function layersOf(metadata: unknown): readonly string[] | null {
  const { vector_layers: layers } = (metadata ?? {}) as { readonly vector_layers?: unknown };
  if (!Array.isArray(layers)) return null;
  return layers.map((layer: { readonly id?: unknown } | null) => String(layer?.id));
}

/**
 * Opens a PMTiles archive.
 *
 * @param ranges - Of the archive.
 * @param ids - Name of the layer, and of the property that identifies its features.
 * @throws {SourceError} `damaged`, `html-instead`, `unsupported-format`, `tiles-ids` when it has no such
 *   layer, and what the source throws.
 */
export async function archiveTiles(
  ranges: RangeSource,
  href: string,
  ids: { readonly layer: string; readonly property: string },
): Promise<TileSet> {
  const { bytes: head } = await ranges.read(0, 127);
  if (head.byteLength === 0) throw new SourceError('empty');
  if (head[0] !== MAGIC[0] || head[1] !== MAGIC[1] || head.byteLength < 127)
    throw String.fromCharCode(...head.subarray(0, 20))
      .trimStart()
      .startsWith('<')
      ? new SourceError('html-instead')
      : damaged();
  const archive = new PMTiles(sourceOf(ranges, href), undefined, unpack);
  const description = describe(await typed(archive.getHeader()), href, ids);
  const layers = layersOf(await typed(archive.getMetadata()));
  if (layers && !layers.includes(ids.layer)) throw new SourceError('tiles-ids');
  const tile: TileSet['tile'] = async (z, x, y) => {
    const found = await typed(archive.getZxy(z, x, y));
    return found && found.data.byteLength > 0 ? new Uint8Array(found.data) : null;
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
