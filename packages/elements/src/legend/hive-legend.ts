import type { AreasQuery, IndicatorInfo } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import { unitOf } from '../city/format-figure.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { choroplethScale, classColors, type ChoroplethScale } from '../scene/choropleth-scale.js';
import { hexagonPath } from '../scene/hexagon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { hatchSwatch } from '../styles/parts/hatch.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { variableTheme } from '../styles/variable-theme.js';
import { rangeLabels } from './range-labels.js';
import { legendStyles } from './legend-styles.js';

export type LegendMark = 'scenic' | 'park' | 'honeycomb';

/**
 * @summary What the colors of the map mean: classes with how many areas each has, and every way in which a
 *   figure can be missing, where it occurs. The same classes as the map's.
 * @csspart title - Indicator, unit and what is colored.
 * @csspart class - A class: color, range, count.
 * @csspart missing - Areas without a number, and why.
 * @csspart mark - A mark of another layer.
 * @cssproperty [--hive-legend-class-opacity=1] - Of the classes' colors, where the map's own are faded.
 */
@customElement('hive-legend')
export class HiveLegend extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, legendStyles];

  /** Marks of other layers that are on the map: `scenic`, `park`, `honeycomb`; space-separated. */
  @property({ converter: { fromAttribute: parseMarks } }) marks: readonly LegendMark[] = [];

  protected override readonly drawnFrom = ['city', 'indicator', 'division', 'status', 'choropleth'] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, areasQuery);

  override render(): TemplateResult | typeof nothing {
    const view = this.#areas.value;
    const { status, indicator, choropleth } = this.cityController.value;
    if (!view) {
      if (this.#areas.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty' ? nothing : loadingState(this.localize.term('loading'));
    }
    const info = view.indicators.find(({ id }) => id === indicator) ?? view.indicators[0];
    if (!info) return emptyState(this.localize.term('nothingToShow'));
    const dedicated = view.cells.some((cell) => cell.dedicated);
    return this.#legend(info, choroplethScale(view, info.id, choropleth), dedicated);
  }

  #legend(info: IndicatorInfo, scale: ChoroplethScale, dedicated: boolean): TemplateResult {
    const name = this.localize.name(info.name);
    const unit = unitOf(info, this.localize);
    const level = this.#levelName(scale);
    return html`<table>
        <caption part="title">
          ${name}${unit ? html` <span>${unit}</span>` : nothing}${level ? html` <span>· ${level}</span>` : nothing}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">${this.localize.term('legendRange')}</th>
            <th scope="col">${this.localize.term('legendCount')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#classes(info, scale)}${this.#missing(scale)}
        </tbody>
      </table>
      ${
        this.marks.length > 0 || dedicated
          ? html`<ul class="marks">
            ${dedicated ? html`<li part="mark">${DEDICATED}${this.localize.term('dedicatedGrid')}</li>` : nothing}
            ${this.marks.map((mark) => this.#mark(mark))}
          </ul>`
          : nothing
      }`;
  }

  /** From high to low: the eye starts at the top. */
  #classes(info: IndicatorInfo, scale: ChoroplethScale): TemplateResult[] {
    const colors = classColors(scale, variableTheme(this.cityController.value.theme));
    const labels = rangeLabels(scale.classes, info, this.localize);
    const most = Math.max(1, ...scale.classes.map(({ count }) => count));
    if (scale.classes.every(({ count }) => count === 0)) return [];
    return scale.classes
      .map(({ count }, index) =>
        this.#row('class', swatch(colors[index] ?? 'none'), labels[index] ?? '', count, {
          share: count / most,
          color: colors[index] ?? 'none',
        }),
      )
      .reverse();
  }

  #missing(scale: ChoroplethScale): TemplateResult[] {
    const kinds = [
      ['insufficient', hatchSwatch(18, 12, 3.2), scale.insufficient],
      ['suppressed', hatchSwatch(18, 12, 3.2), scale.suppressed],
      ['noData', swatch('none'), scale.none],
    ] as const;
    return kinds
      .filter(([, , count]) => count > 0)
      .map(([term, mark, count]) => this.#row('missing', mark, this.localize.term(term), count, null));
  }

  #row(
    part: string,
    mark: TemplateResult,
    label: string,
    count: number,
    bar: { readonly share: number; readonly color: string } | null,
  ): TemplateResult {
    return html`<tr part=${part}>
      <th scope="row"><span class="swatch">${mark}</span>${label}</th>
      <td>
        <svg class="bar" height="8" aria-hidden="true">
          ${
            bar && bar.share > 0
              ? svg`<rect width="${Math.max(2, bar.share * 100)}%" height="8" rx="1" fill=${bar.color} />`
              : nothing
          }
        </svg>
        <span class="count">${this.localize.number(count)}</span>
      </td>
    </tr>`;
  }

  #mark(mark: LegendMark): TemplateResult {
    const terms = { scenic: 'markScenic', park: 'markPark', honeycomb: 'markHoneycomb' } as const;
    return html`<li part="mark">${MARKS[mark]}${this.localize.term(terms[mark])}</li>`;
  }

  /** The level of the areas that are colored. */
  #levelName(scale: ChoroplethScale): string {
    const level = this.cityController.value.city?.levels.find((one) => one.id === scale.level);
    return level ? this.localize.name(level.name) : '';
  }
}

function swatch(fill: string): TemplateResult {
  return html`<svg width="18" height="12" aria-hidden="true"><rect width="18" height="12" fill=${fill} /></svg>`;
}

/** Dots in rows, as on the map. */
const DEDICATED = html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
  ${[2.5, 8.5, 14.5].map((x) => svg`<circle cx=${x} cy="3" r="1" fill="currentColor" /><circle cx=${x + 3} cy="9" r="1" fill="currentColor" />`)}
</svg>`;

const MARKS: Readonly<Record<LegendMark, TemplateResult>> = {
  scenic: html`<svg class="scenic" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <circle r="5" fill="none" stroke="currentColor" stroke-width="2.4" />
  </svg>`,
  park: html`<svg class="park" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <rect x="-5.5" y="-5.5" width="11" height="11" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>`,
  honeycomb: html`<svg class="honeycomb" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${hexagonPath([0, 0], 6.4)} fill="currentColor" />
  </svg>`,
};

function parseMarks(value: string | null): readonly LegendMark[] {
  return (value ?? '').split(/\s+/).filter((mark): mark is LegendMark => Object.hasOwn(MARKS, mark));
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-legend': HiveLegend;
  }
}
