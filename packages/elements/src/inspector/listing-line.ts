import type { ListingMark } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/mechanism.js';

/** A case in a list; it leads to the case. */
export function listingLine(listing: ListingMark, { localize, select }: RecordContext): TemplateResult {
  return html`<li>
    <button class="link" @click=${() => select({ kind: 'listing', id: listing.id })}>
      <span>${localize.name(listing.title)}</span>
      <span class="small">${statusMark(listing.status, daysWord(listing, localize))}</span>
    </button>
  </li>`;
}

export function daysWord({ status, daysLeft, clearedAt }: ListingMark, localize: HiveLocalize): string {
  if (clearedAt !== null) return localize.term('clearedOn', clearedAt.slice(5));
  const days = localize.number(Math.abs(daysLeft));
  if (status === 'stop')
    return daysLeft < 0 ? localize.term('listingOverdueDays', days) : localize.term('listingOverdue');
  return daysLeft === 0 ? localize.term('listingDueToday') : localize.term('listingDaysLeft', days);
}
