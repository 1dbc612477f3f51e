import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { saveFile } from '../city/export-table/save-file.js';
import { mapOf, type PicturedMap } from '../city/map-of.js';
import { PanelElement } from '../city/panel-element.js';
import { icon, type IconName } from '../styles/icon.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { toolStyles } from '../styles/tool-styles.js';
import '../localization/terms/controls.js';
import '../localization/terms/map-tools.js';
import '../localization/terms/panels.js';

type Paper = NonNullable<Parameters<PicturedMap['print']>[0]>;
const PAPERS: readonly Paper[] = ['A4 landscape', 'A4', 'A3 landscape', 'A3'];
const RATIOS = [1, 2, 3] as const;
/** Layers that have a table, by the resource they are drawn from. */
const LAYERS = {
  grid: 'divisions',
  honeycomb: 'communities',
  scenic: 'scenicAreas',
  park: 'parks',
  centre: 'centres',
  link: 'links',
} as const;
type Layer = keyof typeof LAYERS;

/**
 * @summary Saves the map as a picture, a layer as CSV or GeoJSON, or prints the map with its legend and table. What is
 *   exported is what is shown, with purpose, date, sources and marks.
 *
 * @csspart action - A button that exports.
 * @csspart empty - What is shown while there is no city.
 */
@customElement('hive-export')
export class HiveExport extends PanelElement {
  static override styles: CSSResultGroup = [...toolStyles];

  /** Title of the picture and the print; unless given, place and indicator. */
  @property({ attribute: 'picture-title' }) pictureTitle: string | null = null;
  /** Pixels of the picture to a px of the map: 1, 2 or 3. */
  @property({ type: Number, attribute: 'pixel-ratio' }) pixelRatio = 2;
  /** Paper to print on: `A4`, `A4 landscape`, `A3` or `A3 landscape`. */
  @property() paper: Paper = 'A4 landscape';
  /** Whose features are exported: `grid`, `honeycomb`, `scenic`, `park`, `centre` or `link`. */
  @property() layer: Layer = 'grid';

  @state() private legend = true;
  @state() private busy = false;
  @state() private said = '';
  @state() private failed = false;

  protected override readonly drawnFrom = ['city', 'status', 'scope'] as const;

  override render(): TemplateResult {
    const { city } = this.cityController.value;
    return html`<h2>${this.localize.term('exportMap')}</h2>
      ${
        city
          ? html`${this.#settings()}
            <div class="row">
              ${this.#action('download', 'exportPicture', (map) => this.#picture(map))}
              ${this.#action('print', 'exportPrint', (map) => this.#print(map))}
            </div>
            ${this.#choice(
              'exportLayer',
              this.#layers(),
              this.layer,
              (layer) => this.localize.term('exportLayerName', layer),
              (layer) => (this.layer = layer),
            )}
            <div class="row">
              ${this.#action('table', 'exportCsvFile', (map) => this.#table(map, 'csv'))}
              ${this.#action('download', 'exportGeojson', (map) => this.#table(map, 'geojson'))}
            </div>
            <p class="note ${this.failed ? 'flaw' : ''}" role="status">${this.said}</p>
            <p class="note">${this.localize.term('exportNote')}</p>`
          : emptyState(this.localize.term('toolsNoMap'))
      }`;
  }

  #settings(): TemplateResult {
    return html`${this.#choice(
      'exportScale',
      RATIOS.map(String),
      String(this.pixelRatio),
      (ratio) => `${ratio}×`,
      (ratio) => (this.pixelRatio = Number(ratio)),
    )}
      ${this.#choice(
        'exportPaper',
        PAPERS,
        this.paper,
        (paper) => this.localize.term('exportPaperName', paper),
        (paper) => (this.paper = paper),
      )}
      <label
        >${this.localize.term('exportLegend')}
        <input
          type="checkbox"
          .checked=${this.legend}
          @change=${(event: Event) => (this.legend = (event.currentTarget as HTMLInputElement).checked)}
      /></label>`;
  }

  #choice<Value extends string>(
    term: 'exportScale' | 'exportPaper' | 'exportLayer',
    values: readonly Value[],
    current: Value,
    name: (value: Value) => string,
    choose: (value: Value) => void,
  ): TemplateResult {
    const change = (event: Event): void => choose((event.currentTarget as HTMLSelectElement).value as Value);
    return html`<label
      >${this.localize.term(term)}
      <select @change=${change}>
        ${values.map((value) => html`<option value=${value} ?selected=${value === current}>${name(value)}</option>`)}
      </select></label
    >`;
  }

  #action(
    sign: IconName,
    term: 'exportPicture' | 'exportPrint' | 'exportCsvFile' | 'exportGeojson',
    act: (map: PicturedMap) => Promise<string>,
  ): TemplateResult {
    return html`<button type="button" class="tool" part="action" ?disabled=${this.busy} @click=${() => void this.#run(act)}>
      ${icon(sign)}${this.localize.term(term)}
    </button>`;
  }

  /** Layers that the city has something of, as far as the scope shows it. */
  #layers(): readonly Layer[] {
    const resources: Readonly<Record<string, unknown>> = this.cityController.value.city?.resources ?? {};
    return (Object.keys(LAYERS) as Layer[]).filter((layer) => layer === 'grid' || resources[LAYERS[layer]]);
  }

  async #run(act: (map: PicturedMap) => Promise<string>): Promise<void> {
    const map = mapOf(this);
    if (!map || this.busy) return;
    [this.busy, this.failed, this.said] = [true, false, this.localize.term('exportWorking')];
    try {
      const name = await act(map);
      this.said = name ? this.localize.term('exportDone', name) : '';
    } catch (error) {
      console.warn('hivemap: the export failed', error);
      [this.failed, this.said] = [true, `▲ ${this.localize.term('exportFailed')}`];
    } finally {
      this.busy = false;
    }
  }

  get #options(): { readonly legend: boolean; readonly title?: string } {
    return { legend: this.legend, ...(this.pictureTitle === null ? {} : { title: this.pictureTitle }) };
  }

  async #picture(map: PicturedMap): Promise<string> {
    return this.#save(await map.exportImage({ ...this.#options, pixelRatio: this.pixelRatio }), '', 'png');
  }

  async #print(map: PicturedMap): Promise<string> {
    await map.print(this.paper, this.#options);
    return '';
  }

  async #table(map: PicturedMap, format: 'csv' | 'geojson'): Promise<string> {
    const blob = await map.exportTable({ layer: this.layer, format });
    return this.#save(blob, this.localize.term('exportLayerName', this.layer), format);
  }

  #save(blob: Blob, what: string, extension: string): string {
    const { city, path, asOf } = this.cityController.value;
    const place = this.localize.name(path.at(-1)?.name ?? city?.name);
    const day = (asOf ?? city?.asOf ?? '').slice(0, 10);
    const name = `${[place, what, day].filter(Boolean).join(' ')}.${extension}`;
    saveFile(blob, name);
    return name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-export': HiveExport;
  }
}
