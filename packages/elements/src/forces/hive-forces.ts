import type { Force, ForcesView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { panelStateOf } from '../city/panel-state-of.js';
import { forcesQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { bar, barStyles } from '../styles/parts/bar.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { forcesStyles } from './forces-styles.js';
import '../localization/terms/programs.js';
import '../localization/terms/late-panels.js';

/** Places without that are named at first. */
const SHOWN = 40;

/**
 * @summary Where political and legal commissioners, legal advisers, auxiliaries, security members and psychological
 *   services are missing: places, never people. A place leads to its record.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a place was chosen here.
 * @csspart force - One of them, with its coverage and the places without.
 */
@customElement('hive-forces')
export class HiveForces extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    barStyles,
    figureStyles,
    statusMarkStyles,
    forcesStyles,
  ];

  protected override readonly drawnFrom = ['city', 'division', 'path', 'status'] as const;
  readonly #forces = new ViewController(this, this.cityController, forcesQuery);

  override render(): TemplateResult {
    const { localize } = this;
    const view = this.#forces.value;
    const stated = view?.forces.filter(({ figure }) => figure.state !== 'none') ?? [];
    const missing = panelStateOf({
      state: this.cityController.value,
      view,
      error: this.#forces.error,
      isEmpty: stated.length === 0,
      resource: 'divisions',
      nothing: localize.term('noForces'),
      localize,
    });
    return missing ?? this.#panel(view!, stated);
  }

  #panel(view: ForcesView, stated: readonly Force[]): TemplateResult {
    const { localize } = this;
    const { path, city } = this.cityController.value;
    const here = path.at(-1);
    return html`<div class="head">
        <h2>${localize.term('forces')}</h2>
        <span class="muted small">${here ? localize.name(here.name) : nothing}</span>
      </div>
      <ul class="forces">${stated.map((force) => this.#force(force, view))}</ul>
      <footer>${localize.term('forcesNote')}<br />${formatDay(view.asOf, city?.timeZone)}</footer>`;
  }

  #force({ indicator, figure, missing, missingCount }: Force, view: ForcesView): TemplateResult {
    const { localize } = this;
    const share = figure.state === 'value' ? figure.value : null;
    const lacks = missingCount > 0;
    const counted =
      figure.state === 'value' && figure.numerator !== undefined && figure.denominator !== undefined
        ? `${localize.number(figure.numerator)} ÷ ${localize.number(figure.denominator)}`
        : '';
    return html`<li part="force">
      <p class="line">
        <span>${localize.name(indicator.name)} <span class="muted small">${counted}</span></span>
        <strong>${figureLine(formatFigure(figure, indicator, localize))}</strong>
      </p>
      ${bar(share, { attention: share !== null && share < 0.8 })}
      <details>
        <summary>
          ${icon('caret', 12)}
          ${lacks ? statusMark('warn', localize.term('forceMissing', localize.number(missingCount))) : statusMark('ok', localize.term('forceComplete'))}
        </summary>
        ${this.#byDivision(indicator.id, view)}
        ${
          lacks
            ? html`<ul class="missing">
              ${missing
                .slice(0, SHOWN)
                .map(
                  ({ code, name }) =>
                    html`<li><button @click=${() => this.#choose(code)}>${localize.name(name)}</button></li>`,
                )}
              ${missingCount > SHOWN ? html`<li class="muted small">${localize.term('moreOf', localize.number(missingCount - SHOWN))}</li>` : nothing}
            </ul>`
            : nothing
        }
      </details>
    </li>`;
  }

  #byDivision(id: string, { divisions }: ForcesView): TemplateResult | typeof nothing {
    const { localize } = this;
    const known = divisions.filter(({ figures }) => figures[id]?.state === 'value');
    if (known.length === 0) return nothing;
    return html`<dl class="divisions">
      ${known.map(
        ({ area, figures }) => html`<div>
          <dt>${localize.name(area.name)}</dt>
          <dd>${figureLine(formatFigure(figures[id], { unit: 'share' }, localize))}</dd>
        </div>`,
      )}
    </dl>`;
  }

  #choose(code: string): void {
    this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'division', id: code }] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-forces': HiveForces;
  }
}
