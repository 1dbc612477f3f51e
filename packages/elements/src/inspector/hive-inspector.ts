import type { RecordQuery, RecordView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CityState, Target } from '../city/city-state.js';
import { property } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import { PanelElement } from '../city/panel-element.js';
import { recordQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { sparklineStyles } from '../styles/parts/sparkline.js';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { areaRecord } from './area-record.js';
import { communityRecord } from './community-record.js';
import { communityStyles } from './community-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import { parkRecord } from './park-record.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { reserveRecord } from './reserve-record.js';
import { scenicRecord } from './scenic-record.js';

/**
 * @summary Everything about the selection, or about the drilled division when nothing is selected. Each
 *   figure tells its formula, numerator, denominator, date and source.
 * @event {HiveSelectEvent} hive-select - Fired by the map when the selection was cleared here.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when the division was entered from here.
 * @csspart title - Name of the record.
 * @csspart body - What is known of it.
 * @csspart action - The one action.
 */
@customElement('hive-inspector')
export class HiveInspector extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    figureStyles,
    barStyles,
    sparklineStyles,
    statusMarkStyles,
    inspectorStyles,
    communityStyles,
  ];

  /** Leaves out the key figures of the drilled division, where they stand beside the inspector already. */
  @property({ type: Boolean, reflect: true }) brief = false;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'selection',
    'path',
  ] as const;
  readonly #record = new ViewController<RecordQuery>(this, this.cityController, (state) => {
    const target = inspected(state);
    return target && recordQuery(state, target);
  });

  override render(): TemplateResult {
    const view = this.#record.value;
    const { status, selection } = this.cityController.value;
    if (!view) {
      if (this.#record.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('nothingToShow'))
        : loadingState(this.localize.term('loading'));
    }
    const parts = this.#parts(view);
    const close = selection.length > 0 ? this.#close() : nothing;
    if (!parts)
      return html`<div class="frame">
        <div class="head"><h2>${this.localize.term('inspector')}</h2>${close}</div>
        ${emptyState(this.localize.term('nothingToShow'))}
      </div>`;
    return html`<article class="frame" aria-labelledby="title" aria-busy=${this.#record.pending}>
      <div class="head">
        <div class="heading">
          <h2 id="title" part="title">${parts.title}</h2>
          ${parts.subtitle ? html`<p class="muted small">${parts.subtitle}</p>` : nothing}
        </div>
        ${parts.badge ?? nothing}${close}
      </div>
      <div class="body" part="body">${parts.body}</div>
      ${parts.action ? html`<div class="actions">${this.#action(parts.action)}</div>` : nothing}
    </article>`;
  }

  #parts(view: RecordView): RecordParts | null {
    const { record } = view;
    if (!record) return null;
    const state = this.cityController.value;
    const context: RecordContext = {
      view,
      state,
      localize: this.localize,
      brief: this.brief && state.selection.length === 0,
    };
    switch (record.kind) {
      case 'division':
      case 'grid':
        return areaRecord(record, context);
      case 'community':
        return communityRecord(record, context);
      case 'scenic':
        return scenicRecord(record.scenic, context);
      case 'reserve':
        return reserveRecord(record.reserve, context);
      case 'park':
        return parkRecord(record.park, context);
    }
  }

  #close(): TemplateResult {
    return html`<button
      class="icon-button close"
      aria-label=${this.localize.term('closeSelection')}
      @click=${() => this.cityController.city?.dispatch({ type: 'select', selection: [] })}
    >
      ${icon('close')}
    </button>`;
  }

  #action({ label, division }: NonNullable<RecordParts['action']>): TemplateResult {
    return html`<button
      class="action"
      part="action"
      @click=${() => this.cityController.city?.drillTo(division).catch(() => undefined)}
    >
      ${label}${icon('right', 14)}
    </button>`;
  }
}

/** The selection, else the drilled division. */
function inspected(state: CityState): Target | null {
  return state.selection[0] ?? (state.division === null ? null : { kind: 'division', id: state.division });
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-inspector': HiveInspector;
  }
}
