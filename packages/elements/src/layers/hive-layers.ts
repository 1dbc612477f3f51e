import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cityRegistry } from '../city/city-registry.js';
import type { City } from '../city/city.js';
import { HiveLayerChangeEvent, type LayerChange } from '../city/events/layer-change-event.js';
import { customElement } from '../city/custom-element.js';
import { PanelElement } from '../city/panel-element.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { layersOf, moveLayer, type ListedLayer } from './layers-of.js';
import { layersStyles } from './layers-styles.js';
import '../localization/terms/controls.js';

/**
 * @summary The layers of the map, the topmost first: which are seen, in what order, and how strongly. Layers of the
 *   host are listed too, by their `aria-label` where they have one.
 *
 * The list changes the layers themselves: their `hidden`, their `opacity`, and their order in the document; who
 * renders them cancels the event and changes them there.
 *
 * @event {HiveLayerChangeEvent} hive-layer-change - Before a layer changes; cancelable.
 * @csspart layer - A layer of the list.
 * @csspart handle - What it is dragged by.
 */
@customElement('hive-layers')
export class HiveLayers extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, layersStyles];

  /** Counts changes of the map's children. */
  @state() private revision = 0;
  @state() private dragged: ListedLayer | null = null;
  /** What assistive technology is told after a move. */
  @state() private said = '';

  protected override readonly drawnFrom = ['city', 'status'] as const;
  readonly #changes = new MutationObserver(() => this.revision++);
  #watched: City | null = null;
  #map: Element | null = null;
  /** Moved by its buttons, which keep the focus. */
  #followed: { readonly layer: ListedLayer; readonly by: -1 | 1; readonly place: number } | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(null);
    this.#watched = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { city } = this.cityController;
    if (city === this.#watched) return;
    this.#watched = city;
    const elements = city ? cityRegistry.elementsOf(city) : [];
    this.#watch(elements.find(({ localName }) => localName === 'hive-map') ?? elements[0] ?? null);
  }

  override render(): TemplateResult {
    const { status, city } = this.cityController.value;
    const layers = this.#layers();
    return html`<div class="head"><h2 id="title">${this.localize.term('layerList')}</h2></div>
      ${
        status === 'error' && !city
          ? errorState(this.localize.term('loadFailed'))
          : !city && status === 'loading'
            ? loadingState(this.localize.term('loading'))
            : layers.length === 0
              ? emptyState(this.localize.term('layersNone'))
              : html`<ul aria-labelledby="title">
                ${repeat(
                  layers,
                  (layer) => layer,
                  (layer, index) => this.#row(layer, index, layers),
                )}
              </ul>`
      }
      <div class="visually-hidden" role="status">${this.said}</div>`;
  }

  #row(layer: ListedLayer, index: number, layers: readonly ListedLayer[]): TemplateResult {
    const name = this.#name(layer);
    const shown = !layer.hidden;
    const move = (by: -1 | 1): TemplateResult => html`<button
      class="icon-button ${by < 0 ? 'up' : 'down'}"
      aria-label=${this.localize.term(by < 0 ? 'layerUp' : 'layerDown', name)}
      ?disabled=${!layers[index + by]}
      @click=${() => this.#move(layer, by)}
    >
      ${icon(by < 0 ? 'up' : 'caret', 14)}
    </button>`;
    return html`<li
      part="layer"
      class="${shown ? '' : 'off'} ${layer === this.dragged ? 'dragged' : ''}"
      data-index=${index}
    >
      <span
        class="handle"
        part="handle"
        title=${this.localize.term('layerDrag')}
        @pointerdown=${(event: PointerEvent) => this.#drag(layer, event)}
      >
        ${icon('drag', 14)}
      </span>
      <button
        class="icon-button seen"
        aria-label=${this.localize.term('layerShown', name)}
        aria-pressed=${shown}
        @click=${() => this.#set(layer, { hidden: shown })}
      >
        ${icon(shown ? 'eye' : 'eye-off')}
      </button>
      <span class="name">${name}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        aria-label=${this.localize.term('layerOpacity', name)}
        .value=${String(Math.round(layer.opacity * 100))}
        @input=${(event: Event) => this.#set(layer, { opacity: Number((event.currentTarget as HTMLInputElement).value) / 100 })}
      />
      <span class="order">${move(-1)}${move(1)}</span>
    </li>`;
  }

  /** From the top of the picture down. */
  #layers(): readonly ListedLayer[] {
    return this.#map ? [...layersOf(this.#map)].reverse() : [];
  }

  #name(layer: ListedLayer): string {
    return layer.getAttribute('aria-label') ?? this.localize.term('layerName', layer.localName);
  }

  #set(layer: ListedLayer, change: Partial<Pick<ListedLayer, 'hidden' | 'opacity'>>): void {
    if (this.#asks(layer, change)) Object.assign(layer, change);
    this.revision++;
  }

  /** Whether the layer is ours to change. */
  #asks(layer: ListedLayer, change: LayerChange): boolean {
    return this.dispatchEvent(new HiveLayerChangeEvent({ layer, change }));
  }

  #put(layer: ListedLayer, beside: ListedLayer, where: 'above' | 'below'): void {
    if (this.#asks(layer, { move: { where, beside } })) moveLayer(layer, beside, where);
  }

  #move(layer: ListedLayer, by: -1 | 1): void {
    const layers = this.#layers();
    const place = layers.indexOf(layer) + by;
    const beside = layers[place];
    if (!beside) return;
    this.#followed = { layer, by, place };
    this.#put(layer, beside, by < 0 ? 'above' : 'below');
    this.#tell(layer, place);
  }

  /** A row that moves loses the focus; who renders the layers moves them a moment later. */
  protected override updated(): void {
    const followed = this.#followed;
    if (!followed || this.#layers().indexOf(followed.layer) !== followed.place) return;
    this.#followed = null;
    const row = this.renderRoot.querySelectorAll('li')[followed.place];
    const button = row?.querySelector<HTMLElement>(followed.by < 0 ? '.up' : '.down');
    // At the end of the list its button can't be pressed any more.
    if (button?.matches(':disabled'))
      row?.querySelector<HTMLElement>('.order button:not(:disabled)')?.focus();
    else button?.focus();
  }

  /** @param at - Of the layer in the list, from 0. */
  #tell(layer: ListedLayer, at: number): void {
    const [place, count] = [at + 1, this.#layers().length].map((one) => this.localize.number(one));
    this.said = this.localize.term('layerMoved', this.#name(layer), place ?? '', count ?? '');
    this.revision++;
  }

  #drag(layer: ListedLayer, event: PointerEvent): void {
    if (event.button !== 0) return;
    // A row that moves loses a captured pointer.
    const page = this.ownerDocument;
    event.preventDefault();
    this.dragged = layer;
    const move = ({ clientY }: PointerEvent): void => {
      const layers = this.#layers();
      const rows = [...this.renderRoot.querySelectorAll('li')];
      const to = rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
      const beside = layers[to < 0 ? layers.length - 1 : to];
      const from = layers.indexOf(layer);
      if (!beside || beside === layer) return;
      this.#put(layer, beside, layers.indexOf(beside) < from ? 'above' : 'below');
      this.revision++;
    };
    const end = (): void => {
      page.removeEventListener('pointermove', move);
      for (const type of ['pointerup', 'pointercancel'] as const) page.removeEventListener(type, end);
      this.dragged = null;
      this.#tell(layer, this.#layers().indexOf(layer));
    };
    page.addEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel'] as const) page.addEventListener(type, end);
  }

  #watch(map: Element | null): void {
    this.#changes.disconnect();
    this.#map?.removeEventListener('slotchange', this.#slotted);
    this.#map = map;
    if (!map) return;
    this.#changes.observe(map, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['hidden', 'aria-label'],
    });
    map.addEventListener('slotchange', this.#slotted);
  }

  readonly #slotted = (): void => {
    this.revision++;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-layers': HiveLayers;
  }
}
