import { ContextProvider } from '@lit/context';
import type { Bounds, Change, Position, RequestHeaders, Scope } from '@hivemap/core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { cityContext } from '../city/city-context.js';
import { City } from '../city/city.js';
import type { CitySource } from '../city/city-source.js';
import { cityRegistry } from '../city/city-registry.js';
import type { Target } from '../city/city-state.js';
import type { TableExport } from '../city/export-table/export-table.js';
import { customElement, property } from '../city/decorators.js';
import type { Router } from '../city/roads.js';
import { HiveLocalize } from '../localization/hive-localize.js';
import type { ThemeName } from '../styles/theme.js';
import { BasemapElement } from './basemap/basemap-element.js';
import type { Finding } from './diagnose.js';
import type { ImageOptions } from './export/export-image.js';
import { hiveMapStyles } from './hive-map-styles.js';
import { MapSession } from './map-session.js';
import { parseBounds, parsePosition } from './parse-camera.js';
import { parseSyncUrl } from './parse-sync-url.js';
import type { Paper } from './print/print-controller.js';
import './ground/hive-ground.js';

/**
 * @summary A city's map. Layers are its children; panels stand in its slots, or anywhere with `for`.
 *
 * @slot - Layers, from the bottom up.
 * @slot top - Across the whole width, above the map.
 * @slot start - Beside the map, where a line begins.
 * @slot end - Beside the map, where a line ends.
 * @slot bottom - Under the map, between `start` and `end`.
 * @slot top-start - In a corner of the map.
 * @slot top-end - In a corner of the map, under the zoom buttons.
 * @slot bottom-start - In a corner of the map, above its marks.
 * @slot bottom-end - In a corner of the map.
 * @slot attribution - Beside the marks.
 *
 * @event {HiveReadyEvent} hive-ready - The first picture is on the screen: boundaries, surroundings and aggregated indicators. Grids,
 *   communities, matters and the rest are read after it; figures that are counted from them come then.
 * @event {HiveProblemEvent} hive-problem - Problems were found in the data.
 * @event {HiveStatusEvent} hive-status - The state of the data changed.
 * @event {HiveSelectEvent} hive-select - The selection changed.
 * @event {HiveDrillEvent} hive-drill - Another division was entered.
 * @event {HiveViewEvent} hive-view - The camera came to rest elsewhere.
 * @event {HiveIndicatorEvent} hive-indicator - Another indicator colors the map.
 * @event {HiveTimeEvent} hive-time - The time or the period changed.
 * @event {HiveAuditEvent} hive-audit - Somebody drilled below the township, exported, or changed the scope.
 * @event {HiveFatalEvent} hive-fatal - The map cannot draw, or is recovering.
 *
 * @csspart stage - The map itself, which takes the focus.
 * @csspart marks - 示意图, 演示数据 and the review number; they can be styled, not hidden.
 * @csspart credit - What the base map says of itself.
 * @csspart zoom - The zoom buttons.
 * @csspart scale - The scale bar.
 * @csspart card - The card beside what is hovered or focused.
 * @csspart loading - What is shown while the city is read.
 * @csspart empty - What is shown without a city.
 * @csspart error - What is shown when the city could not be read.
 * @csspart progress - The progress line.
 * @csspart sheet - What is printed: picture, legend, marks, notes and table.
 * @csspart notice - A line about the map itself.
 *
 * @cssproperty [--hive-map-block-size=480px] - Height of the map.
 * @cssproperty [--hive-map-control-background=var(--hive-color-surface)] - Background of the buttons.
 * @cssproperty [--hive-card-background=var(--hive-color-surface)] - Background of the card.
 */
@customElement('hive-map')
export class HiveMap extends BasemapElement {
  static override styles = hiveMapStyles;

  /** URL of the manifest, `city.json`. */
  @property() src: string | null = null;
  /** A manifest with inline data, or a city that is loaded already; wins over `src`. */
  @property({ attribute: false }) city: CitySource | null = null;
  /** `light`, `dark`, `wall`, `contrast`, or `auto`: what the page or the person prefers. */
  @property() theme: ThemeName | 'auto' = 'auto';
  /** `zh-CN`, `en`, or a language that the host brought with `speak`; overrides `lang`. */
  @property() locale: string | null = null;
  /** Code of the drilled division. */
  @property() division: string | null = null;
  /** Id of the indicator that colors the map. */
  @property() indicator: string | null = null;
  /** A period of the data contract, such as `2026-10` or `P12M`. */
  @property() period: string | null = null;
  /** ISO 8601 instant that counts as now. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** What is selected: `kind:id`, space-separated. */
  @property() selection: string | null = null;
  /** Stays within `division`: nothing outside is requested or shown. */
  @property({ type: Boolean, reflect: true }) locked = false;
  /** `internal` or `public`; can only narrow the manifest's. */
  @property() scope: Scope | null = null;
  /** The host's word for who is looking; only for `hive-audit`. */
  @property({ attribute: 'actor-role' }) actorRole: string | null = null;
  /** Headers for each request of the data (tokens); never stored. */
  @property({ attribute: false }) requestHeaders: RequestHeaders | null = null;
  /** The host's own routing service: the nearest stations of a scenic area are told by road, then. */
  @property({ attribute: false }) router: Router | null = null;
  /** `longitude,latitude`. Without a view of its own, the map fits the division. */
  @property({ converter: { fromAttribute: parsePosition } }) center: Position | null = null;
  /** As MapLibre counts: 0 is the world, one more doubles the scale. The map fits the division unless it is given. */
  @property({ type: Number }) zoom: number | null = null;
  /** Degrees clockwise from north: what is up. */
  @property({ type: Number }) bearing = 0;
  /** Degrees from straight down, 0…60. */
  @property({ type: Number }) pitch = 0;
  /** `west,south,east,north`. */
  @property({ converter: { fromAttribute: parseBounds } }) bounds: Bounds | null = null;
  /** Keeps division, indicator, period, selection, filter and view in the page's query string; a value is put before
   *  the names, for several maps on a page. */
  @property({ converter: { fromAttribute: parseSyncUrl }, attribute: 'sync-url' }) syncUrl: boolean | string =
    false;

  /** Counts what the session wants to have drawn again. */
  @state() private sessionRevision = 0;

  readonly #city = new City();
  readonly #localize = new HiveLocalize(this, () => this.#city.state.locale);
  readonly #session = new MapSession(this, this.#city, this.#localize, () => {
    this.sessionRevision++;
  });
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new ContextProvider(this, { context: cityContext, initialValue: this.#city });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#farewell);
    cityRegistry.announce(this, this.#city);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cityRegistry.retract(this);
    // Portal frameworks move nodes: what returns within the task keeps its map.
    this.#farewell = setTimeout(() => this.#session.end());
  }

  /** The MapLibre map, for what the library does not do; `null` while there is none. */
  get maplibre(): MapLibreMap | null {
    return this.#session.maplibre;
  }

  /** Resolves when the first picture is on the screen (`hive-ready`); rejects when the city can't be read. */
  async whenReady(): Promise<void> {
    // A new `src` counts, though it is not taken up yet.
    await this.updateComplete;
    await this.#session.whenReady();
  }

  /** Moves the camera to a division, or to bounds in degrees; resolves when it has arrived or was called away. */
  fitTo(target: string | Bounds): Promise<void> {
    return this.#session.fitTo(target);
  }

  /** Enters a division. */
  drillTo(code: string): Promise<void> {
    return this.#city.drillTo(code);
  }

  drillUp(): Promise<void> {
    return this.#city.drillUp();
  }

  select(targets: Target | readonly Target[] | null): void {
    const selection =
      targets === null ? [] : Array.isArray(targets) ? (targets as readonly Target[]) : [targets as Target];
    this.#city.dispatch({ type: 'select', selection });
  }

  /** Sets what counts as now; `null` is the data's own time. */
  setTime(date: Date | string | null): void {
    const asOf = date instanceof Date ? date.toISOString() : date;
    this.#city.dispatch({ type: 'time', asOf, period: this.#city.state.period });
  }

  /** Puts changes of the host's own into the data, as messages of a feed. */
  apply(changes: readonly Change[]): Promise<void> {
    return this.#city.apply(changes);
  }

  /** Reads the city again. */
  reload(): Promise<void> {
    return this.#session.reload();
  }

  /** Makes worker and map anew; the last picture and the last figures stay until the new ones are there. */
  restart(): Promise<void> {
    return this.#session.restart();
  }

  /** Reads the tokens again, after a change that no attribute tells of. */
  refreshTheme(): void {
    this.#session.refreshSurroundings();
  }

  /** The map as a PNG with its title, legend, scale, marks, review number, date, purpose and sources. */
  exportImage(options: ImageOptions = {}): Promise<Blob> {
    return this.#session.code.exportImage(options);
  }

  /**
   * The rows of a layer as a CSV or GeoJSON file, in WGS 84: what the table lists of it, with marks, purpose, date and
   * sources. Fires `hive-audit`.
   */
  exportTable(options: TableExport): Promise<Blob> {
    return this.#session.code.exportTable(options);
  }

  /**
   * Prints the page: the map as a picture, its legend, marks, notes and table.
   *
   * @param paper - `A4`, `A4 landscape`, `A3` or `A3 landscape`.
   */
  print(paper: Paper = 'A4 landscape', options: ImageOptions = {}): Promise<void> {
    return this.#session.code.print(paper, options);
  }

  /** What the map needs, and what of it is missing. */
  async diagnose(): Promise<readonly Finding[]> {
    const { diagnose } = await import('./diagnose.js');
    return diagnose(this.#city.state, this.renderRoot.querySelector('.stage'), this.#session.violations);
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const address = this.#session.code.bringAddress();
    if (address) return address.then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('router')) this.#city.roads.router = this.router;
    this.#session.follow(changed as ReadonlyMap<string, unknown>);
  }

  protected override updated(): void {
    this.#session.attach(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="layout">
        ${this.#session.renderStage()} ${this.#renderCorners()}
        <slot name="top" @slotchange=${slotChanged}></slot>
        <slot name="start" @slotchange=${slotChanged}></slot>
        <slot name="end" @slotchange=${slotChanged}></slot>
        <slot name="bottom" @slotchange=${slotChanged}></slot>
      </div>
      ${this.#session.renderAround()}
      <div class="sheet" part="sheet"></div>
      <hive-ground></hive-ground>
      <slot></slot>
    `;
  }

  #renderCorners(): TemplateResult {
    const { controls, marks } = this.#session.renderChrome();
    return html`<div class="corners">
      <div class="corner"><slot name="top-start" @slotchange=${slotChanged}></slot></div>
      <div class="corner after">${controls}<slot name="top-end" @slotchange=${slotChanged}></slot></div>
      <div class="corner low">
        <slot name="bottom-start" @slotchange=${slotChanged}></slot>
        <div class="foot">${marks}<slot name="attribution"></slot></div>
      </div>
      <div class="corner low after"><slot name="bottom-end" @slotchange=${slotChanged}></slot></div>
    </div>`;
  }
}

/** An empty slot takes no room. */
function slotChanged(event: Event): void {
  const slot = event.target as HTMLSlotElement;
  slot.toggleAttribute('data-filled', slot.assignedElements().length > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-map': HiveMap;
  }
}
