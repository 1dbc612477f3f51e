import type { Feature, FeatureCollection, GeoJSON } from 'geojson';
import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { HiveFeatureEvent } from '../city/events/feature-event.js';
import { CardSlot } from '../map/card-slot.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { remember } from '../map/remember.js';
import type { StackHit } from '../map/stack-board.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { asCollection } from './as-collection.js';
import { featureCard } from './feature-card.js';
import { geojsonStack } from './geojson-stack.js';
import { readGeojson } from './read-geojson.js';

/**
 * @summary The host's own points, lines and areas in the look of the map. Place it inside `<hive-map>`.
 *
 * The property `name` of a feature is its label and the title of its card; other properties are listed
 * on the card. All of it is text, whatever it says.
 *
 * @event {HiveFeatureEvent} hive-feature - A feature was chosen; `feature` is the host's own object.
 *
 * Colors are roles of the theme: `--hive-color-data`, `--hive-color-data-soft`, `--hive-color-ink`,
 * `--hive-color-halo`.
 */
@customElement('hive-geojson-layer')
export class HiveGeojsonLayer extends LayerElement {
  /** GeoJSON in WGS 84; wins over `src`. */
  @property({ attribute: false }) data: GeoJSON | null = null;
  /** URL of a GeoJSON file. */
  @property() src: string | null = null;

  @state() private loaded: GeoJSON | null = null;
  @state() private pointed: string | null = null;
  @state() private chosen: string | null = null;

  readonly #card = new CardSlot(this);
  #reading: AbortController | null = null;
  #readFrom: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('src');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    this.#reading = null;
    this.#card.show(this.map?.cards, null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('src')) void this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const feature = this.pointed === null ? undefined : this.#featureOf(this.pointed);
    const card = feature && this.interactive && !this.hidden ? featureCard(feature) : null;
    this.#card.show(this.map?.cards, card);
  }

  protected override describe({ theme }: EditableMap): LayerStack | null {
    const data = this.#shown(this.data ?? this.loaded, this.filter);
    return data && geojsonStack(data, this.#states(this.pointed, this.chosen), theme);
  }

  protected override clicked(hit: StackHit): void {
    const feature = this.#featureOf(hit.id);
    if (!feature) return;
    this.chosen = hit.id;
    this.dispatchEvent(new HiveFeatureEvent(feature));
  }

  protected override hovered(hit: StackHit | null): void {
    this.pointed = hit?.id ?? null;
  }

  readonly #shown = remember(
    (data: GeoJSON | null, filter: LayerElement['filter']): FeatureCollection | null => {
      if (!data) return null;
      const predicates = predicatesOf(filter);
      const { type, features } = asCollection(data);
      const shown = features.filter(({ properties }) =>
        matchPredicates(predicates, (name) => scalar(properties?.[name])),
      );
      return { type, features: shown };
    },
  );

  readonly #states = remember((pointed: string | null, chosen: string | null): FeatureStates => {
    const states = new Map<string, Record<string, boolean>>();
    if (chosen !== null) states.set(chosen, { selected: true });
    if (pointed !== null) states.set(pointed, { ...states.get(pointed), hovered: true });
    return states;
  });

  /** The host's feature by the id that it has on the map. */
  #featureOf(id: string): Feature | undefined {
    return this.#shown(this.data ?? this.loaded, this.filter)?.features.find(
      ({ properties }) => (properties as { hiveId?: string }).hiveId === id,
    );
  }

  async #read(): Promise<void> {
    if (this.src === this.#readFrom && (this.loaded || this.#reading)) return;
    this.#reading?.abort();
    this.#readFrom = this.src;
    const { src } = this;
    if (src === null) {
      this.#reading = this.loaded = null;
      return;
    }
    const reading = (this.#reading = new AbortController());
    try {
      const data = await readGeojson(src, reading.signal);
      if (!reading.signal.aborted) this.loaded = data;
    } catch (error) {
      if (!reading.signal.aborted)
        console.warn(
          `hivemap: ${src} could not be read: ${error instanceof Error ? error.message : String(error)}`,
        );
    } finally {
      if (this.#reading === reading) this.#reading = null;
    }
  }
}

function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-geojson-layer': HiveGeojsonLayer;
  }
}
