/** Fetches tiles in degrees and draws them, row by row, into tiles of Web Mercator. */
import type { RequestHeaders } from '@hivemap/core';
import { BasemapError, failureOfStatus } from './basemap-failure.js';
import { geographicRows } from './geographic-rows.js';

const TILE_PX = 256;
/** Neighbors in the picture share tiles: as many as a screen needs are kept decoded. */
const KEPT = 64;

export class GeographicTiles {
  readonly #templates: readonly string[];
  readonly #requestHeaders: () => RequestHeaders | null;
  readonly #kept = new Map<string, Promise<ImageBitmap>>();

  /** @param templates - With `{z}`, `{x}` and `{y}`; they take turns. */
  constructor(templates: readonly string[], requestHeaders: () => RequestHeaders | null) {
    this.#templates = templates;
    this.#requestHeaders = requestHeaders;
  }

  /** @throws {BasemapError} When no tile that it needs is to be had. */
  async tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ImageBitmap> {
    const rows = geographicRows(z, y);
    const numbers = [...new Set(rows.map(({ tile }) => tile))];
    const pictures = new Map(
      await Promise.all(numbers.map(async (row) => [row, await this.#source(z, x, row)] as const)),
    );
    signal.throwIfAborted();
    const canvas = new OffscreenCanvas(TILE_PX, TILE_PX);
    const context = canvas.getContext('2d');
    if (!context) throw new BasemapError('server');
    rows.forEach(({ tile, y: top }, px) => {
      const picture = pictures.get(tile);
      if (!picture) return;
      const scale = picture.height / TILE_PX;
      // A strip of one px around the middle of the row, within the picture: the browser mixes what lies between.
      const from = Math.min(picture.height - 1, Math.max(0, top * scale - 0.5));
      context.drawImage(picture, 0, from, picture.width, 1, 0, px, TILE_PX, 1);
    });
    return canvas.transferToImageBitmap();
  }

  /** Not given up with the tile that asked first: its neighbor needs it, too. */
  #source(z: number, x: number, row: number): Promise<ImageBitmap> {
    const key = `${String(z)}/${String(x)}/${String(row)}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const picture = this.#fetch(z, x, row);
    this.#kept.set(key, picture);
    picture.catch(() => this.#kept.delete(key));
    for (const [old, one] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(old);
      void one.then((bitmap) => setTimeout(() => bitmap.close(), 5000)).catch(() => undefined);
    }
    return picture;
  }

  async #fetch(z: number, x: number, row: number): Promise<ImageBitmap> {
    const template = this.#templates[(x + row) % this.#templates.length] ?? '';
    const url = template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(row));
    const headers = (await this.#requestHeaders()?.(url)) ?? {};
    const answer = await fetch(url, { headers });
    if (!answer.ok) throw new BasemapError(failureOfStatus(answer.status), answer.status);
    try {
      return await createImageBitmap(await answer.blob());
    } catch {
      throw new BasemapError('server');
    }
  }
}
