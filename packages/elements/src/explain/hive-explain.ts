import type { AreasQuery, IndicatorInfo } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { formatFigure } from '../city/format-figure.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery } from '../city/queries.js';
import { parseTargetValue } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { explainStyles, originStyles } from './explain-styles.js';
import { figureOrigin } from './figure-origin.js';
import { PopoverController } from './popover-controller.js';
import '../localization/terms/charts.js';
import '../localization/terms/panels.js';

/**
 * @summary Why a figure is what it is: formula, numerator, denominator, period, date, data and their coverage,
 *   disclosure and target. A button that opens it beside itself, or the explanation in place with `inline`.
 * @event {Event} toggle - It was opened or closed.
 * @csspart button - Opens the explanation.
 * @csspart popover - The explanation; Escape closes it.
 */
@customElement('hive-explain')
export class HiveExplain extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, figureStyles, originStyles, explainStyles];

  /** Id of the indicator; that of the map unless given. */
  @property({ reflect: true }) indicator: string | null = null;
  /** Code of a division or a grid; the drilled division unless given. */
  @property({ reflect: true }) division: string | null = null;
  /** What is to be reached: `0.73` or `73%`, `250`. */
  @property({ converter: { fromAttribute: parseTargetValue } }) target: number | null = null;
  /** The explanation in place, without a button. */
  @property({ type: Boolean, reflect: true }) inline = false;
  /** A button without a word, for a line of figures. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Whether the explanation is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'period',
    'asOf',
    'scope',
  ] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (state) =>
    this.open || this.inline ? this.#question(state) : null,
  );

  constructor() {
    super();
    new PopoverController(this, () => this.#toggle(false));
  }

  override render(): TemplateResult {
    if (this.inline) return this.#explanation();
    const words = this.localize.term('explain');
    const info = this.#info();
    const label = info ? this.localize.term('why', this.localize.name(info.name)) : words;
    return html`<button
        part="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-label=${label}
        title=${words}
        @click=${() => this.#toggle(!this.open)}
      >
        ${icon('info', 14)}${this.compact ? nothing : html`<span aria-hidden="true">${words}</span>`}
      </button>
      ${
        this.open
          ? html`<div
            class="popover"
            part="popover"
            popover="manual"
            role="dialog"
            aria-label=${label}
            tabindex="0"
          >
            ${this.#explanation()}
          </div>`
          : nothing
      }`;
  }

  #explanation(): TemplateResult {
    const view = this.#areas.value;
    const state = this.cityController.value;
    const info = this.#info();
    if (this.#areas.error || state.status === 'error') return errorState(this.localize.term('loadFailed'));
    if (!state.city && state.status === 'empty') return emptyState(this.localize.term('nothingToShow'));
    if (!view || !info) return loadingState(this.localize.term('loading'));
    const figure = view.self.figures[info.id];
    return html`<div class="top">
        <div>
          <h3>${this.localize.name(info.name)}</h3>
          <p class="muted small">${this.localize.name(view.self.name)}</p>
        </div>
        <span class="number">${figureLine(formatFigure(figure, info, this.localize))}</span>
      </div>
      ${figureOrigin({ indicator: info, figure, view, state, localize: this.localize, target: this.target })}`;
  }

  /** The question of the whole page where it has the answer; else one about the figure alone. */
  #question(state: CityState): AreasQuery | null {
    const query = areasQuery(state);
    const indicator = this.indicator ?? state.indicator;
    const division = this.division ?? state.division;
    if (!query) return null;
    const isShared = division === query.division && query.indicators.includes(indicator);
    return isShared ? query : { ...query, division, indicators: [indicator] };
  }

  #info(): IndicatorInfo | undefined {
    const { city, indicator } = this.cityController.value;
    return city?.indicators.find(({ id }) => id === (this.indicator ?? indicator));
  }

  #toggle(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    this.dispatchEvent(new Event('toggle'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-explain': HiveExplain;
  }
}
