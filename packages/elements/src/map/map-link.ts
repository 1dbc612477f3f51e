import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CityController } from '../city/city-controller.js';
import { cityRegistry } from '../city/city-registry.js';
import { mapContext, type EditableMap } from './map-context.js';

type LinkHost = ReactiveControllerHost & HTMLElement;

/**
 * The editable map of a control, wherever it stands: around it, or the one that `for` names. A control is not below
 * its map in the tree, so it asks the map's element itself.
 */
export class MapLink implements ReactiveController {
  readonly #host: LinkHost;
  readonly #city: Pick<CityController, 'city'>;
  readonly #changed: (map: EditableMap | null) => void;
  #element: Element | null = null;
  #release: (() => void) | null = null;
  #value: EditableMap | null = null;

  constructor(
    host: LinkHost,
    city: Pick<CityController, 'city'>,
    changed: (map: EditableMap | null) => void,
  ) {
    this.#host = host;
    this.#city = city;
    this.#changed = changed;
    host.addController(this);
  }

  /** `null` while there is none that can be edited. */
  get value(): EditableMap | null {
    return this.#value;
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#let(null);
  }

  #follow(): void {
    const { city } = this.#city;
    const elements = city && this.#host.isConnected ? cityRegistry.elementsOf(city) : [];
    const element = elements.find(({ localName }) => localName === 'hive-map') ?? null;
    if (element !== this.#element) this.#let(element);
  }

  #let(element: Element | null): void {
    this.#release?.();
    this.#release = null;
    this.#element = element;
    if (!element) {
      this.#set(null);
      return;
    }
    const take = (map: EditableMap | null, release?: () => void): void => {
      if (this.#element !== element) release?.();
      else {
        this.#release = release ?? null;
        this.#set(map);
      }
    };
    element.dispatchEvent(new ContextEvent(mapContext, this.#host, take, true));
  }

  #set(map: EditableMap | null): void {
    if (map === this.#value) return;
    this.#value = map;
    this.#changed(map);
    this.#host.requestUpdate();
  }
}
