import type { CentreRecord, LetterRecord, LinkMark, LinkRecord, RiskRecord } from '@hivemap/core';
import { RISK_CRITERIA } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../city/format-moment.js';
import { linkWords } from '../city/link-words.js';
import { bar } from '../styles/parts/bar.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { fact } from './explanation.js';
import { ownFigure } from './own-figure.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/centres.js';
import '../localization/terms/chain.js';
import '../localization/terms/letters.js';
import '../localization/terms/matters.js';
import '../localization/terms/mechanism.js';
import '../localization/terms/programs.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** A data link: how old its last message is, against what may be, and how long it was up. */
export function linkRecord({ link }: LinkRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const { from, to, status } = link;
  return {
    title: localize.term('fromTo', localize.name(from.name), localize.name(to.name)),
    subtitle: localize.term('dataLink'),
    badge: html`<span class="badge ${status}">${statusMark(status, localize.term('linkWord', status))}</span>`,
    body: html`<section>
        <p class="small">${statusMark(status, linkWords(link, localize))}</p>
        <dl class="pairs">
          ${fact(localize.term('lastSync'), formatMoment(link.lastSyncAt, state.city?.timeZone, localize))}
          ${fact(localize.term('freshThreshold'), localize.term('minutesOf', localize.number(link.freshMinutes)))}
          ${link.messages === null ? nothing : fact(localize.term('messages'), localize.number(link.messages))}
        </dl>
        ${ownFigure({ word: localize.term('uptime'), formula: localize.term('uptimeFormula'), resources: ['links'], figure: link.uptime }, context)}
      </section>
      ${ends([link.from, link.to], context)}
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function ends(places: readonly LinkMark['from'][], { localize, select }: RecordContext): TemplateResult {
  return html`<section>
    <h3>${localize.term('linkEnds')}</h3>
    <ul class="links">
      ${places.map(({ kind, id, name }) =>
        kind === 'centre'
          ? html`<li>
            <button class="link" @click=${() => select({ kind: 'centre', id })}><span>${localize.name(name)}</span></button>
          </li>`
          : html`<li class="meeting"><span>${localize.name(name)}</span></li>`,
      )}
    </ul>
  </section>`;
}

/** A governance centre: what it integrates, who takes part, how its links are. */
export function centreRecord({ centre, links }: CentreRecord, context: RecordContext): RecordParts {
  const { localize, view, state, select } = context;
  const { compliant, division } = centre;
  return {
    title: localize.name(centre.name),
    subtitle: [localize.term('centreKind', centre.kind), localize.term('tierName', centre.level)].join(' · '),
    ...(compliant === null
      ? {}
      : {
          badge: html`<span class="badge">${statusMark(compliant ? 'ok' : 'warn', localize.term(compliant ? 'isCompliant' : 'notCompliant'))}</span>`,
        }),
    body: html`<section>
        <dl class="pairs">
          ${(['grid', 'dispute', 'petition', 'service-hall'] as const).map((part) =>
            fact(
              localize.term('integratedPart', part),
              statusMark(
                centre.integrates.includes(part) ? 'ok' : 'unknown',
                localize.term(centre.integrates.includes(part) ? 'integrated' : 'notIntegrated'),
              ),
            ),
          )}
          ${centre.hotline === null ? nothing : fact(localize.term('centreHotline'), centre.hotline)}
        </dl>
      </section>
      ${
        centre.partners.length > 0
          ? html`<section>
            <h3>${localize.term('partners')} <span class="muted small">${localize.number(centre.partners.length)}</span></h3>
            <ul class="links">
              ${centre.partners.map(
                ({ id, name }) => html`<li>
                  <button class="link" @click=${() => select({ kind: 'unit', id })}><span>${localize.name(name)}</span></button>
                </li>`,
              )}
            </ul>
          </section>`
          : nothing
      }
      ${linkList(links, context)}
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
    ...(division && division.code !== state.division
      ? { action: { label: localize.term('enter', localize.name(division.name)), division: division.code } }
      : {}),
  };
}

function linkList(
  links: readonly LinkMark[],
  { localize, select }: RecordContext,
): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  return html`<section>
    <h3>${localize.term('dataLinks')} <span class="muted small">${localize.number(links.length)}</span></h3>
    <ul class="links">
      ${links.slice(0, MOST_LINKS).map(
        (link) => html`<li>
          <button class="link" @click=${() => select({ kind: 'link', id: link.id })}>
            <span>${localize.term('fromTo', localize.name(link.from.name), localize.name(link.to.name))}</span>
            <span class="small">${statusMark(link.status, localize.term('linkWord', link.status))}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${links.length > MOST_LINKS ? html`<p class="muted small">${localize.term('moreOf', localize.number(links.length - MOST_LINKS))}</p>` : nothing}
  </section>`;
}

const MOST_LINKS = 12;

/** A supervision letter: from whom to whom, how far, until when. */
export function letterRecord({ letter }: LetterRecord, context: RecordContext): RecordParts {
  const { localize, view, state, select } = context;
  const unit = (one: typeof letter.from): TemplateResult =>
    one.name === null
      ? html`${localize.term('noUnit')}`
      : html`<button class="text" @click=${() => select({ kind: 'unit', id: one.id })}>${localize.name(one.name)}</button>`;
  return {
    title: localize.name(letter.topic),
    subtitle: localize.term('letterRecord'),
    badge: html`<span class="badge ${letter.status}">${statusMark(letter.status, localize.term('letterStage', letter.stage))}</span>`,
    body: html`<section>
        <dl class="pairs">
          ${fact(localize.term('sentBy'), unit(letter.from))}${fact(localize.term('sentTo'), unit(letter.to))}
          ${
            letter.park.name === null
              ? nothing
              : fact(
                  localize.term('parkKind'),
                  html`<button class="text" @click=${() => select({ kind: 'park', id: letter.park.id })}>${localize.name(letter.park.name)}</button>`,
                )
          }
          ${fact(localize.term('deadlineDay'), html`<strong>${formatDay(letter.dueAt, state.city?.timeZone)}</strong>`)}
        </dl>
      </section>
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

/** A stability risk assessment: the four criteria, and who carries it. */
export function riskRecord({ risk }: RiskRecord, context: RecordContext): RecordParts {
  const { localize, view, state, select } = context;
  const { unit } = risk;
  const status = risk.level === 'high' ? 'stop' : risk.level === 'medium' ? 'warn' : 'ok';
  return {
    title: localize.name(risk.title),
    subtitle: [localize.term('riskRecord'), localize.term('riskStage', risk.stage)].join(' · '),
    badge: html`<span class="badge ${status}">${statusMark(status, localize.term('riskLevel', risk.level))}</span>`,
    body: html`<section>
        ${RISK_CRITERIA.map(
          (criterion) => html`${ownFigure(
            {
              word: localize.term('riskCriterion', criterion),
              formula: localize.term('riskFormula'),
              resources: ['risks'],
              figure: { state: 'value', value: risk.criteria[criterion] },
              ...(risk.decidedAt === null ? {} : { period: risk.decidedAt }),
            },
            context,
          )}
            ${bar(risk.criteria[criterion], { attention: criterion === risk.weakest && risk.level === 'high' })}`,
        )}
      </section>
      <section>
        <dl class="pairs">
          ${fact(
            localize.term('responsible'),
            unit
              ? html`<button class="text" @click=${() => select({ kind: 'unit', id: unit.id })}>${localize.name(unit.name)}</button>`
              : localize.term('noUnit'),
          )}
          ${risk.decidedAt === null ? nothing : fact(localize.term('decidedOn'), risk.decidedAt)}
        </dl>
      </section>
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}
