import type { TrendQuery, TrendStep } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { formatFigure, formatNumber, unitOf } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { trendQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { drawnScale } from '../map/drawn-scale.js';
import { STEP_COUNTS } from '../city/step-counts.js';
import { stepWord } from '../city/step-word.js';
import { parseTargetValue } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import { trendChart, type TrendChart } from '../scene/trend-chart.js';
import { panelStyles } from '../styles/panel-styles.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { seriesClass, trendDrawing } from './trend-drawing.js';
import { trendModel, trendValue, type TrendModel } from './trend-model.js';
import { trendStyles } from './trend-styles.js';
import '../localization/terms/charts.js';
import '../localization/terms/mechanism.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

const IN_A_YEAR: Readonly<Record<TrendStep, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
/** More lines than these are told apart by nobody. */
const MOST_LINES = 6;
/** Events of a period that are told one by one. */
const LISTED = 4;
/** A lower chart has no room for its axis, px. */
const LOWEST = 64;
/** On a desk, px. */
const CHART = { width: 352, height: 168, font: 11, inset: 16 };

/**
 * @summary An indicator over time: the selected areas, else the drilled division, as lines with their names, beside what they
 *   are compared with and what happened meanwhile. Arrow keys read it period by period; the table says the same.
 * @csspart reading - The figures of the period that is read.
 * @csspart chart - The chart.
 * @csspart events - What happened meanwhile.
 * @csspart table - The same as a table.
 * @csspart source - Where the figures come from, and their date.
 * @cssproperty [--hive-trend-series-1] - Color of the first line; `-2` … `-6` of the others.
 */
@customElement('hive-trend')
export class HiveTrend extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, trendStyles];

  /**
   * `source`: prevention at the source (诉源, 访源), how many lawsuits and petitions per 10,000 people came, side by side.
   */
  @property({ reflect: true }) variant: 'source' | null = null;
  /**
   * Id of the indicator; that of the map unless given. `campaign:theft` draws the totals of a kind of campaign,
   * which the city and its counties have, in internal scope.
   */
  @property({ reflect: true }) indicator: string | null = null;
  /** `day`, `week`, `month`, `quarter` or `year`. In public scope nothing is shown by days or weeks. */
  @property({ reflect: true }) step: TrendStep = 'month';
  /** How many periods; twelve months, 26 weeks, 30 days unless given. */
  @property({ type: Number }) count: number | null = null;
  /** What the lines are compared with: `parent`, the division around; `last-year`, where there is one line; `both`; `none`. */
  @property({ reflect: true }) compare: 'parent' | 'last-year' | 'both' | 'none' = 'both';
  /** What is to be reached: `0.73` or `73%`, `250`. */
  @property({ converter: { fromAttribute: parseTargetValue } }) target: number | null = null;
  /** Of the chart, px for type of 13 px: larger type has a larger chart. */
  @property({ type: Number, attribute: 'chart-height' }) chartHeight = CHART.height;
  /** Leaves out what happened meanwhile. */
  @property({ type: Boolean, reflect: true, attribute: 'hide-events' }) hideEvents = false;

  /** Place of the period that is read. */
  @state() private cursor: number | null = null;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'selection',
    'path',
  ] as const;
  readonly #trend = new ViewController<TrendQuery>(this, this.cityController, this.#question.bind(this));
  readonly #size = new SizeController(this, CHART.width);
  #model: TrendModel | null = null;
  #chart: TrendChart | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const view = this.#trend.value;
    this.#model =
      view &&
      trendModel(view, {
        localize: this.localize,
        shown: this.#shown(this.cityController.value),
        several: this.variant === 'source',
        // The public is told by months what was asked for by weeks.
        count: view.step === this.step ? this.#count() : view.periods.length,
        year: this.#showsLastYear() && view.step ? IN_A_YEAR[view.step] : null,
      });
    const last = (this.#model?.periods.length ?? 0) - 1;
    if (this.cursor !== null && this.cursor > last) this.cursor = last < 0 ? null : last;
    this.#chart = this.#model && this.#draw(this.#model);
  }

  override render(): TemplateResult {
    const model = this.#model;
    const { status } = this.cityController.value;
    const { localize } = this;
    if (!model || !this.#chart) {
      if (this.#trend.error || status === 'error') return errorState(localize.term('loadFailed'));
      if (status === 'empty' || this.#trend.value) return emptyState(localize.term('nothingToShow'));
      return loadingState(localize.term('loading'));
    }
    const nothingKnown = model.series.every(({ figures }) => figures.every(({ state }) => state === 'none'));
    return html`<div class="head">
        <h2 id="title">
          ${this.variant === 'source' ? localize.term('trendOfSources') : localize.term('trendTitle', localize.name(model.indicator.name))}
        </h2>
        <span class="muted small">${this.#subtitle(model)}</span>
      </div>
      <div class="scroller">
        ${nothingKnown ? emptyState(localize.term('nothingIn')) : html`${this.#reading(model)}${this.#plot(model, this.#chart)}`}
        ${this.#events(model)}${nothingKnown ? nothing : this.#twin(model)}
      </div>
      <p class="source" part="source">${this.#source(model)}</p>`;
  }

  #draw(model: TrendModel): TrendChart {
    const { scale } = this.#size;
    return trendChart(
      {
        periods: model.periods.map(({ id }) => id),
        lines: model.series.map(({ key, name, figures }) => ({ key, name, values: figures.map(trendValue) })),
        target: this.target,
        events: model.eventPeriods,
        format: (value) => formatNumber(value, model.indicator, this.localize).replace(/[.,]0$/, ''),
      },
      { width: this.#width(), height: this.#height(), fontSize: CHART.font * scale },
    );
  }

  #height(): number {
    return Math.max(LOWEST, this.chartHeight || CHART.height) * this.#size.scale;
  }

  #width(): number {
    const inset = parseFloat(getComputedStyle(this).getPropertyValue('--hive-panel-inset'));
    return Math.max(
      160,
      this.#size.width - 2 * (Number.isNaN(inset) ? CHART.inset * this.#size.scale : inset),
    );
  }

  #plot(model: TrendModel, chart: TrendChart): TemplateResult {
    const { scale } = this.#size;
    const last = model.periods.length - 1;
    const at = this.cursor ?? last;
    return html`<div
      class="plot"
      part="chart"
      role="slider"
      tabindex="0"
      aria-labelledby="title"
      aria-describedby="hint"
      aria-valuemin="1"
      aria-valuemax=${last + 1}
      aria-valuenow=${at + 1}
      aria-valuetext=${this.#spoken(model, at)}
      @keydown=${this.#key}
      @pointermove=${this.#point}
      @pointerdown=${this.#point}
      @pointerleave=${() => (this.cursor = null)}
    >
      <span id="hint" class="visually-hidden">${this.localize.term('trendReading')}</span>
      ${trendDrawing({
        chart,
        model,
        width: this.#width(),
        height: this.#height(),
        fontSize: CHART.font * scale,
        scale,
        cursor: this.cursor,
        read: this.#eventPeriod(model),
      })}
    </div>`;
  }

  /** The figures of a period beside their names; of the last one while none is read. */
  #reading(model: TrendModel): TemplateResult {
    const at = this.cursor ?? model.periods.length - 1;
    return html`<p class="reading" part="reading">
      <strong>${model.periods[at]?.id ?? ''}</strong>
      ${model.series.map(
        ({ name, figures }, index) =>
          html`<span
            ><span class=${seriesClass(model, index)}>${name}</span>
            ${figureLine(formatFigure(figures[at], model.indicator, this.localize))}</span
          >`,
      )}
    </p>`;
  }

  #spoken({ periods, series, indicator, events, eventPeriods }: TrendModel, at: number): string {
    const figures = series.map(
      ({ name, figures: all }) => `${name} ${formatFigure(all[at], indicator, this.localize).spoken}`,
    );
    const meanwhile = events
      .filter((_, index) => eventPeriods[index] === at)
      .map(({ title }) => this.localize.name(title));
    return [periods[at]?.id ?? '', ...figures, ...meanwhile].join(this.localize.term('clauseJoin'));
  }

  /** Of the period that is read; while none is, of the last one in which something happened. */
  #eventPeriod({ eventPeriods }: TrendModel): number {
    return this.cursor ?? eventPeriods.at(-1) ?? -1;
  }

  #events(model: TrendModel): TemplateResult | typeof nothing {
    const { events, eventPeriods } = model;
    if (events.length === 0) return nothing;
    const read = this.#eventPeriod(model);
    const then = events.filter((_, index) => eventPeriods[index] === read);
    const more = then.length - LISTED;
    return html`<ul class="events" part="events" aria-label=${this.localize.term('meanwhile')}>
      ${then.slice(0, LISTED).map(
        ({ kind, title, from }) => html`<li>
          <span class="muted">${from.slice(5)}</span>
          <span>${this.localize.term('eventKind', kind)} · ${this.localize.name(title)}</span>
        </li>`,
      )}
      ${more > 0 ? html`<li class="muted">${this.localize.term('moreOf', this.localize.number(more))}</li>` : nothing}
    </ul>`;
  }

  #twin({ periods, series, indicator }: TrendModel): TemplateResult {
    return html`<details part="table">
      <summary>${this.localize.term('asTable')}</summary>
      <div class="twin" tabindex="0" role="region" aria-labelledby="title">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.localize.term('period')}</th>
              ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${periods.map(
              ({ id }, at) => html`<tr>
                <th scope="row">${id}</th>
                ${series.map(
                  ({ figures }) =>
                    html`<td>${figureLine(formatFigure(figures[at], indicator, this.localize))}</td>`,
                )}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #subtitle({ indicator }: TrendModel): string {
    const step = this.#trend.value?.step ?? this.step;
    return [unitOf(indicator, this.localize), stepWord(step, this.localize)].filter(Boolean).join(' · ');
  }

  #source({ indicator }: TrendModel): string {
    const view = this.#trend.value;
    const day = view ? formatDay(view.asOf, this.cityController.value.city?.timeZone) : '';
    return `${this.localize.name(indicator.source)} · ${day}`;
  }

  #question(city: CityState): TrendQuery | null {
    const shown = this.#shown(city);
    if (shown.length === 0 || this.#indicators(city).length === 0) return null;
    const around = this.#showsParent() ? this.#parentOf(city, shown) : null;
    const extra = this.#showsLastYear() && shown.length === 1 ? IN_A_YEAR[this.step] : 0;
    return trendQuery(city, {
      divisions: around === null ? shown : [...shown, around],
      indicators: this.#indicators(city),
      step: this.step,
      count: Math.min(MOST_PERIODS, this.#count() + extra),
      events: !this.hideEvents,
    });
  }

  #indicators({ indicator, city }: CityState): readonly string[] {
    if (this.variant !== 'source') return [this.indicator ?? indicator];
    return SOURCES.filter((id) => city?.indicators.some((one) => one.id === id && one.available));
  }

  /** Selected divisions and grids, else the drilled division; of several indicators one place. */
  #shown(state: CityState): readonly string[] {
    return this.variant === 'source' ? this.#places(state).slice(0, 1) : this.#places(state);
  }

  #places({ selection, division }: CityState): readonly string[] {
    const places = selection.filter(({ kind }) => kind === 'division' || kind === 'grid').map(({ id }) => id);
    if (places.length > 0) return places.slice(0, MOST_LINES);
    return division === null ? [] : [division];
  }

  /** What selected places lie in is the drilled division; what that lies in is the one above it. */
  #parentOf({ division, path, lockedTo }: CityState, shown: readonly string[]): string | null {
    if (division !== null && !shown.includes(division)) return division;
    // A locked page asks for nothing outside.
    return lockedTo === division ? null : (path.at(-2)?.code ?? null);
  }

  #count(): number {
    const count = this.count ?? STEP_COUNTS[this.step];
    return Math.min(MOST_PERIODS, Math.max(1, Math.round(count) || STEP_COUNTS[this.step]));
  }

  #showsParent(): boolean {
    return this.variant === null && (this.compare === 'parent' || this.compare === 'both');
  }

  #showsLastYear(): boolean {
    // A year of days or weeks is work for the worker that only who asks for it waits for.
    const isCoarse = this.step !== 'day' && this.step !== 'week';
    if (this.variant !== null) return false;
    return this.compare === 'last-year' || (this.compare === 'both' && isCoarse);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const last = (this.#model?.periods.length ?? 0) - 1;
    if (last < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.cursor ?? last;
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowDown: at - 1,
      ArrowUp: at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) this.cursor = Math.min(last, Math.max(0, to));
    else if (event.key === 'Escape' && this.cursor !== null) this.cursor = null;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #point = (event: PointerEvent): void => {
    const chart = this.#chart;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (!chart || chart.x.length === 0) return;
    const x = (event.clientX - box.left) / drawnScale(event.currentTarget as HTMLElement);
    const distances = chart.x.map((at) => Math.abs(at - x));
    this.cursor = distances.indexOf(Math.min(...distances));
  };
}

/** Prevention at the source of litigation and of petitions. */
const SOURCES = ['litigationSource', 'petitionSource'] as const;
/** A question for more is refused. */
const MOST_PERIODS = 370;

declare global {
  interface HTMLElementTagNameMap {
    'hive-trend': HiveTrend;
  }
}
