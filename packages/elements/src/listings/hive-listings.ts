import type { ListingMark, ListingsView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { listingsQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { panelStyles } from '../styles/panel-styles.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusGlyph, statusMarkStyles } from '../styles/parts/status-mark.js';
import { listingsStyles } from './listings-styles.js';

/**
 * @summary Listed supervision (挂牌督办): overdue cases first, each with its unit, measure and the working days left.
 *   A case leads to where it is.
 * @event {HiveDrillEvent} hive-drill - A case was chosen: the map enters its division.
 * @csspart case - A case.
 * @csspart cleared - What has been cleared.
 */
@customElement('hive-listings')
export class HiveListings extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, statusMarkStyles, listingsStyles];

  /** How many open cases are shown; all unless given. */
  @property({ type: Number }) limit: number | null = null;

  protected override readonly drawnFrom = ['city', 'division', 'status'] as const;
  readonly #listings = new ViewController(this, this.cityController, listingsQuery);

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
    const open = view.listings.filter(({ clearedAt }) => clearedAt === null);
    const cleared = view.listings.filter(({ clearedAt }) => clearedAt !== null);
    const { text, unit } = formatFigure(view.closure, { unit: 'share' }, this.localize);
    return html`<div class="head">
        <h2>${this.localize.term('listings')}</h2>
        <span class="muted small">
          ${this.localize.term('listingsCount', this.localize.number(view.open), this.localize.number(view.overdue))}
        </span>
      </div>
      <ul class="cases">
        ${open.slice(0, this.limit ?? open.length).map((listing) => this.#case(listing))}
      </ul>
      ${
        cleared.length > 0
          ? html`<details part="cleared">
            <summary>${this.localize.term('showCleared', this.localize.number(cleared.length))}</summary>
            <ul class="cases">
              ${cleared.map((listing) => this.#case(listing))}
            </ul>
          </details>`
          : nothing
      }
      <footer>
        ${view.closure.state === 'value' ? html`${this.localize.term('listingsCleared')} ${text}${unit} · ` : nothing}${formatDay(view.asOf, this.cityController.value.city?.timeZone)}
        ${view.calendarAssumed ? html`<br />${this.localize.term('listingCalendarAssumed')}` : nothing}
      </footer>`;
  }

  #case(listing: ListingMark): TemplateResult {
    const { title, unit, division, measure, status, clearedAt } = listing;
    const where = [
      division ? this.localize.name(division.name) : '',
      unit ? this.localize.name(unit.name) : this.localize.term('noUnit'),
    ];
    return html`<li part="case">
      <button class="case ${clearedAt === null ? status : 'cleared'}" ?disabled=${!division} @click=${() => this.#enter(listing)}>
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

  #enter({ division }: ListingMark): void {
    if (division) void this.cityController.city?.drillTo(division.code);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-listings': HiveListings;
  }
}
