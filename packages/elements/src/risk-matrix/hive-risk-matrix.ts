import { RISK_CRITERIA, RISK_LEVELS, type RiskMark, type RisksView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { panelStateOf } from '../city/panel-state-of.js';
import { risksQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { panelStyles } from '../styles/panel-styles.js';
import { figureLine, figureStyles } from '../styles/parts/figure-line.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { riskMatrixStyles } from './risk-matrix-styles.js';
import '../localization/terms/chain.js';
import '../localization/terms/programs.js';

const STATUS = { high: 'stop', medium: 'warn', low: 'ok' } as const;
/** Steps of a cell: how dark it is. */
const STEPS = 5;

/**
 * @summary Stability risk assessments of decisions: by level, against four criteria, with stage, and how many of those
 *   that are required have been made. A decision leads to its record. In public scope counts alone.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a decision was chosen here.
 * @csspart level - Decisions of a level.
 * @csspart assessed - Assessed of required.
 */
@customElement('hive-risk-matrix')
export class HiveRiskMatrix extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, statusMarkStyles, riskMatrixStyles];

  protected override readonly drawnFrom = ['city', 'status', 'selection'] as const;
  readonly #risks = new ViewController(this, this.cityController, risksQuery);

  override render(): TemplateResult {
    const { localize } = this;
    const view = this.#risks.value;
    const missing = panelStateOf({
      state: this.cityController.value,
      view,
      error: this.#risks.error,
      isEmpty: view !== null && RISK_LEVELS.every((level) => view.levels[level] === 0),
      resource: 'risks',
      nothing: localize.term('noRisks'),
      localize,
    });
    return missing ?? this.#panel(view!);
  }

  #panel(view: RisksView): TemplateResult {
    const { localize } = this;
    const { assessed } = view;
    const counted =
      assessed.state === 'value' && assessed.denominator !== undefined
        ? localize.term(
            'resolutionsOf',
            localize.number(assessed.numerator ?? 0),
            localize.number(assessed.denominator),
          )
        : '';
    return html`<div class="head">
        <h2>${localize.term('riskMatrix')}</h2>
        <span class="small" part="assessed">
          <span class="muted">${localize.term('riskAssessedWord')}</span>
          ${figureLine(formatFigure(assessed, { unit: 'share' }, localize))} <span class="muted">${counted}</span>
        </span>
      </div>
      <p class="levels">
        ${RISK_LEVELS.map((level) =>
          statusMark(
            STATUS[level],
            html`${localize.term('riskLevel', level)} <b>${localize.number(view.levels[level])}</b>`,
          ),
        )}
      </p>
      ${view.risks.length === 0 ? html`<p class="note muted small">${localize.term('risksNotPublic')}</p>` : this.#matrix(view)}
      <footer>
        ${view.risks.length === 0 ? nothing : html`${localize.term('riskScoreNote')}<br />`}${formatDay(view.asOf, this.cityController.value.city?.timeZone)}
      </footer>`;
  }

  #matrix({ risks }: RisksView): TemplateResult {
    const { localize } = this;
    return html`<div class="scroller" role="region" tabindex="0" aria-label=${localize.term('riskMatrix')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${localize.term('riskDecision')}</th>
            ${RISK_CRITERIA.map((criterion) => html`<th scope="col" class="score">${localize.term('riskCriterion', criterion)}</th>`)}
          </tr>
        </thead>
        ${RISK_LEVELS.map((level) => {
          const own = risks.filter((risk) => risk.level === level);
          if (own.length === 0) return nothing;
          return html`<tbody part="level">
            <tr>
              <th class="level" scope="rowgroup" colspan="5">${statusMark(STATUS[level], localize.term('riskLevel', level))}</th>
            </tr>
            ${own.map((risk) => this.#row(risk))}
          </tbody>`;
        })}
      </table>
    </div>`;
  }

  #row(risk: RiskMark): TemplateResult {
    const { localize } = this;
    const [target] = this.cityController.value.selection;
    const isSelected = target?.kind === 'risk' && target.id === risk.id;
    const stage = [
      localize.term('riskStage', risk.stage),
      risk.required ? localize.term('requiredMark') : '',
    ];
    const select = (): void =>
      this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'risk', id: risk.id }] });
    return html`<tr class=${isSelected ? 'selected' : ''}>
      <th scope="row">
        <button aria-pressed=${isSelected} @click=${select}>${localize.name(risk.title)}</button>
        <span class="muted small">${stage.filter(Boolean).join(' · ')}</span>
      </th>
      ${RISK_CRITERIA.map((criterion) => {
        const share = risk.criteria[criterion];
        const step = Math.min(STEPS - 1, Math.floor((1 - share) * STEPS * 1.4));
        return html`<td class="score step-${step} ${criterion === risk.weakest ? 'weakest' : ''}">
          ${localize.number(Math.round(share * 100))}
        </td>`;
      })}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-risk-matrix': HiveRiskMatrix;
  }
}
