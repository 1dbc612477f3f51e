import type { ListingMark, ListingsView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement, property } from '../city/decorators.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { isInFocus } from '../city/project-focus.js';
import { ProjectFocusController } from '../city/project-focus-controller.js';
import { listingsQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { panelStyles } from '../styles/panel-styles.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { narrowedStyles } from '../styles/parts/narrowed.js';
import { statusGlyph, statusMarkStyles } from '../styles/parts/status-mark.js';
import { filtersWith, listingFilters, passesFilters, type ListingFilters } from './listing-filters.js';
import { listingsStyles } from './listings-styles.js';
import '../localization/terms/mechanism.js';

/**
 * @summary Listed supervision (挂牌督办): overdue cases first, each with its unit, measure and the working days left; by
 *   unit, measure and division, and by the projects that the task book is narrowed to. A case is selected for all panels,
 *   and the map enters where it is; a case that is pointed at shows its area on the map.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a case was selected here.
 * @event {HiveDrillEvent} hive-drill - A case was chosen: the map enters its division.
 * @csspart filters - What the list is narrowed by.
 * @csspart narrowed - The projects that it is narrowed to.
 * @csspart closure - How much of what fell due was cleared, and of how many.
 * @csspart case - A case.
 * @csspart cleared - What has been cleared.
 */
@customElement('hive-listings')
export class HiveListings extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, narrowedStyles, statusMarkStyles, listingsStyles];

  /** How many open cases are shown; all unless given. */
  @property({ type: Number }) limit: number | null = null;

  @state() private filters: ListingFilters = {};

  protected override readonly drawnFrom = ['city', 'division', 'status', 'selection', 'filter'] as const;
  readonly #listings = new ViewController(this, this.cityController, listingsQuery);
  readonly #focus = new ProjectFocusController(this, this.cityController);

  override render(): TemplateResult {
    const { status, city } = this.cityController.value;
    const view = this.#listings.value;
    const reading = city?.resources['listings']?.state;
    if (!view) {
      if (this.#listings.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty' ? this.#empty() : loadingState(this.localize.term('loading'));
    }
    if (view.listings.length > 0) return this.#panel(view);
    return reading === 'waiting' || reading === 'loading'
      ? loadingState(this.localize.term('loading'))
      : this.#empty();
  }

  #empty(): TemplateResult {
    return emptyState(this.localize.term('noListings'));
  }

  #panel(view: ListingsView): TemplateResult {
    const focus = this.#focus.projects;
    const focused = view.listings.filter(({ projects }) => isInFocus(focus, projects));
    const shown = focused.filter((listing) => passesFilters(this.filters, listing));
    const open = shown.filter(({ clearedAt }) => clearedAt === null);
    const cleared = shown.filter(({ clearedAt }) => clearedAt !== null);
    const overdue = open.filter(({ status }) => status === 'stop').length;
    return html`<div class="head">
        <h2>${this.localize.term('listings')}</h2>
        <span class="muted small">
          ${this.localize.term('listingsCount', this.localize.number(open.length), this.localize.number(overdue))}
        </span>
      </div>
      ${this.#closure(view)}
      ${listingFilters(focused, this.filters, {
        localize: this.localize,
        choose: (field, value) => (this.filters = filtersWith(this.filters, field, value)),
      })}
      ${this.#focus.line(this.localize)}
      ${open.length === 0 ? html`<p class="none muted">${this.localize.term('noOpenListings')}</p>` : nothing}
      ${this.#cases(open.slice(0, this.limit ?? open.length))}
      ${
        cleared.length > 0
          ? html`<details part="cleared">
            <summary>${this.localize.term('showCleared', this.localize.number(cleared.length))}</summary>
            ${this.#cases(cleared)}
          </details>`
          : nothing
      }
      <footer>
        ${formatDay(view.asOf, this.cityController.value.city?.timeZone)}
        ${view.calendarAssumed ? html`<br />${this.localize.term('listingCalendarAssumed')}` : nothing}
      </footer>`;
  }

  /** How much was cleared of what fell due, with what it is counted from. */
  #closure({ closure }: ListingsView): TemplateResult | typeof nothing {
    if (closure.state !== 'value') return nothing;
    const { text, unit } = formatFigure(closure, { unit: 'share' }, this.localize);
    const { numerator, denominator } = closure;
    return html`<p class="closure" part="closure">
      <span>${this.localize.term('listingsCleared')} <strong>${text}${unit}</strong></span>
      ${
        numerator === undefined || denominator === undefined
          ? nothing
          : html`<span class="muted small">
            ${this.localize.term('clearedOfDue', this.localize.number(numerator), this.localize.number(denominator))}
          </span>`
      }
    </p>`;
  }

  #cases(listings: readonly ListingMark[]): TemplateResult {
    return html`<ul class="cases">
      ${repeat(
        listings,
        ({ id }) => id,
        (listing) => this.#case(listing),
      )}
    </ul>`;
  }

  #case(listing: ListingMark): TemplateResult {
    const [target] = this.cityController.value.selection;
    const isSelected = target?.kind === 'listing' && target.id === listing.id;
    const { title, unit, division, measure, status, clearedAt } = listing;
    const where = [
      division ? this.localize.name(division.name) : '',
      unit ? this.localize.name(unit.name) : this.localize.term('noUnit'),
    ];
    return html`<li part="case">
      <button
        class="case ${clearedAt === null ? status : 'cleared'}"
        aria-current=${isSelected ? 'true' : nothing}
        @click=${() => this.#open(listing)}
        @pointerenter=${() => this.#point(listing)}
        @pointerleave=${() => this.#point(null)}
        @focus=${() => this.#point(listing)}
        @blur=${() => this.#point(null)}
      >
        <span class="glyph">${statusGlyph(status)}</span>
        <span class="title">${this.localize.name(title)}</span>
        <span class="left ${clearedAt === null ? status : ''}">${this.#left(listing)}</span>
        <span class="where">${where.filter(Boolean).join(' · ')}</span>
        <span class="measure">${this.localize.term('measureWord', measure)}</span>
      </button>
    </li>`;
  }

  /** In working days; a last day on a weekend is over though no working day has passed. */
  #left({ status, daysLeft, clearedAt }: ListingMark): string {
    if (clearedAt !== null) return this.localize.term('clearedOn', clearedAt.slice(5));
    const days = this.localize.number(Math.abs(daysLeft));
    if (status === 'stop')
      return daysLeft < 0
        ? this.localize.term('listingOverdueDays', days)
        : this.localize.term('listingOverdue');
    return daysLeft === 0
      ? this.localize.term('listingDueToday')
      : this.localize.term('listingDaysLeft', days);
  }

  /** Selects a case for all, and enters where it is. */
  #open({ id, division }: ListingMark): void {
    const { city } = this.cityController;
    city?.dispatch({ type: 'select', selection: [{ kind: 'listing', id }] });
    if (division && division.code !== city?.state.division)
      city?.drillTo(division.code).catch(() => undefined); // outside of what the map is kept to
  }

  /** Its area on the map is pointed at with it. */
  #point(listing: ListingMark | null): void {
    const code = listing?.division?.code;
    this.cityController.city?.dispatch({
      type: 'hover',
      target: code === undefined ? null : { kind: 'division', id: code },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-listings': HiveListings;
  }
}
