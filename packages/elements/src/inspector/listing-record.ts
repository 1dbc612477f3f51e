import type { ListingRecord } from '@hivemap/core';
import { html, nothing } from 'lit';
import { formatDay } from '../city/format-moment.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { fact } from './explanation.js';
import { daysWord } from './listing-line.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { unitList } from './unit-list.js';
import '../localization/terms/chain.js';
import '../localization/terms/mechanism.js';
import '../localization/terms/panels.js';

/** A case under listed supervision: deadline, measure, and who answers for it. */
export function listingRecord(
  { listing, path, calendarAssumed }: ListingRecord,
  context: RecordContext,
): RecordParts {
  const { localize, view, state } = context;
  const { division, unit, measure, listedAt, dueAt, clearedAt, status } = listing;
  const known = path.filter(({ id }) => id === unit?.id);
  return {
    title: localize.name(listing.title),
    subtitle: [localize.term('listingCase'), division ? localize.name(division.name) : '']
      .filter(Boolean)
      .join(' · '),
    badge: html`<span class="badge ${status}">${statusMark(status, daysWord(listing, localize))}</span>`,
    body: html`<section>
        <dl class="pairs">
          ${fact(localize.term('deadlineDay'), html`<strong>${dueAt}</strong>`)}
          ${fact(localize.term('measureTaken'), localize.term('measureWord', measure))}
          ${fact(localize.term('listedOn'), listedAt)}
          ${clearedAt === null ? nothing : fact(localize.term('listingsCleared'), clearedAt)}
        </dl>
      </section>
      ${
        known.length > 0
          ? unitList(localize.term('responsible'), known, context)
          : html`<p class="notice">${statusMark('warn', html`<span class="ink">${unit ? localize.name(unit.name) : localize.term('noUnit')}</span>`)}</p>`
      }
      ${path.length > 1 ? unitList(localize.term('unitAbove'), path.slice(0, -1).reverse(), context) : nothing}
      <p class="source">
        ${formatDay(view.asOf, state.city?.timeZone)}${calendarAssumed ? html` · ${localize.term('listingCalendarAssumed')}` : nothing}
      </p>`,
    ...(division && division.code !== state.division
      ? { action: { label: localize.term('enter', localize.name(division.name)), division: division.code } }
      : {}),
  };
}
