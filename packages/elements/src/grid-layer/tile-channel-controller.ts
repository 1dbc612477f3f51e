import type { RequestHeaders, TileDescription } from '@hivemap/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openTileChannel, type TileChannel } from '../map/tile-protocol.js';

/** Keeps the channel of the tiles that its host shows: one for each description, closed when it is gone. */
export class TileChannelController implements ReactiveController {
  #of: string | null = null;
  #channel: TileChannel | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Addresses of the tiles. */
  tilesOf(description: TileDescription, requestHeaders: RequestHeaders | null): readonly string[] {
    const { format, href, layer, property } = description;
    const of = JSON.stringify([format, href, layer, property]);
    if (of !== this.#of || !this.#channel) {
      this.#close();
      this.#channel = openTileChannel(description, requestHeaders);
      this.#of = of;
    }
    return this.#channel.tiles;
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#of = null;
  }
}
