import type { Position } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { PanelElement } from '../city/panel-element.js';
import type { EditableMap } from '../map/map-context.js';
import { MapLink } from '../map/map-link.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { toolStyles } from '../styles/tool-styles.js';
import { AREA_UNITS, areaText, lengthText, type AreaUnit } from './format-measure.js';
import { measured, type MeasureMode } from './measured.js';
import { MeasureOnMap } from './measure-on-map.js';
import '../localization/terms/map-tools.js';

/**
 * @summary Measures distances and areas on the map, by pointer or keyboard, along great circles. Nothing of it leaves
 *   the page.
 *
 * @csspart tool - A button that begins to measure.
 * @csspart result - What was measured.
 * @csspart empty - What is shown while there is no map.
 */
@customElement('hive-measure')
export class HiveMeasure extends PanelElement {
  static override styles: CSSResultGroup = [...toolStyles];

  /** Of areas: `metric` (m², km²), `hectare` or `mu`. */
  @property({ reflect: true }) units: AreaUnit = 'metric';

  /** Counts changes of what is measured. */
  @state() private revision = 0;

  protected override readonly drawnFrom = ['city', 'status'] as const;
  readonly #link = new MapLink(this, this.cityController, (map) => this.#follow(map));
  #sketch: MeasureOnMap | null = null;
  #mode: MeasureMode | null = null;
  /** Of the map's board: what is on another one is gone. */
  #board: EditableMap['board'] | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  override render(): TemplateResult {
    const map = this.#link.value;
    return html`<h2>${this.localize.term('measure')}</h2>
      ${
        map
          ? html`<div class="row" role="toolbar" aria-label=${this.localize.term('measure')}>
              ${this.#tool('distance')}${this.#tool('area')}
              ${
                this.#sketch
                  ? html`<button type="button" class="tool plain" ?disabled=${this.#sketch.points.length === 0} @click=${() => this.#sketch?.undo()}>
                        ${this.localize.term('toolUndo')}
                      </button>
                      <button type="button" class="tool plain" @click=${() => this.#clear()}>
                        ${this.localize.term('toolClear')}
                      </button>`
                  : nothing
              }
            </div>
            ${this.#mode === 'area' ? this.#unitChoice() : nothing}
            <div part="result" role="status">${this.#result()}</div>`
          : emptyState(this.localize.term('toolsNoMap'))
      }`;
  }

  #tool(mode: MeasureMode): TemplateResult {
    const isOn = this.#mode === mode && this.#sketch?.isOpen === true;
    return html`<button
      type="button"
      class="tool"
      part="tool"
      aria-pressed=${isOn}
      @click=${({ detail }: MouseEvent) => (isOn ? this.#sketch?.end() : this.#begin(mode, detail === 0))}
    >
      ${this.localize.term(mode === 'distance' ? 'measureDistance' : 'measureArea')}
    </button>`;
  }

  #unitChoice(): TemplateResult {
    const word = (unit: AreaUnit): string =>
      unit === 'metric'
        ? `${this.localize.term('measureUnit', 'm2')} / ${this.localize.term('measureUnit', 'km2')}`
        : this.localize.term('measureUnit', unit);
    return html`<label
      >${this.localize.term('measureUnits')}
      <select @change=${(event: Event) => (this.units = (event.currentTarget as HTMLSelectElement).value as AreaUnit)}>
        ${AREA_UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === this.units}>${word(unit)}</option>`)}
      </select></label
    >`;
  }

  #result(): TemplateResult | typeof nothing {
    const mode = this.#mode;
    if (!mode || !this.#sketch) return nothing;
    const { meters, squareMeters, segments } = measured(this.#sketch.points, mode);
    if (segments.length === 0) return html`<p class="note">${this.localize.term('measureHint')}</p>`;
    const length = lengthText(meters, this.localize);
    if (mode === 'distance' || squareMeters === null)
      return html`<p class="figure">${length}</p>
        <p class="note">
          ${this.localize.term('measureTotal')} · ${this.localize.term('measureSegments', this.localize.number(segments.length))}
          · ${this.localize.term('measureNote')}
        </p>`;
    return html`<p class="figure">${areaText(squareMeters, this.units, this.localize)}</p>
      <p class="note">
        ${this.localize.term('measurePerimeter')} ${length} · ${this.localize.term('measureNote')}
      </p>`;
  }

  #begin(mode: MeasureMode, byKeyboard: boolean): void {
    const map = this.#link.value;
    if (!map) return;
    this.#clear();
    this.#mode = mode;
    this.#board = map.board;
    this.#sketch = new MeasureOnMap(map, {
      mode,
      penLabel: this.localize.term('toolPen'),
      labels: (points) => this.#labels(points),
      onChange: () => this.revision++,
      onEnd: () => byKeyboard && this.renderRoot.querySelector<HTMLElement>('.tool')?.focus(),
    });
    if (byKeyboard) this.#sketch.focus();
    this.revision++;
  }

  /** How far it is to each point. */
  #labels(points: readonly Position[]): readonly string[] {
    let sum = 0;
    const { segments } = measured(points, 'distance');
    return points.map((_point, index) => {
      sum += segments[index - 1] ?? 0;
      return index === 0 ? '' : lengthText(sum, this.localize);
    });
  }

  #clear(): void {
    this.#sketch?.remove();
    this.#sketch = null;
    this.#mode = null;
    this.revision++;
  }

  /** A theme is another object of the same board; on another board nothing of it is left. */
  #follow(map: EditableMap | null): void {
    if (map?.board !== this.#board) this.#clear();
    this.#board = map?.board ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-measure': HiveMeasure;
  }
}
