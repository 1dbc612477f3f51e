import type { Area, AreasQuery, AreasView, Figure } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { panelStateOf } from '../city/panel-state-of.js';
import { figuresQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { ViewController } from '../city/view-controller.js';
import { intervalPlot, type IntervalPlot } from '../scene/interval-plot.js';
import { panelStyles } from '../styles/panel-styles.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { satisfactionStyles } from './satisfaction-styles.js';
import '../explain/hive-explain.js';
import '../localization/terms/charts.js';
import '../localization/terms/programs.js';

const SATISFACTION = 'satisfaction';
/** Of a dot plot, px at the type of a desk. */
const PLOT = { share: 0.34, least: 84, height: 16 };

/**
 * @summary Satisfaction by division with the size of its sample and a 95 % confidence interval (Wilson); below the minimum
 *   sample nothing is shown but that. A division leads to its record.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a division was chosen here.
 * @csspart division - A division.
 */
@customElement('hive-satisfaction')
export class HiveSatisfaction extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, satisfactionStyles];

  protected override readonly drawnFrom = ['city', 'division', 'status'] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (state) =>
    state.city?.indicators.some(({ id, available }) => id === SATISFACTION && available)
      ? figuresQuery(state, [SATISFACTION])
      : null,
  );
  readonly #size = new SizeController(this, 352);

  override render(): TemplateResult {
    const { localize } = this;
    const state = this.cityController.value;
    const view = this.#areas.value;
    if (!view && state.city && !this.#areas.pending && !this.#areas.error)
      return panelStateOf({
        state,
        view: {},
        error: null,
        isEmpty: true,
        resource: 'assessments',
        nothing: localize.term('noSatisfaction'),
        localize,
      })!;
    const areas = view ? [view.self, ...view.children] : [];
    const missing = panelStateOf({
      state,
      view,
      error: this.#areas.error,
      isEmpty: areas.every(({ figures }) => (figures[SATISFACTION]?.state ?? 'none') === 'none'),
      resource: 'assessments',
      nothing: localize.term('noSatisfaction'),
      localize,
    });
    return missing ?? this.#panel(view!);
  }

  #panel(view: AreasView): TemplateResult {
    const { localize } = this;
    const { scale, width } = this.#size;
    const areas = [view.self, ...view.children];
    const figures = areas.map((area) => area.figures[SATISFACTION]);
    const plot = intervalPlot(figures, Math.max(PLOT.least * scale, width * PLOT.share));
    return html`<div class="head">
        <h2>${localize.term('satisfaction')}</h2>
        <hive-explain .for=${this.for} .indicator=${SATISFACTION} .division=${view.self.code}></hive-explain>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">${localize.term('division')}</th>
            <td></td>
            <th scope="col" class="end">%</th>
            <th scope="col" class="end">${localize.term('satisfactionSample')}</th>
          </tr>
        </thead>
        <tbody>${areas.map((area, at) => this.#row(area, plot, at))}</tbody>
      </table>
      <footer>
        ${localize.term('satisfactionNote')}<br />${formatPeriod(view.period, localize)} · ${formatDay(view.asOf, this.cityController.value.city?.timeZone)}
      </footer>`;
  }

  #row(area: Area, plot: IntervalPlot, at: number): TemplateResult {
    const { localize } = this;
    const figure = area.figures[SATISFACTION];
    const name = at === 0 ? html`<strong>${localize.name(area.name)}</strong>` : localize.name(area.name);
    const select = (): void =>
      this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: area.kind, id: area.code }] });
    return html`<tr part="division">
      <th scope="row"><button @click=${select}>${name}</button></th>
      ${
        figure?.state === 'value'
          ? html`<td>${this.#mark(plot, at)}</td>
            <td class="end">${formatFigure(figure, { unit: 'share' }, localize).text}${this.#spoken(figure)}</td>
            <td class="end second">${figure.denominator === undefined ? '–' : localize.number(figure.denominator)}</td>`
          : html`<td colspan="3" class="muted small">${this.#missing(figure)}</td>`
      }
    </tr>`;
  }

  #missing(figure: Figure | undefined): TemplateResult {
    const { localize } = this;
    return figure?.state === 'insufficient'
      ? html`${localize.term('belowMinimum', localize.number(figure.denominator), localize.number(figure.minimum))}`
      : figureLine(formatFigure(figure, { unit: 'share' }, localize));
  }

  #mark({ width, marks }: IntervalPlot, at: number): TemplateResult | typeof nothing {
    const mark = marks[at];
    if (!mark) return nothing;
    const height = PLOT.height * this.#size.scale;
    return html`<svg width=${width} height=${height} aria-hidden="true">
      ${mark.low === null || mark.high === null ? nothing : svg`<line class="interval" x1=${mark.low} x2=${mark.high} y1=${height / 2} y2=${height / 2} />`}
      <circle cx=${mark.at} cy=${height / 2} r=${3.5 * this.#size.scale} />
    </svg>`;
  }

  #spoken({ interval }: Extract<Figure, { state: 'value' }>): TemplateResult | typeof nothing {
    if (!interval) return nothing;
    const [low, high] = interval.map(
      (value) => formatFigure({ state: 'value', value }, { unit: 'share' }, this.localize).spoken,
    );
    return html`<span class="visually-hidden">${this.localize.term('interval')} ${low} – ${high}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-satisfaction': HiveSatisfaction;
  }
}
