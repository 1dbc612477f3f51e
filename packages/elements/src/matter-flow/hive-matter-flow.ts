import type { FlowTier, MatterFlowQuery, MatterFlowView, NoFigure, NoId } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { figureValue, formatFigure, MATTERS, THINGS } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { matterFlowQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { bar, barStyles } from '../styles/parts/bar.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { flowChart, shareOf } from './flow-chart.js';
import { flowStyles } from './flow-styles.js';
import { chosenPart, filterOf, partWords, samePart, tierWords, type FlowPart } from './flow-words.js';
import '../localization/terms/matters.js';
import '../localization/terms/panels.js';

/** In a brief panel wider than this the flow is drawn flat. */
const FLAT_EM = 36;

/**
 * @summary Where the matters that were closed in the period came to their end: what is closed turns down, what is
 *   passed up goes on, with reasons and median days; and the four "no"s as figures that explain themselves.
 *
 * A part of the flow that is chosen is what the map and the list of matters show, until it is chosen again.
 *
 * @csspart title - Heading.
 * @csspart figures - The four "no"s.
 * @csspart chart - The flow.
 * @csspart table - The flow as a table.
 */
@customElement('hive-matter-flow')
export class HiveMatterFlow extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, barStyles, flowStyles];

  /** Leaves out the list of hops with their reasons; the table has them. */
  @property({ type: Boolean, reflect: true }) brief = false;

  @state() private explained: NoId | null = null;

  protected override readonly drawnFrom = ['city', 'division', 'status', 'scope', 'matters'] as const;
  readonly #size = new SizeController(this, 320);
  readonly #view = new ViewController<MatterFlowQuery>(this, this.cityController, matterFlowQuery);

  override render(): TemplateResult {
    const view = this.#view.value;
    const { status, city, scope } = this.cityController.value;
    if (!view) {
      if (this.#view.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('nothingToShow'))
        : loadingState(this.localize.term('loading'));
    }
    const { closed } = view;
    if (closed.state === 'none' && closed.reason === 'loading')
      return loadingState(this.localize.term('loading'));
    const count = formatFigure(closed, THINGS, this.localize).text;
    const isEmpty = closed.state === 'none' || figureValue(closed) === 0;
    return html`<section aria-labelledby="title" aria-busy=${this.#view.pending}>
      <div class="head">
        <h2 id="title" part="title">${this.localize.term('matterFlow')}</h2>
        <span class="muted small">${isEmpty ? nothing : this.localize.term('flowOf', count)}</span>
      </div>
      ${isEmpty ? emptyState(this.#emptyWord(view)) : this.#flow(view)}
      <footer>
        ${this.localize.name(view.area.name)} · ${formatPeriod(view.period, this.localize)} · ${formatDay(view.asOf, city?.timeZone)}
        ${isEmpty || (scope ?? city?.scope) !== 'public' ? nothing : html`<br />${this.localize.term('flowPublic')}`}
      </footer>
    </section>`;
  }

  #emptyWord({ closed }: MatterFlowView): string {
    return closed.state === 'none' && closed.reason !== 'no-cases'
      ? formatFigure(closed, MATTERS, this.localize).spoken
      : this.localize.term('flowNothing');
  }

  #flow(view: MatterFlowView): TemplateResult {
    const chosen = chosenPart(this.cityController.value.matters);
    return html`
      <div class="noes" part="figures">${view.noes.map((no) => this.#no(no))}</div>
      ${this.#explanation(view)}
      <div part="chart">
        ${flowChart({
          view,
          localize: this.localize,
          chosen,
          flat: this.brief && this.#size.width > FLAT_EM * 13 * this.#size.scale,
          choose: view.isDetailed ? (part) => this.#choose(part) : null,
        })}
      </div>
      ${chosen ? this.#filter(partWords(chosen, view, this.localize)) : nothing}
      ${view.isDetailed && !this.brief ? this.#hops(view, chosen) : nothing} ${this.#table(view)}
    `;
  }

  #no({ id, figure }: NoFigure): TemplateResult {
    const isOpen = this.explained === id;
    return html`<button
      class="no"
      aria-expanded=${isOpen}
      aria-controls="explanation"
      @click=${() => (this.explained = isOpen ? null : id)}
    >
      <span class="value">${figureLine(formatFigure(figure, { unit: 'share' }, this.localize))}</span>
      <span class="word">${this.localize.term('noName', id)}</span>
    </button>`;
  }

  #explanation({ noes }: MatterFlowView): TemplateResult {
    const no = noes.find(({ id }) => id === this.explained);
    if (!no) return html`<div id="explanation" hidden></div>`;
    const { figure, formula, indicator, id } = no;
    const number = (value: number | undefined): string =>
      value === undefined ? '–' : this.localize.number(value);
    return html`<div id="explanation" class="explanation">
      <b>${this.localize.term('noName', id)}</b> = ${this.localize.name(formula)}
      ${
        figure.state === 'value' && figure.numerator !== undefined
          ? html`<br />${number(figure.numerator)} ÷ ${number(figure.denominator)}`
          : html`<br />${formatFigure(figure, { unit: 'share' }, this.localize).spoken}`
      }
      <br /><span class="muted">${this.localize.name(indicator.name)} · ${this.localize.name(indicator.source)}</span>
    </div>`;
  }

  #filter(what: string): TemplateResult {
    return html`<p class="filter" role="status">
      <span>${this.localize.term('flowFiltered', what)}</span>
      <button
        class="icon-button"
        aria-label=${this.localize.term('flowClear')}
        @click=${() => this.#send(null)}
      >
        ${icon('close')}
      </button>
    </p>`;
  }

  /** What each tier passed up, after how long, and why. */
  #hops(view: MatterFlowView, chosen: FlowPart | null): TemplateResult | typeof nothing {
    const passing = view.tiers.filter(({ passedUp }) => (figureValue(passedUp) ?? 0) > 0);
    if (passing.length === 0) return nothing;
    return html`<div class="hops">
      <h3>${this.localize.term('flowReasons')} <span class="muted small">${this.localize.term('flowMedian')}</span></h3>
      <ul>
        ${passing.map((tier) => this.#hop(tier, view, chosen))}
      </ul>
    </div>`;
  }

  #hop(tier: FlowTier, view: MatterFlowView, chosen: FlowPart | null): TemplateResult {
    const id = tier.tiers[0] ?? '';
    const above = view.tiers[view.tiers.indexOf(tier) + 1];
    const part: FlowPart = { way: 'passed', tier: id };
    const isOpen = chosen?.way === 'passed' && chosen.tier === id;
    return html`<li>
      <button aria-pressed=${samePart(chosen, part)} @click=${() => this.#choose(part)}>
        <span>${this.localize.term('fromTo', tierWords(tier, this.localize), above ? tierWords(above, this.localize) : '')}</span>
        <span>${figureLine(formatFigure(tier.passedUp, MATTERS, this.localize))}</span>
        <span class="muted">${figureLine(formatFigure(tier.days, { unit: 'days' }, this.localize))}</span>
      </button>
      ${isOpen ? this.#reasons(tier, id, chosen) : nothing}
    </li>`;
  }

  #reasons(tier: FlowTier, id: string, chosen: FlowPart): TemplateResult {
    const most = Math.max(1, ...tier.reasons.map(({ count }) => count));
    return html`<ul class="reasons">
      ${tier.reasons.map(({ code, name, count }) => {
        const part: FlowPart = { way: 'passed', tier: id, reason: code };
        return html`<li>
          <button aria-pressed=${samePart(chosen, part)} @click=${() => this.#choose(part)}>
            <span>${this.localize.name(name)}</span>${bar(count / most, { height: 8, track: false })}
            <span>${this.localize.number(count)}</span>
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #table(view: MatterFlowView): TemplateResult {
    const { localize } = this;
    const count = (figure: FlowTier['closed']): TemplateResult =>
      figureLine(formatFigure(figure, THINGS, localize));
    return html`<details class="twin">
      <summary>${icon('table', 14)}${localize.term('flowAsTable')}</summary>
      <div class="scroller" tabindex="0" role="region" aria-label=${localize.term('flowTiers')}>
        <table part="table">
          <thead>
            <tr>
              ${(
                ['flowTier', 'flowClosed', 'flowShare', 'flowPassed', 'flowMedian', 'flowReasons'] as const
              ).map((term) => html`<th scope="col">${localize.term(term)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${view.tiers.map(
              (tier) => html`<tr>
                <th scope="row">${tierWords(tier, localize)}</th>
                <td>${count(tier.closed)}</td>
                <td>${figureLine(formatFigure(shareOf(tier.closed, view.closed), { unit: 'share' }, localize))}</td>
                <td>${count(tier.passedUp)}</td>
                <td>${figureLine(formatFigure(tier.days, { unit: 'days' }, localize))}</td>
                <td>${tier.reasons.slice(0, 3).map(({ name, count: of }) => html`${localize.name(name)} ${localize.number(of)}<br />`)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #choose(part: FlowPart): void {
    const chosen = chosenPart(this.cityController.value.matters);
    this.#send(samePart(chosen, part) ? null : part);
  }

  #send(part: FlowPart | null): void {
    this.cityController.city?.dispatch({
      type: 'choose-matters',
      measure: part ? 'closed' : null,
      filter: part ? filterOf(part) : [],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-matter-flow': HiveMatterFlow;
  }
}
