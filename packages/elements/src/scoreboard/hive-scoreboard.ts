import type { AreasQuery, AreasView } from '@hivemap/core';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { parseNames } from '../city/parse-names.js';
import { areasQuery } from '../city/queries.js';
import { parseTargetValues, targetOf, type TargetValues } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import { panelStyles } from '../styles/panel-styles.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { sparklineStyles } from '../styles/parts/sparkline.js';
import { changesOf, scoreLine, type Against } from './score-line.js';
import { scoreboardStyles } from './scoreboard-styles.js';
import { ScoresController } from './scores-controller.js';
import '../explain/hive-explain.js';
import '../localization/terms/late-panels.js';

/**
 * @summary The key figures of the drilled division: each with its target, its last twelve months, how it differs from the
 *   period before and from last year, and why it is what it is. A name colors the map by its indicator.
 * @event {HiveIndicatorEvent} hive-indicator - Fired by the map when an indicator was chosen here.
 * @csspart list - The figures.
 * @csspart source - Whose figures these are, and their date.
 * @csspart score - A figure; `current` too when the map is colored by it.
 */
@customElement('hive-scoreboard')
export class HiveScoreboard extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, sparklineStyles, scoreboardStyles];

  /** Ids of the indicators to show, space-separated; the key figures that the city has unless given. */
  @property({ converter: { fromAttribute: parseNames } }) indicators: readonly string[] | null = null;
  /** What is to be reached, by indicator: `villageResolution:73% overdueOpen:250`. Counts are of the whole city. */
  @property({ converter: { fromAttribute: parseTargetValues } }) targets: TargetValues = {};

  protected override readonly drawnFrom = ['city', 'indicator', 'division', 'status'] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (state) =>
    this.#question(state),
  );
  readonly #scores = new ScoresController(this, this.cityController, () => this.#areas.value);

  override render(): TemplateResult {
    const view = this.#areas.value;
    const { status, city } = this.cityController.value;
    const { localize } = this;
    if (!view) {
      if (this.#areas.error || status === 'error') return errorState(localize.term('loadFailed'));
      if (status === 'empty') return emptyState(localize.term('nothingToShow'));
      return loadingState(localize.term('loading'));
    }
    const against = this.#against(view);
    const said = [formatPeriod(view.period, localize), ...(against ? [localize.term(against)] : [])];
    return html`<div class="head">
        <h2 id="title">${localize.term('keyFigures')}</h2>
        <span class="muted small">${said.join(' · ')}</span>
      </div>
      ${
        view.indicators.length === 0
          ? emptyState(localize.term('nothingToShow'))
          : html`<ul part="list" tabindex="0" aria-labelledby="title">
            ${view.indicators.map((indicator) => this.#line(indicator, view, against))}
          </ul>`
      }
      <p class="source" part="source">${localize.name(view.self.name)} · ${formatDay(view.asOf, city?.timeZone)}</p>`;
  }

  #line(
    indicator: AreasView['indicators'][number],
    view: AreasView,
    against: Against | null,
  ): TemplateResult {
    return scoreLine({
      indicator,
      figure: view.self.figures[indicator.id],
      score: this.#scores.get(indicator.id),
      target: targetOf(this.targets, indicator, this.cityController.value),
      current: indicator.id === this.cityController.value.indicator,
      against,
      division: view.self.code,
      map: this.for,
      choose: () => this.cityController.city?.dispatch({ type: 'indicator', indicator: indicator.id }),
      localize: this.localize,
    });
  }

  /** What most changes are measured from is said once, in the heading. */
  #against(view: AreasView): Against | null {
    const firsts = view.indicators.flatMap((indicator) => {
      const change = changesOf({
        indicator,
        figure: view.self.figures[indicator.id],
        score: this.#scores.get(indicator.id),
        localize: this.localize,
      })[0];
      return change ? [change[0]] : [];
    });
    const count = (against: Against): number => firsts.filter((one) => one === against).length;
    return firsts.reduce<Against | null>(
      (most, one) => (most === null || count(one) > count(most) ? one : most),
      null,
    );
  }

  #question(state: CityState): AreasQuery | null {
    const query = areasQuery(state);
    if (!query || this.indicators === null) return query;
    const known = new Set(state.city?.indicators.map(({ id }) => id));
    return { ...query, indicators: [...new Set(this.indicators)].filter((id) => known.has(id)) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-scoreboard': HiveScoreboard;
  }
}
