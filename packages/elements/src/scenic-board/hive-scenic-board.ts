import type { ScenicLoad, ScenicLoadsQuery, ScenicLoadsView } from '@hivemap/core';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement, property } from '../city/decorators.js';
import { formatMoment, formatTime } from '../city/format-moment.js';
import { loadOutlook } from '../city/load-outlook.js';
import { PanelElement } from '../city/panel-element.js';
import { scenicLoadsQuery } from '../city/queries.js';
import { saveTable } from '../city/save-table.js';
import { ViewController } from '../city/view-controller.js';
import { percentDigits } from '../scene/load-ring.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { printButton, saveButton } from '../styles/parts/panel-buttons.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { color, size } from '../styles/tokens.js';
import { courseChart, courseStyles } from './course-chart.js';
import '../localization/terms/controls.js';
import '../localization/terms/coverage.js';
import '../localization/terms/layers.js';
import '../localization/terms/scenic-board.js';
import '../localization/terms/panels.js';

const CLOSING = '18:00';
const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

/**
 * @summary Scenic areas by load, the fullest first, with the course of the day and its forecast to closing
 *   time. Warns exactly from 80 %, stops exactly from 100 % of capacity; the forecast names its method and error.
 * @event {HiveSelectEvent} hive-select - Fired by the map when an area was selected here.
 * @csspart area - A scenic area; `selected` too when it is.
 */
@customElement('hive-scenic-board')
export class HiveScenicBoard extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    statusMarkStyles,
    courseStyles,
    css`
      .areas {
        padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
      }
      .area {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 0 ${size('space-3')};
        width: 100%;
        padding: ${size('space-2')} 0;
        border-top: 1px solid ${color('border')};
        border-radius: 0;
      }
      .area:hover .name {
        text-decoration: underline;
      }
      .area[aria-pressed='true'] {
        box-shadow: inset calc(3px * var(--hive-inline)) 0 0 ${color('ink')};
        padding-inline-start: ${size('space-2')};
      }
      .name {
        font-weight: 700;
      }
      .tools {
        display: inline-flex;
        align-items: center;
        gap: ${size('space-1')};
        margin-block: -4px;
        margin-inline-end: -8px;
      }
      .share {
        font-size: ${size('figure-m')};
        line-height: 1.25;
      }
      .what {
        display: block;
      }
      .forecast {
        grid-column: 1 / -1;
        color: ${color('ink-2')};
        font-size: ${size('font-small')};
      }
      details {
        padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
      }
    `,
  ];

  /** Closing time, `18:00`, in the city's time zone: the forecast goes so far. */
  @property() closing = CLOSING;

  @state() private saveFailed = false;

  protected override readonly drawnFrom = ['city', 'division', 'status', 'selection'] as const;
  readonly #view = new ViewController<ScenicLoadsQuery>(this, this.cityController, (state) =>
    scenicLoadsQuery(state, TIME.test(this.closing) ? this.closing : CLOSING),
  );

  override render(): TemplateResult {
    const view = this.#view.value;
    const { status, city } = this.cityController.value;
    if (!view) {
      if (this.#view.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('nothingToShow'))
        : loadingState(this.localize.term('loading'));
    }
    const days = Math.max(0, ...view.areas.map(({ forecast }) => forecast?.days ?? 0));
    const until = formatTime(view.until, city?.timeZone);
    return html`<div class="head">
        <h2>${this.localize.term('boardTitle')}</h2>
        <span class="tools"
          ><span class="muted small">${this.localize.term('boardUntil', until)}</span>${
            view.areas.length > 0
              ? html`${saveButton(() => void this.#save(), this.localize)}${printButton(() => void this.#print(view), this.localize)}`
              : nothing
          }</span
        >
      </div>
      ${
        view.areas.length === 0
          ? this.#none()
          : html`<ol class="areas">
            ${repeat(
              view.areas,
              ({ id }) => id,
              (area) => html`<li>${this.#area(area)}</li>`,
            )}
          </ol>`
      }
      ${
        days > 0
          ? html`<details>
            <summary>${icon('info', 14)}${this.localize.term('explain')}</summary>
            <p class="small second">${this.localize.term('boardMethod', this.localize.number(days))}</p>
          </details>`
          : nothing
      }
      ${this.saveFailed ? html`<p class="attention small" role="alert">${this.localize.term('exportFailed')}</p>` : nothing}
      <footer>${formatMoment(view.asOf, city?.timeZone, this.localize)}</footer>`;
  }

  /** While areas are still being read, none is missing. */
  #none(): TemplateResult {
    const reading = this.cityController.value.city?.resources['scenicAreas']?.state;
    return reading === 'waiting' || reading === 'loading'
      ? loadingState(this.localize.term('loading'))
      : emptyState(this.localize.term('boardEmpty'));
  }

  async #save(): Promise<void> {
    const { city } = this.cityController;
    const options = { layer: 'scenic', format: 'csv' } as const;
    if (city)
      this.saveFailed = !(await saveTable(city, this.localize, options, this.localize.term('boardTitle')));
  }

  async #print({ asOf }: ScenicLoadsView): Promise<void> {
    const { printPanel } = await import('../city/print-panel.js');
    await printPanel(this, {
      title: this.localize.term('boardTitle'),
      subtitle: '',
      nodes: [...this.renderRoot.querySelectorAll('.areas, details')],
      state: this.cityController.value,
      asOf,
      localize: this.localize,
    });
  }

  #area(area: ScenicLoad): TemplateResult {
    const { localize } = this;
    const { id, load, status, capacity, today } = area;
    const selected = this.cityController.value.selection.some(
      (one) => one.kind === 'scenic' && one.id === id,
    );
    const [first, last] = [today[0]?.count ?? 0, today.at(-1)?.count ?? 0];
    const label = localize.term('boardCourse', localize.number(first), localize.number(last));
    return html`<button
      part=${selected ? 'area selected' : 'area'}
      class="area"
      data-id=${id}
      data-status=${status}
      aria-pressed=${selected}
      @click=${() => this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'scenic', id }] })}
    >
      <span class="what">
        <span class="name">${localize.name(area.name)}</span>
        <span class="muted small">${area.grade === 'none' ? nothing : area.grade}</span><br />
        <span class="share">${load ? html`${percentDigits(load.share, (percent) => localize.number(percent))}<span class="unit">%</span>` : '–'}</span>
        <span class="muted small"
          >${load ? localize.term('boardOf', localize.number(load.count), localize.number(capacity)) : nothing}</span
        ><br />
        ${statusMark(status, this.#stateWord(area))}
      </span>
      <span>${today.length > 1 && capacity > 0 ? courseChart(area, label) : nothing}</span>
      <span class="forecast">${this.#outlook(area)}</span>
    </button>`;
  }

  #stateWord({ status, capacity, doubtful }: ScenicLoad): string {
    if (doubtful) return this.localize.term('loadDoubtful');
    return capacity > 0 ? this.localize.term('loadWord', status) : this.localize.term('boardNoCapacity');
  }

  #outlook(area: ScenicLoad): TemplateResult | string {
    const { timeZone } = this.cityController.value.city ?? {};
    const { words, status } = loadOutlook(area, timeZone, this.localize);
    return status ? html`${statusMark(status, words)}` : words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-scenic-board': HiveScenicBoard;
  }
}
