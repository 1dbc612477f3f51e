import type { AreasQuery, IndicatorInfo, MattersQuery } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { activeFilter, mayFilter } from '../city/active-filter.js';
import { customElement, property } from '../city/decorators.js';
import { unitOf } from '../city/format-figure.js';
import { PanelElement } from '../city/panel-element.js';
import { coloredAreasQuery, coloredIndicator, mattersQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { choroplethScale, classColors, type ChoroplethScale } from '../scene/choropleth-scale.js';
import { groupColors } from '../styles/group-colors.js';
import { controlStyles } from '../styles/panel-styles.js';
import { hatchSwatch } from '../styles/parts/hatch.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { color } from '../styles/tokens.js';
import { variableTheme } from '../styles/variable-theme.js';
import { brushClasses, brushedRun, countIn, runBetween, type ClassRun } from './class-brush.js';
import { LINK_MARKS, MARKS, parseMarks, type LegendMark } from './legend-marks.js';
import { rangeLabels } from '../city/range-labels.js';
import { legendStyles } from './legend-styles.js';
import '../localization/terms/controls.js';
import '../localization/terms/layer-names.js';
import '../localization/terms/first-panels.js';

/**
 * @summary What the colors of the map mean: classes with how many areas each has, and every way in which a
 *   figure can be missing, where it occurs. The same classes as the map's. It is a brush, too: a class that is
 *   chosen, or a run of them, filters map, ranking and table; Escape shows everything again.
 * @csspart title - Indicator, unit and what is colored.
 * @csspart class - A class: color, range, count.
 * @csspart clear - Ends the filter.
 * @csspart missing - Areas without a number, and why.
 * @csspart mark - A mark of another layer.
 * @cssproperty [--hive-legend-class-opacity=1] - Of the classes' colors, where the map's own are faded.
 */
@customElement('hive-legend')
export class HiveLegend extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, legendStyles];

  /** Marks of other layers that are on the map: `scenic`, `park`, `fence`, `honeycomb`, `matters`; space-separated. */
  @property({ converter: { fromAttribute: parseMarks } }) marks: readonly LegendMark[] = [];

  /** No layer of the map is colored by the classes: they are left out. */
  @property({ type: Boolean, attribute: 'marks-only' }) marksOnly = false;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'choropleth',
    'filter',
    'scope',
  ] as const;
  /** What is being brushed, while the pointer is down. */
  @state() private brushing: ClassRun | null = null;
  /** Class that Tab leads to, and from which Shift extends. */
  @state() private active: number | null = null;
  #anchor = 0;
  #brush: Brush | null = null;

  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, coloredAreasQuery);

  readonly #matters = new ViewController<MattersQuery>(this, this.cityController, (state) =>
    this.marks.includes('matters') ? mattersQuery(state, { measure: 'accepted' }) : null,
  );

  override render(): TemplateResult | typeof nothing {
    const view = this.#areas.value;
    const state = this.cityController.value;
    const { status, choropleth } = state;
    if (!view) {
      if (this.#areas.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty' ? nothing : loadingState(this.localize.term('loading'));
    }
    if (this.marksOnly) {
      this.#brush = null;
      return html`${this.#clear()}${this.#marks(false)}`;
    }
    const info = view.indicators.find(({ id }) => id === coloredIndicator(state)) ?? view.indicators[0];
    if (!info) return emptyState(this.localize.term('nothingToShow'));
    const dedicated = view.cells.some((cell) => cell.dedicated);
    return this.#legend(info, choroplethScale(view, info.id, choropleth), dedicated);
  }

  #legend(info: IndicatorInfo, scale: ChoroplethScale, dedicated: boolean): TemplateResult {
    const name = this.localize.name(info.name);
    const unit = unitOf(info, this.localize);
    const level = this.#levelName(scale);
    this.#brush = mayFilter(this.cityController.value) ? { field: info.id, classes: scale.classes } : null;
    return html`<table @keydown=${this.#key}>
        <caption part="title">
          ${name}${unit ? html` <span>${unit}</span>` : nothing}${level ? html` <span>· ${level}</span>` : nothing}
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">${this.localize.term('legendRange')}</th>
            <th scope="col">${this.localize.term('legendCount')}</th>
          </tr>
        </thead>
        <tbody class=${this.#brush ? 'brush' : ''} @pointerdown=${this.#down}>
          ${this.#classes(info, scale)}${this.#missing(scale)}
        </tbody>
      </table>
      ${this.#clear()}${this.#marks(dedicated)}`;
  }

  #marks(dedicated: boolean): TemplateResult | typeof nothing {
    if (this.marks.length === 0 && !dedicated) return nothing;
    return html`<ul class="marks">
      ${dedicated ? html`<li part="mark">${DEDICATED}${this.localize.term('dedicatedGrid')}</li>` : nothing}
      ${this.marks.map((mark) => this.#mark(mark))}
    </ul>`;
  }

  /** From high to low: the eye starts at the top. */
  #classes(info: IndicatorInfo, scale: ChoroplethScale): TemplateResult[] {
    const colors = classColors(scale, variableTheme(this.cityController.value.theme));
    const labels = rangeLabels(scale.classes, info, this.localize);
    const most = Math.max(1, ...scale.classes.map(({ count }) => count));
    if (scale.classes.every(({ count }) => count === 0)) return [];
    const run = this.#run();
    return scale.classes
      .map(({ count }, index) =>
        this.#row('class', swatch(colors[index] ?? 'none'), labels[index] ?? '', count, {
          share: count / most,
          color: colors[index] ?? 'none',
          index,
          inside: run === null ? null : index >= run[0] && index <= run[1],
        }),
      )
      .reverse();
  }

  /** The run of classes that is left, or is being chosen. */
  #run(): ClassRun | null {
    const brush = this.#brush;
    if (this.brushing || !brush) return this.brushing;
    return brushedRun(brush.classes, activeFilter(this.cityController.value), brush.field);
  }

  #clear(): TemplateResult | typeof nothing {
    const filter = activeFilter(this.cityController.value);
    const run = this.#run();
    if (filter.length === 0) return nothing;
    const count = run && this.#brush ? this.localize.number(countIn(this.#brush.classes, run)) : '';
    return html`<p class="filtered">
      <span>${count ? this.localize.term('filteredCount', count) : this.localize.term('filtered')}</span>
      <button part="clear" class="clear" @click=${this.#clearAll}>${this.localize.term('filterClear')}</button>
    </p>`;
  }

  readonly #clearAll = (): void => {
    this.cityController.city?.dispatch({ type: 'filter', filter: [] });
  };

  #apply(run: ClassRun | null): void {
    const brush = this.#brush;
    if (!brush) return;
    const { filter } = this.cityController.value;
    this.cityController.city?.dispatch({
      type: 'filter',
      filter: brushClasses(brush.classes, run, filter, brush.field),
    });
  }

  /** A drag over classes, with mouse, pen or finger. */
  readonly #down = (event: PointerEvent): void => {
    const at = classAt(event.target);
    if (at === null || event.button !== 0) return;
    const before = this.#run();
    this.#anchor = event.shiftKey ? (this.active ?? at) : at;
    this.active = at;
    this.brushing = runBetween(this.#anchor, at);
    const body = event.currentTarget as HTMLElement;
    const move = (moved: PointerEvent): void => {
      const to = classAt((this.renderRoot as ShadowRoot).elementFromPoint(moved.clientX, moved.clientY));
      if (to !== null) [this.brushing, this.active] = [runBetween(this.#anchor, to), to];
    };
    const end = (ended: PointerEvent): void => {
      body.removeEventListener('pointermove', move);
      for (const type of ['pointerup', 'pointercancel'] as const) body.removeEventListener(type, end);
      const run = this.brushing;
      this.brushing = null;
      // A second click on the only class takes the filter away again.
      const again = before && run && before[0] === run[0] && before[1] === run[1] && run[0] === run[1];
      if (ended.type === 'pointerup' && run) this.#apply(again ? null : run);
    };
    body.setPointerCapture(event.pointerId);
    body.addEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel'] as const) body.addEventListener(type, end);
  };

  /** Enter, Space and assistive technology click without a pointer. */
  #choose(at: number, event: MouseEvent): void {
    if (event.detail !== 0) return;
    const run = this.#run();
    this.#anchor = at;
    this.#apply(run && run[0] === at && run[1] === at ? null : [at, at]);
  }

  /** Arrows move, Shift and arrows choose a run, Escape shows everything. */
  readonly #key = (event: KeyboardEvent): void => {
    const at = classAt(event.target);
    const brush = this.#brush;
    if (!brush || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      if (activeFilter(this.cityController.value).length === 0) return;
      this.#clearAll();
    } else if (at === null) return;
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const to = Math.min(brush.classes.length - 1, Math.max(0, at + (event.key === 'ArrowUp' ? 1 : -1)));
      if (event.shiftKey) this.#apply(runBetween(this.#anchor, to));
      else this.#anchor = to;
      this.active = to;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`[data-class="${String(to)}"] button`)?.focus(),
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #missing(scale: ChoroplethScale): TemplateResult[] {
    const kinds = [
      ['insufficient', hatchSwatch('insufficient', 18, 12), scale.insufficient],
      ['suppressed', hatchSwatch('suppressed', 18, 12), scale.suppressed],
      ['noData', swatch(WITHOUT), scale.none],
      ['figureLoading', swatch(WITHOUT), scale.loading],
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
    bar: ClassBar | null,
  ): TemplateResult {
    const name = html`<span class="swatch">${mark}</span>${label}`;
    const tab = bar && bar.index === (this.active ?? (this.#brush?.classes.length ?? 0) - 1) ? 0 : -1;
    return html`<tr
      part=${part}
      class=${bar?.inside === false ? 'outside' : ''}
      data-class=${bar ? bar.index : nothing}
    >
      <th scope="row">
        ${
          bar && this.#brush
            ? html`<button
              class="class"
              tabindex=${tab}
              aria-pressed=${bar.inside === true}
              title=${this.localize.term('brushHint')}
              @click=${(event: MouseEvent) => this.#choose(bar.index, event)}
            >
              ${name}
            </button>`
            : name
        }
      </th>
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
    const terms = {
      scenic: 'markScenic',
      park: 'markPark',
      fence: 'markFence',
      campaign: 'markCampaign',
      honeycomb: 'markHoneycomb',
      matters: 'markMatters',
      centre: 'markCentre',
    } as const;
    return html`<li part="mark">${MARKS[mark]}${this.localize.term(terms[mark])}</li>
      ${mark === 'matters' ? this.#matterGroups() : nothing}
      ${
        mark === 'centre'
          ? html`<li part="mark">${LINK_MARKS.ok}${this.localize.term('markLink')}</li>
            <li part="mark">${LINK_MARKS.stale}${this.localize.term('markStaleLink')}</li>`
          : nothing
      }`;
  }

  /** Colors of the rings, in their order. */
  #matterGroups(): TemplateResult[] {
    const groups = this.#matters.value?.groups ?? [];
    const colors = groupColors(variableTheme(this.cityController.value.theme), groups.length);
    return groups.map(
      ({ name }, group) => html`<li part="mark">
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          <circle r="4.5" fill=${colors[group] ?? 'none'} />
        </svg>
        ${this.localize.name(name)}
      </li>`,
    );
  }

  /** The level of the areas that are colored. */
  #levelName(scale: ChoroplethScale): string {
    const level = this.cityController.value.city?.levels.find((one) => one.id === scale.level);
    return level ? this.localize.name(level.name) : '';
  }
}

interface Brush {
  readonly field: string;
  readonly classes: ChoroplethScale['classes'];
}

interface ClassBar {
  readonly share: number;
  readonly color: string;
  /** Place of the class, from low to high. */
  readonly index: number;
  /** Whether the filter leaves it; `null` without a filter. */
  readonly inside: boolean | null;
}

/** Of areas without a figure, as on the map. */
const WITHOUT = color('track').cssText;

/** Dots in rows, as on the map. */
const DEDICATED = html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
  ${[2.5, 8.5, 14.5].map((x) => svg`<circle cx=${x} cy="3" r="1" fill="currentColor" /><circle cx=${x + 3} cy="9" r="1" fill="currentColor" />`)}
</svg>`;

function classAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-class]') : null;
  return row ? Number(row.dataset['class']) : null;
}

function swatch(fill: string): TemplateResult {
  return html`<svg width="18" height="12" aria-hidden="true"><rect width="18" height="12" fill=${fill} /></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-legend': HiveLegend;
  }
}
