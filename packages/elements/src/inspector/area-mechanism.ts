/** What the mechanism has in an area: cases under listed supervision, the pair of stations that it turns to. */
import type { AreaRecord, StationMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../styles/parts/status-mark.js';
import { fact } from './explanation.js';
import { listingLine } from './listing-line.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/centres.js';
import '../localization/terms/chain.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** Cases listed one by one. */
const MOST_CASES = 8;

export function listedCases(
  { listed = [] }: AreaRecord,
  context: RecordContext,
): TemplateResult | typeof nothing {
  const { localize } = context;
  const rest = listed.length - MOST_CASES;
  if (listed.length === 0) return nothing;
  return html`<section>
    <h3>${localize.term('listedCases')} <span class="muted small">${localize.number(listed.length)}</span></h3>
    <ul class="links">${listed.slice(0, MOST_CASES).map((one) => listingLine(one, context))}</ul>
    ${rest > 0 ? html`<p class="muted small">${localize.term('moreOf', localize.number(rest))}</p>` : nothing}
  </section>`;
}

/** Where one of the two is missing, it is said. */
export function stationPair(
  { pair }: AreaRecord,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (!pair) return nothing;
  const { police, justice, distanceMeters } = pair;
  const station = (one: StationMark | null): TemplateResult =>
    one ? html`${localize.name(one.name)}` : statusMark('stop', localize.term('absent'));
  const works = police && justice;
  return html`<section>
    <h3>
      ${localize.term('stationPairs')}
      <span class="small">${statusMark(works ? 'ok' : 'warn', localize.term(works ? 'pairWorks' : 'pairIncomplete'))}</span>
    </h3>
    <dl class="pairs">
      ${fact(localize.term('policeStation'), station(police))}${fact(localize.term('justiceOffice'), station(justice))}
      ${distanceMeters === null ? nothing : fact(localize.term('pairDistance'), localize.term('metersOf', localize.number(Math.round(distanceMeters))))}
    </dl>
  </section>`;
}
