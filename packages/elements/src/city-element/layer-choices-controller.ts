import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HiveLayerChangeEvent } from '../city/events/layer-change-event.js';
import { layerNameOf, NO_CHOICES, withChange, withSwitch, type LayerChoices } from './layer-choices.js';
import type { LayerSwitch } from './layer-switch.js';
import type { LayerName } from '../city/layer-names.js';

/** What the user does with the layers of a city: switches, the menu of a phone, the list. */
export class LayerChoicesController implements ReactiveController {
  choices: LayerChoices = NO_CHOICES;
  readonly #host: ReactiveControllerHost;
  readonly #map: () => Element | null;
  #open = false;
  #listed = false;

  /** @param map - Whose children are the layers that the host renders. */
  constructor(host: ReactiveControllerHost, map: () => Element | null) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  hostConnected(): void {
    // It follows the host's own updates.
  }

  /** Of the switch, by the layers that are seen. */
  parts(
    shown: ReadonlySet<LayerName>,
  ): Pick<LayerSwitch, 'toggle' | 'open' | 'toggleMenu' | 'listed' | 'toggleList' | 'changeLayer'> {
    return {
      toggle: (layer) => this.#choose(withSwitch(this.choices, layer, !shown.has(layer))),
      open: this.#open,
      toggleMenu: this.#toggleMenu,
      listed: this.#listed,
      toggleList: this.#toggleList,
      changeLayer: this.#changeLayer,
    };
  }

  readonly #toggleMenu = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };

  readonly #toggleList = (): void => {
    this.#listed = !this.#listed;
    this.#open = false;
    this.#host.requestUpdate();
  };

  /** The city's layers are rendered by it; those of the host the list changes itself. */
  readonly #changeLayer = (event: HiveLayerChangeEvent): void => {
    const layer = layerNameOf(event.layer);
    if (!layer || event.layer.parentElement !== this.#map()) return;
    event.preventDefault();
    this.#choose(withChange(this.choices, layer, event.change));
  };

  #choose(choices: LayerChoices): void {
    this.choices = choices;
    this.#host.requestUpdate();
  }
}
