/** Grids that come as tiles, kept for one layer. Most cities have none: fetched with the first tiles. */
import type { RequestHeaders, TileDescription, TilesView } from '@hivemap/core';
import type { ReactiveControllerHost } from 'lit';
import type { LayerStack } from '../map/layer-stack.js';
import { remember } from '../map/remember.js';
import type { ChoroplethScale } from '../scene/choropleth-scale.js';
import type { Theme } from '../styles/theme.js';
import { TileChannelController } from './tile-channel-controller.js';
import { tileStates, withTiles } from './tile-cells.js';

export interface TileLooks {
  readonly scale: ChoroplethScale;
  readonly theme: Theme;
  readonly requestHeaders: RequestHeaders | null;
}

export class DrawnTiles {
  readonly #channel: TileChannelController;
  readonly #states = remember(tileStates);

  constructor(host: ReactiveControllerHost) {
    this.#channel = new TileChannelController(host);
  }

  /** @returns The stack with the tiles in it. */
  over(
    stack: LayerStack,
    { tiles, figures }: Pick<TilesView, 'figures'> & { readonly tiles: TileDescription },
    { scale, theme, requestHeaders }: TileLooks,
  ): LayerStack {
    return withTiles(stack, {
      description: tiles,
      tiles: this.#channel.tilesOf(tiles, requestHeaders),
      scale,
      states: this.#states(figures, scale),
      theme,
    });
  }
}
