import type { CanvasSourceSpecification } from 'maplibre-gl';
import type { GroundView } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import { customElement } from '../../city/custom-element.js';
import type { CityState } from '../../city/city-state.js';
import { groundQuery } from '../../city/queries.js';
import { ViewController } from '../../city/view-controller.js';
import type { Theme } from '../../styles/theme.js';
import { LayerElement } from '../layer-element.js';
import type { LayerStack } from '../layer-stack.js';
import type { EditableMap } from '../map-context.js';
import { groundStack, neighbourNamesIn } from './ground-stack.js';
import { shapeBounds } from './shape-bounds.js';
import { silhouetteSource } from './silhouette.js';

/**
 * @summary The city's own ground, for a map without a base map. `<hive-map>` places it under all layers; it is
 * no part of the public interface.
 */
@customElement('hive-ground')
export class HiveGround extends LayerElement {
  readonly #ground = new ViewController(this, this.cityController, groundQuery);
  #silhouette: { ground: GroundView; theme: Theme; source: CanvasSourceSpecification | null } | null = null;
  #board: EditableMap['board'] | null = null;
  #names: { ground: GroundView; lang: string; features: FeatureCollection } | null = null;

  protected override renders(previous: CityState, next: CityState): boolean {
    return previous.path !== next.path || previous.locale !== next.locale;
  }

  /** What other layers draw over it anyway is left out, see {@link LayerStack.covers}. */
  protected override describe({ ground: shown, theme, board }: EditableMap): LayerStack | null {
    if (board !== this.#board) {
      this.#board = board;
      board.onCover(() => this.requestUpdate());
    }
    if (!shown) return null;
    const ground = this.#ground.value;
    if (!ground) return null;
    return groundStack(
      {
        ground,
        silhouette: this.#silhouetteOf(ground, theme),
        names: this.#namesOf(ground),
        drilled: (this.cityController.value.path.length || 1) > 1,
        covered: { rivers: board.isCovered('rivers'), outline: board.isCovered('outline') },
      },
      theme,
    );
  }

  #silhouetteOf(ground: GroundView, theme: Theme): CanvasSourceSpecification | null {
    if (this.#silhouette?.ground !== ground || this.#silhouette.theme !== theme) {
      const shape = ground.body.geometry;
      this.#silhouette = { ground, theme, source: silhouetteSource(shape, shapeBounds(shape), theme) };
    }
    return this.#silhouette.source;
  }

  #namesOf(ground: GroundView): FeatureCollection {
    const lang = this.localize.lang();
    if (this.#names?.ground !== ground || this.#names.lang !== lang)
      this.#names = { ground, lang, features: neighbourNamesIn(ground, (name) => this.localize.name(name)) };
    return this.#names.features;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-ground': HiveGround;
  }
}
