import type { ScenicLoad, ScenicMark, ScenicRecord } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { loadOutlook } from '../city/load-outlook.js';
import { formatDay, formatMoment } from '../city/format-moment.js';
import { loadRing, percentDigits } from '../scene/load-ring.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { variableTheme } from '../styles/variable-theme.js';
import { explanationOf, fact } from './explanation.js';
import { placeList } from './places.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/coverage.js';
import '../localization/terms/layers.js';
import '../localization/terms/scenic-board.js';
import '../localization/terms/verticals.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** A suggestion whose clock runs out within so many days is worth a warning. */
const SOON_DAYS = 7;

/** A scenic area: how full, who is near, what is still to be answered, what it overlaps. */
export function scenicRecord({ scenic, course, until }: ScenicRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const area = `${localize.number(scenic.areaKm2, { maximumFractionDigits: 1 })} km²`;
  return {
    title: localize.name(scenic.name),
    subtitle: [localize.term('scenicKind'), scenic.grade === 'none' ? '' : scenic.grade, area]
      .filter(Boolean)
      .join(' · '),
    badge: html`<span class="badge ${scenic.status}">${statusMark(scenic.status, isDoubtful(scenic) ? localize.term('loadDoubtful') : localize.term('loadWord', scenic.status))}</span>`,
    body: html`${load(scenic, context)}${course ? outlook(course, until, context) : nothing}${loadOrigin(scenic, context)}${nearest(scenic, context)}${suggestions(scenic, context)}${reserves(scenic, context)}
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function load(scenic: ScenicMark, { localize, state }: RecordContext): TemplateResult {
  const { load: now, capacity, status } = scenic;
  const ring = loadRing(now?.share ?? null, status, { radius: 44, thickness: 11 });
  const colors = variableTheme(state.theme).colors;
  return html`<section class="flower-row">
    <svg class="ring" width="128" height="128" viewBox="-64 -64 128 128" aria-hidden="true">
      <path d=${ring.track} fill=${colors.track} /><path d=${ring.value} fill=${colors[ring.role]} />
      ${ring.ticks.map(
        ({
          from,
          to,
          at,
          label,
        }) => svg`<line x1=${from[0]} y1=${from[1]} x2=${to[0]} y2=${to[1]} stroke=${colors.ink} />
          <text x=${at[0]} y=${at[1]} dy="0.35em">${label}</text>`,
      )}
      <text class="percent" dy="0.35em">${now ? `${percentDigits(now.share, (percent) => localize.number(percent))}%` : '–'}</text>
    </svg>
    <div>
      <h3 class="label">${localize.term('crowd')}</h3>
      <p class="medium">${now ? localize.number(now.count) : '–'}</p>
      <p class="muted small">${now ? localize.term('ofCapacity', localize.number(now.count), localize.number(capacity)) : nothing}</p>
      <p class="small">${statusMark(status, loadSentence(scenic, localize))}</p>
      ${
        now
          ? html`<p class="muted small">
            ${localize.term('measuredAt', formatMoment(now.at, state.city?.timeZone, localize))}
          </p>`
          : nothing
      }
    </div>
  </section>`;
}

/** A share, and no state: one of count and capacity has to be wrong. */
function isDoubtful({ load: now, status }: ScenicMark): boolean {
  return now !== null && status === 'unknown';
}

/** To closing time, by a method that the board of scenic areas explains. */
function outlook(
  course: ScenicLoad,
  until: string,
  { localize, state }: RecordContext,
): TemplateResult | typeof nothing {
  const { words, status } = loadOutlook(course, state.city?.timeZone, localize);
  if (!words) return nothing;
  const days = course.forecast?.days;
  return html`<section>
    <h3>${localize.term('boardUntil', until)}</h3>
    <p class="small">${status ? statusMark(status, words) : words}</p>
    ${days === undefined ? nothing : html`<p class="muted small">${localize.term('boardMethod', localize.number(days))}</p>`}
  </section>`;
}

function loadOrigin({ load: now, capacity }: ScenicMark, context: RecordContext): TemplateResult {
  const share =
    now && ({ state: 'value', value: now.share, numerator: now.count, denominator: capacity } as const);
  return html`<section>${explanationOf('scenicLoad', share ?? undefined, context)}</section>`;
}

function loadSentence(
  { load: now, capacity, status }: ScenicMark,
  localize: RecordContext['localize'],
): string {
  if (!now) return localize.term('loadUnknown');
  if (status === 'unknown') return localize.term('boardDoubtful');
  const left = localize.number(Math.abs(capacity - now.count));
  if (status === 'stop') return localize.term('loadStop', left);
  return status === 'warn' ? localize.term('loadWarn', left) : localize.term('loadOk');
}

/** By road where the host's router has said so, else in a straight line. */
function nearest(scenic: ScenicMark, { localize, roads }: RecordContext): TemplateResult | typeof nothing {
  const byRoad = roads !== null && roads.places.length > 0;
  const places = [
    ...(byRoad ? roads.places : scenic.nearest),
    ...(scenic.ecoOffice && !byRoad ? [scenic.ecoOffice] : []),
  ];
  if (places.length === 0) return nothing;
  return html`<section>
    <h3>
      ${localize.term('twoStationsOneCourt')} <span class="muted small"
        >${localize.term(byRoad ? 'byRoad' : roads?.failed ? 'roadFailed' : 'straightLine')}</span
      >
    </h3>
    ${placeList(places, localize)}
  </section>`;
}

function suggestions(
  { suggestions: { open, overdue, answered, next } }: ScenicMark,
  { localize }: RecordContext,
): TemplateResult {
  return html`<section>
    <h3>${localize.term('suggestions')} <span class="muted small">${localize.term('answerNote')}</span></h3>
    <dl class="pairs">
      ${fact(localize.term('suggestionsOpen'), localize.number(open))}
      ${fact(
        localize.term('overdue'),
        overdue > 0 ? statusMark('stop', localize.number(overdue)) : localize.number(overdue),
      )}
      ${
        next
          ? fact(
              localize.term(next.urgent ? 'suggestionUrgent' : 'suggestionNext'),
              statusMark(
                next.daysLeft < 0 ? 'stop' : next.daysLeft <= SOON_DAYS ? 'warn' : 'ok',
                localize.term(
                  next.daysLeft < 0 ? 'campaignOverdue' : 'campaignDaysLeft',
                  localize.number(Math.abs(next.daysLeft)),
                ),
              ),
            )
          : nothing
      }
      ${fact(localize.term('answered'), localize.number(answered))}
    </dl>
  </section>`;
}

function reserves({ reserves: overlaps }: ScenicMark, { localize }: RecordContext): TemplateResult {
  return html`<section>
    <h3>${localize.term('reservesOverlap')}</h3>
    ${
      overlaps.length === 0
        ? html`<p class="second small">${localize.term('noOverlap')}</p>`
        : html`<ul class="places">
          ${overlaps.map(
            ({ name, overlapKm2 }) => html`<li>
              <span>${localize.name(name)}</span>
              <span class="count"
                >${localize.number(overlapKm2, { maximumFractionDigits: 1 })} <span class="unit">km²</span></span
              >
            </li>`,
          )}
        </ul>`
    }
  </section>`;
}
