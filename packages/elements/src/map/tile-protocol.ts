/**
 * Vector tiles for MapLibre by way of the library's own reader: PMTiles and templates alike, with the host's
 * headers on each request, from where the manifest says and from nowhere else.
 */
import { openTiles, type RequestHeaders, type TileDescription, type TileSet } from '@hivemap/core';
import { addProtocol } from 'maplibre-gl';
import { TILE_SCHEME } from './tile-address.js';

const TILE = /^hive-tiles:\/\/(\d+)\/(\d+)\/(\d+)\/(\d+)$/;

interface Opened {
  readonly set: Promise<TileSet>;
  readonly aborter: AbortController;
}

const opened = new Map<number, Opened>();
let next = 0;

/** Tiles that a map may ask for, until they are closed. */
export interface TileChannel {
  /** For a vector source. */
  readonly tiles: readonly [template: string];
  close(): void;
}

export function openTileChannel(
  { format, href, layer, property }: TileDescription,
  requestHeaders: RequestHeaders | null,
): TileChannel {
  if (next === 0) addProtocol(TILE_SCHEME, ({ url }, { signal }) => answer(url, signal));
  const id = next++;
  const aborter = new AbortController();
  const request = { signal: aborter.signal, ...(requestHeaders ? { requestHeaders } : {}) };
  const set = openTiles({ format, href, ids: { layer, property } }, request);
  // Whoever asks for a tile is told.
  set.catch(() => undefined);
  opened.set(id, { set, aborter });
  return {
    tiles: [`${TILE_SCHEME}://${id}/{z}/{x}/{y}`],
    close() {
      opened.delete(id);
      aborter.abort();
    },
  };
}

async function answer(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
  const [, id = '', z = '', x = '', y = ''] = TILE.exec(url) ?? [];
  const channel = opened.get(Number(id));
  if (id === '' || !channel) throw new Error('The tiles are closed.');
  const set = await channel.set;
  signal.throwIfAborted();
  const bytes = await set.tile(Number(z), Number(x), Number(y));
  // A tile that is not there is an empty one.
  return { data: bytes ? bytes.slice().buffer : new ArrayBuffer(0) };
}
