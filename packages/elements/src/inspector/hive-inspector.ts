import type { MatterListQuery, RecordQuery, RecordView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CityState, Target } from '../city/city-state.js';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { LateCode } from '../city/late-code.js';
import { PanelElement } from '../city/panel-element.js';
import { sameTarget } from '../city/reduce-city.js';
import { listedMeasure } from '../city/matter-focus.js';
import { matterListQuery, recordQuery } from '../city/queries.js';
import { RoadController } from '../city/road-controller.js';
import { ViewController } from '../city/view-controller.js';
import { adoptLateStyles } from '../styles/adopt-late-styles.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { printButton } from '../styles/parts/panel-buttons.js';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { comparedPair, isArea } from './compared-pair.js';
import { LIST_PAGE } from './list-page.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { recordTrail, type Step } from './record-trail.js';
import type * as Records from './records.js';
import '../localization/terms/chain.js';
import '../localization/terms/matters.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** Records that are printed with the map around them. */
const PRINTED: ReadonlySet<string> = new Set(['scenic', 'park', 'fence', 'campaign-area']);

/**
 * @summary Everything about the selection, or about the drilled division when nothing is selected; two areas side
 *   by side with what they differ by. Each
 *   figure tells its formula, numerator, denominator, date and source.
 * @event {HiveSelectEvent} hive-select - Fired by the map when the selection was cleared here.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when the division was entered from here.
 * @csspart title - Name of the record.
 * @csspart trail - The records that led here.
 * @csspart body - What is known of it.
 * @csspart action - The one action.
 */
@customElement('hive-inspector')
export class HiveInspector extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, figureStyles, barStyles, statusMarkStyles];

  /** Leaves out the key figures of the drilled division, where they stand beside the inspector already. */
  @property({ type: Boolean, reflect: true }) brief = false;

  /** First row of the list of matters that is shown. */
  @state() private offset = 0;

  protected override readonly drawnFrom = [
    'city',
    'matters',
    'scope',
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
  readonly #roads = new RoadController(this, this.cityController);
  readonly #list = new ViewController<MatterListQuery>(this, this.cityController, (state) =>
    matterListQuery(state, { offset: this.offset, limit: LIST_PAGE }),
  );
  readonly #code = new LateCode<typeof Records>(
    'What the inspector shows',
    () => import('./records.js'),
    () => this.#codeChanged(),
  );
  #listed: CityState['matters'] | null = null;
  #nextFocus: string | null = null;
  #target: Target | null = null;
  #current: Step | null = null;
  #trail: readonly Step[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#code.want();
  }

  /** With what draws the record. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#code.bring().catch(() => undefined);
    return super.getUpdateComplete();
  }

  #codeChanged(): void {
    const { module } = this.#code;
    if (module) adoptLateStyles(this.renderRoot, module.RECORD_STYLES);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow();
    const { matters } = this.cityController.value;
    if (matters !== this.#listed) this.offset = 0;
    this.#listed = matters;
  }

  #follow(): void {
    const state = this.cityController.value;
    const next = state.selection.length > 0 ? inspected(state) : null;
    if (sameTarget(next, this.#target)) return;
    const current = this.#target && this.#current;
    this.#trail = recordTrail(this.#trail, current ?? this.#current, next);
    this.#target = next;
    this.#current = null;
  }

  /** The second of several selected areas, beside the first. */
  readonly #other = new ViewController<RecordQuery>(this, this.cityController, (state) => {
    const pair = comparedPair(state.selection);
    return pair && recordQuery(state, pair[1]);
  });

  /** What was focused is gone when a matter is opened or left: the focus goes to what stands for it. */
  protected override updated(): void {
    if (this.#nextFocus === null) return;
    const next = this.renderRoot.querySelector<HTMLElement>(this.#nextFocus);
    if (!next) return;
    this.#nextFocus = null;
    next.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const view = this.#record.value;
    const { status, selection, matters } = this.cityController.value;
    const { module: code } = this.#code;
    if (code && matters.places && selection[0]?.kind !== 'matter') return this.#matterList(code);
    if (!view || !code) {
      if (this.#record.error || status === 'error' || this.#code.failed)
        return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('nothingToShow'))
        : loadingState(this.localize.term('loading'));
    }
    const parts = this.#compared(view, code) ?? this.#parts(view, code);
    const close = selection.length > 0 ? this.#close() : nothing;
    if (parts && this.#target && !this.#record.pending)
      this.#current = { target: this.#target, title: parts.title };
    if (!parts)
      return html`<div class="frame">
        <div class="head"><h2>${this.localize.term('inspector')}</h2>${close}</div>
        ${emptyState(this.localize.term('nothingToShow'))}
      </div>`;
    return html`<article class="frame" aria-labelledby="title" aria-busy=${this.#record.pending}>
      ${this.#way()}
      <div class="head">
        ${matters.places && view.record?.kind === 'matter' ? this.#back() : nothing}
        <div class="heading" tabindex="-1">
          <h2 id="title" part="title">${parts.title}</h2>
          ${parts.subtitle ? html`<p class="muted small">${parts.subtitle}</p>` : nothing}
        </div>
        ${parts.badge ?? nothing}${PRINTED.has(view.record?.kind ?? '') ? printButton(() => void this.#print(view, parts), this.localize) : nothing}${close}
      </div>
      <div class="body" part="body">${parts.body}</div>
      ${this.#actions(view, parts)}
    </article>`;
  }

  async #print({ asOf }: RecordView, { title, subtitle = '' }: RecordParts): Promise<void> {
    const { printPanel } = await import('../city/print-panel.js');
    const nodes = [...this.renderRoot.querySelectorAll('.head .badge, .body')];
    await printPanel(this, {
      title,
      subtitle,
      nodes,
      state: this.cityController.value,
      asOf,
      localize: this.localize,
    });
  }

  #compared(view: RecordView, { comparedAreas }: typeof Records): RecordParts | null {
    const state = this.cityController.value;
    const [first, second] = [view.record, this.#other.value?.record];
    if (!comparedPair(state.selection) || !isArea(first) || !isArea(second)) return null;
    return comparedAreas([first, second], {
      view,
      state,
      localize: this.localize,
      map: this.for,
      brief: false,
      roads: null,
      select: this.#select,
    });
  }

  #parts(view: RecordView, { recordParts }: typeof Records): RecordParts | null {
    const state = this.cityController.value;
    const context: RecordContext = {
      view,
      state,
      localize: this.localize,
      map: this.for,
      brief: this.brief && state.selection.length === 0,
      roads: this.#roads.nearest(view),
      select: this.#select,
    };
    return recordParts(context);
  }

  /** Keeps the way back, and takes the focus along: the link that led on is gone. */
  readonly #select = (target: Target): void => {
    this.#nextFocus = '.heading';
    this.cityController.city?.dispatch({ type: 'select', selection: [target] });
  };

  /** Where one comes from; nothing where one comes from the map. */
  #way(): TemplateResult | typeof nothing {
    if (this.#trail.length === 0) return nothing;
    return html`<nav class="trail" part="trail" aria-label=${this.localize.term('trail')}>
      <ol>
        ${this.#trail.map(
          ({ target, title }) => html`<li>
            <button aria-label=${this.localize.term('backTo', title)} @click=${() => this.#select(target)}>
              ${icon('left', 12)}<span>${title}</span>
            </button>
          </li>`,
        )}
      </ol>
    </nav>`;
  }

  #matterList({ listTitle, matterList }: typeof Records): TemplateResult {
    const view = this.#list.value;
    const { city } = this.cityController;
    const close = (): void => {
      city?.dispatch({ type: 'list-matters', places: null });
      city?.dispatch({ type: 'select', selection: [] });
    };
    return html`<article class="frame" aria-labelledby="title" aria-busy=${this.#list.pending}>
      <div class="head">
        <div class="heading">
          <h2 id="title" part="title">${view ? listTitle(view, this.localize) : this.localize.term('matters')}</h2>
        </div>
        ${this.#close(close)}
      </div>
      <div class="body" part="body">
        ${
          view
            ? matterList({
                view,
                localize: this.localize,
                measure: listedMeasure(this.cityController.value.matters),
                open: (id) => {
                  this.#nextFocus = '.back';
                  city?.dispatch({ type: 'select', selection: [{ kind: 'matter', id }] });
                },
                turn: (offset) => (this.offset = offset),
              })
            : this.#list.error
              ? errorState(this.localize.term('loadFailed'))
              : loadingState(this.localize.term('loading'))
        }
      </div>
    </article>`;
  }

  #back(): TemplateResult {
    return html`<button
      class="icon-button back"
      aria-label=${this.localize.term('backToList')}
      @click=${this.#leaveMatter}
    >
      ${icon('back')}
    </button>`;
  }

  readonly #leaveMatter = (): void => {
    const [matter] = this.cityController.value.selection;
    this.#nextFocus = matter ? `[data-id="${CSS.escape(matter.id)}"]` : null;
    this.cityController.city?.dispatch({ type: 'select', selection: [] });
  };

  /** Entering a division, and the list of its matters where they are told one by one. */
  #actions({ record }: RecordView, { action }: RecordParts): TemplateResult | typeof nothing {
    const { city, scope } = this.cityController.value;
    const isInternal = (scope ?? city?.scope) === 'internal' && city?.resources['matters'] !== undefined;
    const code =
      isInternal && (record?.kind === 'division' || record?.kind === 'grid') ? record.area.code : null;
    if (!action && code === null) return nothing;
    return html`<div class="actions">
      ${
        code === null
          ? nothing
          : html`<button
              class="second-action"
              @click=${() => this.cityController.city?.dispatch({ type: 'list-matters', places: [code] })}
            >
              ${this.localize.term('listMatters')}
            </button>`
      }
      ${action ? this.#action(action) : nothing}
    </div>`;
  }

  #close(
    close = (): void => this.cityController.city?.dispatch({ type: 'select', selection: [] }),
  ): TemplateResult {
    return html`<button
      class="icon-button close"
      aria-label=${this.localize.term('closeSelection')}
      @click=${close}
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
