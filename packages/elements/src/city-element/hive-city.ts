import type { AreasQuery, Bounds, Change, Position, RequestHeaders, Scope } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CitySource } from '../city/city-source.js';
import type { TableLayer } from '../table/table-views.js';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { areasQuery } from '../city/queries.js';
import { LAYERS, type LayerName } from '../city/layer-names.js';
import { PANEL_NAMES, showsPanel, type PanelName } from '../city/panel-names.js';
import { parseKnownNames } from '../city/parse-names.js';
import { parseTargetValues, type TargetValues } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import { HiveLocalize } from '../localization/hive-localize.js';
import type { HiveMap } from '../map/hive-map.js';
import type { MatterMode } from '../matter-layer/hive-matter-layer.js';
import { BasemapElement } from '../map/basemap/basemap-element.js';
import { parseBounds, parsePosition } from '../map/parse-camera.js';
import { parseSyncUrl } from '../map/parse-sync-url.js';
import type { ThemeName } from '../styles/theme.js';
import { cityHeader } from './city-header.js';
import type { Router } from '../city/roads.js';
import { cityPrintStyles } from './city-print-styles.js';
import { cityStyles } from './city-styles.js';
import { comparisonPanels } from './comparison-panels.js';
import { drawerTable } from './drawer-table.js';
import { mechanismPanels, taskbookPanel } from './mechanism-panels.js';
import { InnerCityController } from './inner-city-controller.js';
import { LatePartsController } from './late-parts-controller.js';
import { LayerChoicesController } from './layer-choices-controller.js';
import { layerSwitch, layerTemplates } from './layer-switch.js';
import { legendCorner } from './legend-corner.js';
import { panelTabs, TABS, type Tab } from './panel-tabs.js';
import { rendersCity } from './renders-city.js';
import { presentLayers, shownLayers } from './shown-layers.js';
import { titleBlock } from './title-block.js';
import '../attribution/hive-attribution.js';
import '../breadcrumb/hive-breadcrumb.js';
import '../indicator-picker/hive-indicator-picker.js';
import '../legend/hive-legend.js';
import '../map/hive-map.js';

/** The wall looks at the city from the side. */
const WALL_PITCH = 36;

/**
 * @summary A complete city map in one tag: map, layers for every resource present, key figures, ranking,
 *   inspector, timeline, legend, drill-down and table. Everything `<hive-map>` has, it has too.
 *
 * @slot - Further layers, above those of the city.
 * @slot header-start - In the header, after the title.
 * @slot header-end - In the header, after the buttons.
 * @slot start - In the first column, below the ranking.
 * @slot end - In the last column, below the inspector.
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
 * @event {HiveFenceBreachEvent} hive-fence-breach - A fence is breached; once for each breach.
 * @event {HiveFatalEvent} hive-fatal - The map cannot draw, or is recovering.
 *
 * @csspart header - The bar with title, breadcrumb, status and buttons.
 * @csspart search - The search.
 * @csspart map - The `<hive-map>`.
 * @csspart title - Name and formula of the indicator.
 * @csspart figures - The key figures.
 * @csspart ranking - The child areas by the indicator.
 * @csspart trend - The indicator over time.
 * @csspart timeline - The timeline on the map.
 * @csspart inspector - Everything about the selection.
 * @csspart flow - The flow of matters.
 * @csspart taskbook - The task book.
 * @csspart listings - What is under listed supervision.
 * @csspart table - The table.
 * @csspart layers - The layer switch.
 *
 * @cssproperty [--hive-city-start-size=300px] - Width of the first column.
 * @cssproperty [--hive-city-end-size=352px] - Width of the last column.
 */
@customElement('hive-city')
export class HiveCity extends BasemapElement {
  static override styles: CSSResultGroup = [cityStyles, cityPrintStyles];

  /** URL of the manifest, `city.json`. */
  @property() src: string | null = null;
  /** A manifest with inline data, or a city that is loaded already; wins over `src`. */
  @property({ attribute: false }) city: CitySource | null = null;
  /** `portal` for a desk or a phone, `wall` for a big screen. */
  @property({ reflect: true }) mode: 'portal' | 'wall' = 'portal';
  /** Names of the layers to show: `grid`, `honeycomb`, `scenic`, `park`, `matters`, `fence`, `campaign`, `centre`; those that are named are
   *  seen from the start; unless given, all that the city has, each from the level on where it has room. */
  @property({ converter: { fromAttribute: parseKnownNames('layers', LAYERS) } })
  layers: readonly LayerName[] | null = null;
  /** Names of the panels to show: `header`, `search`, `title`, `layers`, `figures`, `ranking`, `inspector`, `flow`,
   *  `table`, `legend`, `timeline`; and on request only `taskbook`, `listings`, `chain`, `risks`, `programs`, `forces`,
   *  `satisfaction`, `trend`. On a wall, unless given, what is readable from afar. A phone has the timeline where it is named. */
  @property({ converter: { fromAttribute: parseKnownNames('panels', PANEL_NAMES) } })
  panels: readonly PanelName[] | null = null;
  /** What is to be reached, by indicator: `villageResolution:73% overdueOpen:250`. Counts are of the whole city. */
  @property({ converter: { fromAttribute: parseTargetValues } }) targets: TargetValues = {};
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
  /** Degrees; the wall is tilted unless it is given. */
  @property({ type: Number }) pitch: number | null = null;
  /** `west,south,east,north`. */
  @property({ converter: { fromAttribute: parseBounds } }) bounds: Bounds | null = null;
  /** Keeps division, indicator, period, selection, filter and view in the page's query string; a value is put before
   *  the names, for several maps on a page. */
  @property({ converter: { fromAttribute: parseSyncUrl }, attribute: 'sync-url' }) syncUrl: boolean | string =
    false;

  /** What a phone shows below the map. */
  @state() private tab: Tab = 'overview';
  @state() private tableOpen = false;
  @state() private tableLayer: TableLayer = 'grid';
  @state() private matterMode: MatterMode = 'cluster';

  readonly #late = new LatePartsController(this);
  readonly #layerChoices = new LayerChoicesController(this, () => this.#hiveMap);
  readonly #inner = new InnerCityController(this, 'map', rendersCity);
  readonly #localize = new HiveLocalize(this, () => this.locale ?? this.#inner.city?.state.locale ?? null);
  readonly #areas = new ViewController<AreasQuery>(this, this.#inner, areasQuery);
  #selected: CityState['selection'] = [];

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { theme, selection } = this.#inner.state;
    const name = this.#inner.city ? theme : this.#theme();
    if (name !== 'auto' && this.dataset['hiveTheme'] !== name) this.dataset['hiveTheme'] = name;
    // What was chosen on the map is what a phone shows next; in the table one goes on reading.
    const isNew = selection !== this.#selected && selection.length > 0;
    if (isNew && this.tab === 'overview') this.tab = 'inspector';
    this.#selected = selection;
  }

  override render(): TemplateResult {
    const state = this.#inner.state;
    return html`<div class="city" data-tab=${this.tab} data-table=${this.tableOpen ? 'open' : 'closed'}>
      ${
        this.#shows('header')
          ? cityHeader({
              state,
              localize: this.#localize,
              wall: this.mode === 'wall',
              tableOpen: this.tableOpen,
              search: this.#shows('search'),
              toggleTable: this.#shows('table') ? () => (this.tableOpen = !this.tableOpen) : null,
              toggleTheme: this.#toggleTheme,
              goUp: () => void this.drillUp(),
            })
          : nothing
      }
      ${this.#map(state)}
    </div>`;
  }

  #map(state: CityState): TemplateResult {
    const present = presentLayers(state, this.layers);
    const { switched } = this.#layerChoices.choices;
    const shown = this.#late.see(shownLayers(present, state, switched, this.layers !== null));
    const ready = state.city !== null;
    return html`<hive-map
      id="map"
      part="map"
      class=${this.#shows('figures') || this.#shows('taskbook') ? '' : 'uneven'}
      .src=${this.src}
      .city=${this.city}
      .basemap=${this.basemap}
      .basemapToken=${this.basemapToken}
      .basemapServer=${this.basemapServer}
      .basemapMatrix=${this.basemapMatrix}
      .basemapAttribution=${this.basemapAttribution}
      .viewCrs=${this.viewCrs}
      .theme=${this.#theme()}
      .locale=${this.locale}
      .division=${this.division}
      .indicator=${this.indicator}
      .period=${this.period}
      .asOf=${this.asOf}
      .selection=${this.selection}
      .locked=${this.locked}
      .scope=${this.scope}
      .actorRole=${this.actorRole}
      .requestHeaders=${this.requestHeaders}
      .router=${this.router}
      .center=${this.center}
      .zoom=${this.zoom}
      .bearing=${this.bearing}
      .pitch=${this.pitch ?? (this.mode === 'wall' ? WALL_PITCH : 0)}
      .bounds=${this.bounds}
      .syncUrl=${this.syncUrl}
    >
      ${layerTemplates(present, shown, this.matterMode, this.#layerChoices.choices)}<slot></slot>
      ${ready || state.status === 'loading' ? this.#columns(state) : nothing}
      ${ready ? this.#corners(state, present, shown) : nothing}
    </hive-map>`;
  }

  #columns(state: CityState): TemplateResult {
    const figures = this.#shows('figures') && this.#areas.value?.indicators.length !== 0;
    const wall = this.mode === 'wall';
    const shows = (panel: PanelName): boolean => this.#shows(panel);
    const { scoreboard, ranking, trend } = comparisonPanels({
      shows: (panel) => (panel === 'figures' ? figures : this.#shows(panel)),
      targets: this.targets,
      state,
      wall,
    });
    return html`<div class="column start" slot="start">
        ${
          state.city
            ? panelTabs(
                TABS.filter((tab) => tab === 'overview' || this.#shows(tab)),
                this.tab,
                this.#localize,
                (tab) => (this.tab = tab),
              )
            : nothing
        }
        <div class="panels">
          ${scoreboard}${wall ? (this.#shows('figures') ? trend : nothing) : ranking}${wall ? taskbookPanel(shows, state) : nothing}
          <slot name="start"></slot>
        </div>
      </div>
      <div class="column end" slot="end">
        ${wall ? ranking : nothing}${wall && !this.#shows('figures') ? trend : nothing}
        ${
          this.#shows('inspector')
            ? html`<hive-inspector class="inspector" part="inspector" ?brief=${figures}></hive-inspector>`
            : nothing
        }
        ${wall ? nothing : trend} ${wall ? nothing : taskbookPanel(shows, state)}${mechanismPanels(shows, state)}
        <slot name="end"></slot>
      </div>
      ${this.#shows('table') && state.city ? this.#table(state) : nothing}`;
  }

  #corners(state: CityState, present: readonly LayerName[], shown: ReadonlySet<LayerName>): TemplateResult {
    return html`
      ${this.#shows('title') ? titleBlock(this.#areas.value, state.indicator, this.#localize) : nothing}
      ${
        this.#shows('layers') && present.length > 1
          ? layerSwitch({
              present,
              shown,
              localize: this.#localize,
              ...this.#layerChoices.parts(shown),
              matterMode: this.matterMode,
              drawMatters: (mode) => (this.matterMode = mode),
            })
          : nothing
      }
      ${this.#shows('legend') ? legendCorner(present, shown) : nothing}
      ${
        this.#shows('timeline')
          ? html`<hive-timeline
            class="timeline ${this.panels ? 'asked' : ''}"
            part="timeline"
            slot="bottom-start"
          ></hive-timeline>`
          : nothing
      }
      <hive-attribution slot="attribution"></hive-attribution>
    `;
  }

  #table(state: CityState): TemplateResult {
    return drawerTable({
      present: presentLayers(state, this.layers),
      layer: this.tableLayer,
      choose: (layer) => (this.tableLayer = layer),
      localize: this.#localize,
    });
  }

  #shows(panel: PanelName): boolean {
    const hasSelection = this.#inner.state.selection.length > 0;
    return showsPanel(panel, { named: this.panels, mode: this.mode, hasSelection });
  }

  #theme(): ThemeName | 'auto' {
    return this.mode === 'wall' && this.theme === 'auto' ? 'wall' : this.theme;
  }

  readonly #toggleTheme = (): void =>
    void (this.theme = this.#inner.state.theme === 'light' ? 'dark' : 'light');

  // ── what the map can do, the city can ─────────────────────────────────────────────────────────

  /** The MapLibre map, for what the library does not do; `null` while there is none. */
  get maplibre(): MapLibreMap | null {
    return this.#hiveMap?.maplibre ?? null;
  }

  /** Resolves when the first picture is on the screen (`hive-ready`) and the panels are there; rejects when the city can't be read. */
  async whenReady(): Promise<void> {
    await (await this.#mapThere()).whenReady();
    await this.#late.bring();
  }

  /** Moves the camera to a division, or to bounds in degrees; resolves when it has arrived or was called away. */
  async fitTo(target: string | Bounds): Promise<void> {
    await (await this.#mapThere()).fitTo(target);
  }

  /** Enters a division. */
  async drillTo(code: string): Promise<void> {
    await (await this.#mapThere()).drillTo(code);
  }

  async drillUp(): Promise<void> {
    await (await this.#mapThere()).drillUp();
  }

  select(targets: Parameters<HiveMap['select']>[0]): void {
    this.#hiveMap?.select(targets);
  }

  /** Sets what counts as now; `null` is the data's own time. */
  setTime(date: Date | string | null): void {
    this.#hiveMap?.setTime(date);
  }

  /** Puts changes of the host's own into the data, as messages of a feed. */
  async apply(changes: readonly Change[]): Promise<void> {
    await (await this.#mapThere()).apply(changes);
  }

  /** Reads the city again. */
  async reload(): Promise<void> {
    await (await this.#mapThere()).reload();
  }

  /** Makes worker and map anew; the last picture and the last figures stay until the new ones are there. */
  async restart(): Promise<void> {
    await (await this.#mapThere()).restart();
  }

  /** Reads the tokens again, after a change that no attribute tells of. */
  refreshTheme(): void {
    this.#hiveMap?.refreshTheme();
  }

  /** Prints the page, see `<hive-map>`. */
  async print(...given: Parameters<HiveMap['print']>): Promise<void> {
    await (await this.#mapThere()).print(...given);
  }

  /** The map as a PNG with its title, marks, review number, date and sources. */
  async exportImage(options: Parameters<HiveMap['exportImage']>[0] = {}): Promise<Blob> {
    return (await this.#mapThere()).exportImage(options);
  }

  /** The rows of a layer as a CSV or GeoJSON file, in WGS 84: what the table lists of it. Fires `hive-audit`. */
  async exportTable(options: Parameters<HiveMap['exportTable']>[0]): Promise<Blob> {
    return (await this.#mapThere()).exportTable(options);
  }

  /** What the map needs, and what of it is missing. */
  async diagnose(): ReturnType<HiveMap['diagnose']> {
    return (await this.#mapThere()).diagnose();
  }

  get #hiveMap(): HiveMap | null {
    return this.shadowRoot?.querySelector<HiveMap>('hive-map') ?? null;
  }

  async #mapThere(): Promise<HiveMap> {
    await this.updateComplete;
    if (this.#hiveMap) return this.#hiveMap;
    throw new DOMException('<hive-city> is not in a document', 'InvalidStateError');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-city': HiveCity;
  }
}
