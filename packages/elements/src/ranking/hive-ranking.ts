import type { AreasQuery, AreasView, IndicatorInfo, TrendQuery } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CityState, Target } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { unitOf } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery, trendQuery } from '../city/queries.js';
import { sameTarget } from '../city/reduce-city.js';
import { parseTargetValue } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import type { RankingOrder } from '../scene/ranking.js';
import { panelStyles } from '../styles/panel-styles.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { rankingModel, type RankingModel, type RankingRow } from './ranking-model.js';
import { originWord, rankingCells } from './ranking-row.js';
import { rankingStyles } from './ranking-styles.js';
import '../localization/terms/charts.js';
import '../localization/terms/controls.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** A list of more areas is compared with itself only. */
const MOST_COMPARED = 300;
/** Parts of the state that ranks are made from. */
const MADE_FROM = ['city', 'choropleth', 'indicator', 'locale', 'theme', 'filter', 'scope'] as const;
/** Rows that are drawn before more are asked for, and that each asking adds: a city may have 100,000 grids. */
const PORTION = 200;
/** As far as the list opens by itself for what is selected elsewhere. */
const MOST_OPENED = 2000;
/** Rows that PageUp and PageDown pass over. */
const LEAP = 10;

/**
 * @summary The areas of a division by an indicator, each as its deviation from the target; without one, from
 *   the division around. Ties are stable; what is hidden or has too few cases stands apart with its word. Arrow keys move the
 *   selection, on the map too; Enter and a double click go into a division; Ctrl and a click, or Space, select several.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a row was selected.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when a row was entered.
 * @csspart table - The rows.
 * @csspart row - A row; `selected` too when it is.
 * @csspart more - Shows more rows, or fewer again.
 */
@customElement('hive-ranking')
export class HiveRanking extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, rankingStyles];

  /** Id of the indicator; that of the map unless given. */
  @property({ reflect: true }) indicator: string | null = null;
  /** What is to be reached: `0.73` or `73%`, `250`; the value of the division around unless given. */
  @property({ converter: { fromAttribute: parseTargetValue } }) target: number | null = null;
  /** How many rows are shown until more are asked for; 200 unless given. */
  @property({ type: Number }) limit: number | null = null;
  /** What comes first: `best`, `worst`, `highest` or `lowest`. */
  @property({ reflect: true }) order: RankingOrder = 'best';

  /** Rows shown at the reader's wish, beyond the limit. */
  @state() private room = 0;
  /** Row that Tab leads to. */
  @state() private active = 0;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'selection',
    'hovered',
    'choropleth',
    'filter',
    'scope',
  ] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (city) => this.#question(city));
  readonly #before = new ViewController<TrendQuery>(this, this.cityController, (city) => this.#earlier(city));

  #model: RankingModel | null = null;
  #made: readonly unknown[] = [];
  #shown: Target | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#make();
    const selected = this.cityController.value.selection[0] ?? null;
    if (!sameTarget(selected, this.#shown)) {
      this.#shown = selected;
      const index = this.#rows().findIndex((row) => sameTarget(targetOf(row), selected));
      if (index >= 0) this.active = index;
      if (index >= this.#limit() && index < MOST_OPENED) this.room = index + PORTION;
    }
    this.active = Math.max(0, Math.min(this.active, this.#rows().length - 1));
  }

  /** Only of what has changed: the pointer that passes over the map changes no rank. */
  #make(): void {
    const view = this.#areas.value;
    const state = this.cityController.value;
    const { target, order, localize } = this;
    const before = this.#before.value;
    const made = [
      view,
      before,
      ...MADE_FROM.map((part) => state[part]),
      this.indicator,
      localize.lang(),
      target,
      order,
    ];
    if (made.every((part, place) => part === this.#made[place])) return;
    this.#made = made;
    const info = view && this.#info(view);
    this.#model = view && info ? rankingModel(view, info, { state, localize, target, order, before }) : null;
  }

  override render(): TemplateResult {
    const view = this.#areas.value;
    const model = this.#model;
    if (!view) return this.#withoutRows();
    const heading = this.#heading(view);
    if (!model || model.ranked.length + model.apart.length === 0)
      return html`<div class="head"><h2>${heading}</h2></div>
        ${emptyState(this.localize.term(model && view.children.length > 0 ? 'filterNone' : 'noRows'))}`;
    return html`<div class="head">
        <h2 id="title">${heading}</h2>
        <span class="muted small">${this.localize.name(model.indicator.name)}</span>
      </div>
      <div class="scroller">${this.#table(model)}</div>
      ${this.#more(model)}
      <p class="source">${this.#source(view, model)}</p>`;
  }

  #withoutRows(): TemplateResult {
    const { status } = this.cityController.value;
    if (this.#areas.error || status === 'error') return errorState(this.localize.term('loadFailed'));
    if (status === 'empty') return emptyState(this.localize.term('nothingToShow'));
    return loadingState(this.localize.term('loading'));
  }

  #table(model: RankingModel): TemplateResult {
    const rows = this.#rows();
    const shown = rows.slice(0, this.#limit());
    const first = shown.findIndex(({ place }) => place === null);
    return html`<table
      part="table"
      role="grid"
      aria-labelledby="title"
      aria-multiselectable="true"
      aria-rowcount=${rows.length + 1}
      @keydown=${this.#key}
      @focusin=${this.#focus}
      @pointerover=${this.#hover}
      @pointerleave=${this.#unhover}
    >
      <thead>
        ${this.#header(model)}
      </thead>
      <tbody>
        ${repeat(
          shown,
          ({ area }) => area.code,
          (row, index) =>
            html`${index === first ? this.#apart(model) : nothing}${this.#row(row, index, model)}`,
        )}
      </tbody>
    </table>`;
  }

  #header({ indicator, second, hasChanges, ...model }: RankingModel): TemplateResult {
    const { localize } = this;
    const hidden = (word: string): TemplateResult => html`<span class="visually-hidden">${word}</span>`;
    const name = localize.name(indicator.name);
    const unit = unitOf(indicator, localize);
    return html`<tr aria-rowindex="1">
      <th scope="col" class="place">${hidden(localize.term('rank'))}</th>
      ${hasChanges ? html`<th scope="col" class="gained">${hidden(localize.term('againstPrevious'))}</th>` : nothing}
      <th scope="col">${hidden(localize.term('name'))}</th>
      <th scope="col" class="deviation">
        ${originWord({ indicator, second, hasChanges, ...model })}${hidden(name)}
      </th>
      <th scope="col" class="numeric">
        ${unit ? html`<span aria-hidden="true">${unit}</span>${hidden(name)}` : hidden(name)}
      </th>
      ${second ? html`<th scope="col" class="numeric second">${localize.name(second.name)}</th>` : nothing}
    </tr>`;
  }

  #apart({ hasChanges, second }: RankingModel): TemplateResult {
    const columns = 4 + (hasChanges ? 1 : 0) + (second ? 1 : 0);
    return html`<tr class="apart">
      <th scope="rowgroup" colspan=${columns}>${this.localize.term('rankingApart')}</th>
    </tr>`;
  }

  #row(row: RankingRow, index: number, model: RankingModel): TemplateResult {
    const { selection, hovered } = this.cityController.value;
    const target = targetOf(row);
    const selected = selection.some((one) => sameTarget(one, target));
    return html`<tr
      part=${selected ? 'row selected' : 'row'}
      class=${sameTarget(hovered, target) ? 'hovered' : ''}
      data-index=${index}
      tabindex=${index === this.active ? 0 : -1}
      aria-rowindex=${index + 2}
      aria-selected=${selected}
      @click=${(event: MouseEvent) => this.#select(index, event.ctrlKey || event.metaKey)}
      @dblclick=${() => this.#enter(index)}
    >
      ${rankingCells(row, model, this.localize)}
    </tr>`;
  }

  #more(model: RankingModel): TemplateResult | typeof nothing {
    const hidden = model.ranked.length + model.apart.length - this.#limit();
    if (hidden <= 0 && this.room === 0) return nothing;
    return html`<button
      class="more"
      part="more"
      aria-expanded=${hidden <= 0}
      @click=${() => (this.room = hidden > 0 ? this.#limit() + PORTION : 0)}
    >
      ${
        hidden > 0
          ? this.localize.term('rankingMore', this.localize.number(hidden))
          : this.localize.term('showFewer')
      }
    </button>`;
  }

  #heading(view: AreasView): string {
    const level = this.cityController.value.city?.levels.find(({ id }) => id === view.children[0]?.level);
    return level
      ? this.localize.term('ranking', this.localize.name(level.name))
      : this.localize.term('rankingAlone');
  }

  #source(view: AreasView, { hasChanges }: RankingModel): string {
    const { localize } = this;
    const changes = hasChanges ? [localize.term('rankingAgainst', localize.term('againstPrevious'))] : [];
    const day = formatDay(view.asOf, this.cityController.value.city?.timeZone);
    return [...changes, formatPeriod(view.period, localize), day].join(' · ');
  }

  #question(city: CityState): AreasQuery | null {
    const query = areasQuery(city);
    if (!query || this.indicator === null || this.indicator === city.indicator) return query;
    return { ...query, indicators: [this.indicator] };
  }

  #info(view: AreasView): IndicatorInfo | undefined {
    const id = this.indicator ?? this.cityController.value.indicator;
    return view.indicators.find((one) => one.id === id) ?? view.indicators[0];
  }

  #earlier(city: CityState): TrendQuery | null {
    const view = this.#areas.value;
    const info = view && this.#info(view);
    const divisions = view?.children.map(({ code }) => code) ?? [];
    if (!info || divisions.length === 0 || divisions.length > MOST_COMPARED) return null;
    return trendQuery(city, { divisions, indicators: [info.id], compare: ['previous'] });
  }

  #rows(): readonly RankingRow[] {
    return this.#model ? [...this.#model.ranked, ...this.#model.apart] : [];
  }

  #limit(): number {
    return Math.max(1, this.limit ?? PORTION, this.room);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = rowIndex(event);
    if (at === null || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') this.#enter(at);
    else if (event.key === ' ') this.#select(at, true);
    else {
      const next = this.#after(event.key, at);
      if (next === null) return;
      this.#select(next, false);
      this.active = next;
      void this.updateComplete.then(() => this.#focusRow(next));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #after(key: string, at: number): number | null {
    const count = Math.min(this.#rows().length, this.#limit());
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: count - 1,
      PageDown: at + LEAP,
      PageUp: at - LEAP,
    }[key];
    return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
  }

  #focusRow(index: number): void {
    this.renderRoot.querySelector<HTMLElement>(`tr[data-index='${String(index)}']`)?.focus();
  }

  readonly #focus = (event: Event): void => {
    const at = rowIndex(event);
    if (at !== null) this.active = at;
  };

  readonly #hover = (event: Event): void => {
    const row = this.#rows()[rowIndex(event) ?? -1];
    this.cityController.city?.dispatch({ type: 'hover', target: row ? targetOf(row) : null });
  };

  readonly #unhover = (): void => {
    this.cityController.city?.dispatch({ type: 'hover', target: null });
  };

  /** @param add - Keeps what is selected, and lets go of what is selected already. */
  #select(index: number, add: boolean): void {
    const row = this.#rows()[index];
    const city = this.cityController.city;
    if (!row || !city) return;
    const target = targetOf(row);
    const { selection } = city.state;
    const others = selection.filter((one) => !sameTarget(one, target));
    const had = others.length < selection.length;
    this.#shown = target;
    city.dispatch({ type: 'select', selection: add ? (had ? others : [...others, target]) : [target] });
  }

  #enter(index: number): void {
    const area = this.#rows()[index]?.area;
    if (!area) return;
    if (area.kind === 'grid' || area.childCount === 0) this.#select(index, false);
    else this.cityController.city?.drillTo(area.code).catch(() => undefined);
  }
}

function targetOf({ area }: RankingRow): Target {
  return { kind: area.kind, id: area.code };
}

function rowIndex(event: Event): number | null {
  const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null;
  return row ? Number((row as HTMLElement).dataset['index']) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-ranking': HiveRanking;
  }
}
