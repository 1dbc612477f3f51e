import type { MatterListView, MatterMeasure, MatterRow } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import { deadlineWords } from './matter-words.js';
import { LIST_PAGE } from './list-page.js';
import '../localization/terms/matters.js';
import '../localization/terms/late-panels.js';

export interface MatterList {
  readonly view: MatterListView;
  readonly localize: HiveLocalize;
  /** Which matters are listed; `null`: all of the period. */
  readonly measure: MatterMeasure | null;
  readonly open: (id: string) => void;
  readonly turn: (offset: number) => void;
}

/** `三汇镇`, `三汇镇等 5 处`. */
export function listTitle({ places }: MatterListView, localize: HiveLocalize): string {
  const [first] = places;
  if (!first) return localize.term('matters');
  const name = localize.name(first.name);
  return localize.term(
    'mattersOf',
    places.length === 1 ? name : localize.term('morePlaces', name, localize.number(places.length)),
  );
}

/** What waits longest first; each leads to the life of the matter. */
export function matterList({ view, localize, measure, open, turn }: MatterList): TemplateResult {
  const { rows, total, open: inWork, offset, missing } = view;
  if (missing === 'not-published') return emptyState(localize.term('mattersListNotPublished'));
  if (total === 0) return emptyState(localize.term('noMattersHere'));
  const number = (value: number): string => localize.number(value);
  const end = offset + rows.length;
  return html`<p class="list-sum second small">
      ${measure === null ? nothing : html`${localize.term('matterMeasure', measure)} · `}${localize.term('mattersCounted', number(total), number(inWork))}
    </p>
    <ul class="matters">
      ${rows.map((row) => listRow(row, view, localize, open))}
    </ul>
    ${
      total > LIST_PAGE
        ? html`<p class="pager">
            <span class="muted small">${localize.term('rowsOf', number(offset + 1), number(end), number(total))}</span>
            ${step('previousPage', offset - LIST_PAGE, offset > 0, turn, localize)}
            ${step('nextPage', end, end < total, turn, localize)}
          </p>`
        : nothing
    }`;
}

function listRow(
  row: MatterRow,
  { places }: MatterListView,
  localize: HiveLocalize,
  open: (id: string) => void,
): TemplateResult {
  const { id, type, stage, tier, place, acceptedDay, status } = row;
  const isElsewhere = places.length !== 1 || places[0]?.code !== place.code;
  return html`<li>
    <button class="matter ${status}" data-id=${id} @click=${() => open(id)}>
      <span class="glyph ${status}">${statusGlyph(status === 'unknown' ? 'stale' : status)}</span>
      <span class="what"><span class="muted">${type.code}</span> ${localize.name(type.name)}</span>
      <span class="when ${status}">${deadlineWords(row, localize)}</span>
      <span class="where muted small"
        >${[
          localize.term('stageName', stage),
          localize.term('tierName', tier),
          ...(isElsewhere ? [localize.name(place.name)] : []),
          id,
        ].join(' · ')}</span
      >
      <span class="since muted small">${acceptedDay ? localize.term('acceptedOn', acceptedDay.slice(5)) : nothing}</span>
      <span class="go">${icon('right', 14)}</span>
    </button>
  </li>`;
}

function step(
  term: 'previousPage' | 'nextPage',
  to: number,
  there: boolean,
  turn: (offset: number) => void,
  localize: HiveLocalize,
): TemplateResult {
  return html`<button
    class="icon-button"
    aria-label=${localize.term(term)}
    ?disabled=${!there}
    @click=${() => turn(Math.max(0, to))}
  >
    ${icon(term === 'previousPage' ? 'left' : 'right')}
  </button>`;
}
