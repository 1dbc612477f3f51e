import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cityRegistry } from '../city/city-registry.js';
import { mapContext, type EditableMap } from './map-context.js';

export type LayerHost = ReactiveControllerHost & HTMLElement;

/**
 * The editable map around a host, also when the map was defined or inserted after it. The value
 * stays while the host is out of the document, so that a host that only moves can tell.
 */
export class MapConsumer implements ReactiveController {
  readonly #host: LayerHost;
  readonly #consumer: ContextConsumer<typeof mapContext, LayerHost>;
  #unwatch: (() => void) | null = null;
  readonly #changed: (map: EditableMap | null) => void;
  #value: EditableMap | null = null;
  #answered = false;
  /** A host that is on the page already is answered at once: whoever makes this has not got it yet. */
  #made = false;

  constructor(host: LayerHost, changed: (map: EditableMap | null) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#consumer = new ContextConsumer(host, {
      context: mapContext,
      subscribe: true,
      callback: (map) => {
        this.#answered = true;
        if (this.#made) this.#set(map);
        else queueMicrotask(() => this.#set(map));
      },
    });
    host.addController(this);
    this.#made = true;
  }

  get value(): EditableMap | null {
    return this.#value;
  }

  hostConnected(): void {
    if (!this.#answered) this.#set(null);
    this.#unwatch = cityRegistry.watch(() => {
      if (!this.#answered && this.#host.isConnected) this.#consumer.hostConnected();
    });
  }

  hostDisconnected(): void {
    this.#answered = false;
    this.#unwatch?.();
    this.#unwatch = null;
  }

  #set(map: EditableMap | null): void {
    if (map === this.#value) return;
    this.#value = map;
    this.#changed(map);
  }
}
