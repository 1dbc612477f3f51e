/** PMTiles as a base map: an archive that is read by ranges, with the host's headers on each request. */
import { addProtocol, type AddProtocolResponseData, type RequestParameters } from 'maplibre-gl';
import { PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles';
import { BasemapError, failureOfStatus } from './basemap-failure.js';

/** As styles name them, and as we do where tiles must be pictures. */
const SCHEME = 'pmtiles';
const RASTER_SCHEME = 'hive-pmtiles';
const ADDRESS = /^(?:hive-)?pmtiles:\/\/(.+?)(?:\/(\d+)\/(\d+)\/(\d+))?$/;

const archives = new Map<string, { readonly archive: PMTiles; readonly source: RangedSource }>();
let known = false;

/** Lets MapLibre read `pmtiles://` addresses. @returns The address of an archive of pictures, for a raster source. */
export function pmtilesAddress(href: string): string {
  registerPmtiles();
  return `${RASTER_SCHEME}://${new URL(href, document.baseURI).href}`;
}

export function registerPmtiles(): void {
  if (known) return;
  known = true;
  addProtocol(SCHEME, answer);
  addProtocol(RASTER_SCHEME, answer);
}

class RangedSource implements Source {
  readonly #href: string;
  headers: Readonly<Record<string, string>> = {};

  constructor(href: string) {
    this.#href = href;
  }

  getKey(): string {
    return this.#href;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    const range = `bytes=${String(offset)}-${String(offset + length - 1)}`;
    const answer = await fetch(this.#href, {
      headers: { ...this.headers, range },
      ...(signal ? { signal } : {}),
    });
    if (answer.status === 200) {
      // The whole archive may be a country: nobody asked for that.
      await answer.body?.cancel();
      throw new BasemapError('no-ranges');
    }
    if (answer.status !== 206) throw new BasemapError(failureOfStatus(answer.status), answer.status);
    return { data: await answer.arrayBuffer() };
  }
}

async function answer(
  { url, headers }: RequestParameters,
  { signal }: AbortController,
): Promise<{ data: AddProtocolResponseData }> {
  const [, href = '', z, x, y] = ADDRESS.exec(url) ?? [];
  const address = new URL(href, document.baseURI).href;
  const { archive, source } = archiveAt(address);
  source.headers = withoutAccept((headers ?? {}) as Readonly<Record<string, string>>);
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  if (z === undefined) {
    const isRaster = url.startsWith(RASTER_SCHEME);
    if (isRaster && tileType === TileType.Mvt) throw new BasemapError('vector-archive');
    const { attribution } = ((await archive.getMetadata()) ?? {}) as { readonly attribution?: unknown };
    return {
      data: {
        tiles: [`${url}/{z}/{x}/{y}`],
        minzoom: minZoom,
        maxzoom: maxZoom,
        bounds: [minLon, minLat, maxLon, maxLat],
        ...(typeof attribution === 'string' ? { attribution } : {}),
      },
    };
  }
  const tile = await archive.getZxy(Number(z), Number(x), Number(y), signal);
  if (tile) return { data: new Uint8Array(tile.data) };
  // Beyond the border of what was cut out there is nothing: an empty tile, and no picture.
  if (tileType === TileType.Mvt) return { data: new Uint8Array() };
  throw new BasemapError('missing', 404);
}

function archiveAt(address: string): { readonly archive: PMTiles; readonly source: RangedSource } {
  let opened = archives.get(address);
  if (!opened) {
    const source = new RangedSource(address);
    opened = { archive: new PMTiles(source), source };
    archives.set(address, opened);
  }
  return opened;
}

/** MapLibre says that it takes pictures; a range of an archive is none. */
function withoutAccept(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'accept'));
}
