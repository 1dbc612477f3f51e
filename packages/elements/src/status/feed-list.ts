import type { FeedState } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { formatMoment } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { resourceName } from '../localization/resource-name.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import { color, size } from '../styles/tokens.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

const LOOK = {
  connecting: ['unknown', 'feedConnecting'],
  live: ['ok', 'statusLive'],
  stale: ['stale', 'statusStale'],
} as const;

/** What keeps the data fresh: each feed with its state, its time, and what it could not use. */
export function feedList(
  { feeds, city }: CityState,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  if (feeds.length === 0) return nothing;
  return html`<h3 class="feeds-title">${localize.term('feeds')}</h3>
    <ul class="feeds">
      ${feeds.map((feed) => line(feed, city?.timeZone, localize))}
    </ul>`;
}

function line(feed: FeedState, timeZone: string | undefined, localize: HiveLocalize): TemplateResult {
  const [shape, word] = LOOK[feed.state];
  const names = feed.resources.map((name) => resourceName(name, localize)).join(' · ');
  const at = feed.at === null ? '' : formatMoment(Date.parse(feed.at), timeZone, localize);
  return html`<li>
    <span>${names}</span>
    <span class="count">${localize.term(feed.transport === 'poll' ? 'feedReadings' : 'feedMessages', localize.number(feed.received))}</span>
    <span class="status-mark ${shape}">${statusGlyph(shape)}<span class="second">${localize.term(word)}</span></span>
    ${details(feed, at, localize)}
  </li>`;
}

function details(
  { refused, reconnects, gaps }: FeedState,
  at: string,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  const parts = [
    at && localize.term('feedLast', at),
    refused > 0 && localize.term('feedRefused', localize.number(refused)),
    reconnects > 0 && localize.term('feedReconnects', localize.number(reconnects)),
    gaps > 0 && localize.term('feedGaps', localize.number(gaps)),
  ].filter(Boolean);
  return parts.length > 0 ? html`<span class="feed-details">${parts.join(' · ')}</span>` : nothing;
}

export const feedListStyles: CSSResult = css`
  .feeds-title {
    margin: ${size('space-2')} 0 0;
    color: ${color('ink-2')};
    font-size: inherit;
    font-weight: 600;
  }
  .feed-details {
    grid-column: 1 / -1;
    padding-block-end: ${size('space-1')};
    color: ${color('ink-3')};
    overflow-wrap: anywhere;
  }
`;
