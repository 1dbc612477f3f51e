import type { MatterRecord } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatMoment } from '../city/format-moment.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { fact } from './explanation.js';
import { deadlineMark } from './matter-words.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/matters.js';
import '../localization/terms/panels.js';

type Life = MatterRecord['matter'];

/** The life of a matter: deadline, way through the tiers, stages. */
export function matterRecord({ matter, path }: MatterRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const around = [...path].reverse().map(({ name }) => localize.name(name));
  const status = matter.status === 'unknown' ? 'statusOver' : 'statusOpen';
  return {
    title: `${matter.type.code} ${localize.name(matter.type.name)}`,
    subtitle: [matter.id, ...around.slice(0, 3)].join(' · '),
    badge: html`<span class="badge ${matter.status}"
      >${
        matter.status === 'stop'
          ? statusMark('stop', localize.term('matterMeasure', 'overdue'))
          : localize.term(status)
      }</span
    >`,
    body: html`${deadline(matter, context)}${climb(matter, context)}${stages(matter, context)}${facts(matter, context)}
      <p class="source">${formatMoment(view.asOf, state.city?.timeZone, localize)} · ${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function deadline(matter: Life, { localize }: RecordContext): TemplateResult {
  const { dueDay, acceptedDay, days, closedDay, calendarAssumed, workingDaysLeft } = matter;
  const spent = days === null ? '–' : localize.number(days);
  return html`<section>
    <h3>${localize.term('deadline')}</h3>
    <p class="medium deadline">${deadlineMark(matter, localize)}</p>
    <p class="second small">
      ${[
        ...(acceptedDay ? [localize.term('acceptedOn', acceptedDay)] : []),
        ...(closedDay ? [localize.term('closedOn', closedDay)] : []),
        ...(dueDay ? [`${localize.term('dueDay')} ${dueDay}`] : []),
        ...(closedDay ? [] : [localize.term('openDays', spent)]),
      ].join(' · ')}
    </p>
    ${calendarAssumed && workingDaysLeft !== null ? html`<p class="muted small">${localize.term('calendarAssumed')}</p>` : nothing}
  </section>`;
}

/** Each hop: tier, day, how long it had been at the tier before, why. */
function climb(matter: Life, { localize }: RecordContext): TemplateResult {
  const { hops, startTier, daysAtTier, acceptedDay, collectedDay } = matter;
  const tier = (name: string): string => localize.term('tierName', name);
  const stayed = (days: number | null): string =>
    days === null ? '' : localize.term('stayedDays', localize.number(days));
  const first = hops[0];
  return html`<section>
    <h3>
      ${localize.term('matterClimb')}
      ${first ? nothing : html`<span class="muted small">${localize.term('matterClimbNone', tier(startTier))}</span>`}
    </h3>
    <ol class="life climb">
      <li>
        <b>${tier(startTier)}</b> <span class="day">${acceptedDay ?? collectedDay}</span>
        <span class="muted small">${stayed(first ? first.days : daysAtTier)}</span>
      </li>
      ${hops.map(
        (hop, place) => html`<li class=${hop.up ? 'up' : 'down'}>
          <b>${tier(hop.tier)}</b> <span class="day">${hop.day}</span>
          <span class="muted small"
            >${[
              `${hop.up ? '↑' : '↓'} ${localize.term(hop.up ? 'passedOn' : 'handedDown')}`,
              localize.name(hop.reason.name),
              stayed(hops[place + 1]?.days ?? (place === hops.length - 1 ? daysAtTier : null)),
            ]
              .filter(Boolean)
              .join(' · ')}</span
          >
        </li>`,
      )}
    </ol>
  </section>`;
}

function stages({ stages: steps, hasHistory }: Life, { localize }: RecordContext): TemplateResult {
  return html`<section>
    <h3>
      ${localize.term('matterStages')}
      ${hasHistory ? nothing : html`<span class="muted small">${localize.term('stagesFromDates')}</span>`}
    </h3>
    <ol class="life">
      ${steps.map(
        ({ stage, day, days, allowed }) => html`<li>
          <b>${localize.term('stageName', stage)}</b> <span class="day">${day}</span>
          <span class="muted small">${days === null ? nothing : localize.term('afterDays', localize.number(days))}</span>
          ${allowed ? nothing : html`<span class="wide small">${statusMark('warn', localize.term('transitionNotAllowed'))}</span>`}
        </li>`,
      )}
    </ol>
  </section>`;
}

function facts(matter: Life, { localize }: RecordContext): TemplateResult {
  const { tier, stage, source, scale, method, crossCounty, reopenedDay } = matter;
  return html`<section>
    <h3>${localize.term('facts')}</h3>
    <dl class="pairs">
      ${fact(localize.term('matterTier'), localize.term('tierName', tier))}
      ${fact(localize.term('matterStage'), localize.term('stageName', stage))}
      ${source ? fact(localize.term('matterSource'), localize.term('sourceName', source)) : nothing}
      ${scale ? fact(localize.term('matterScale'), localize.term('scaleName', scale)) : nothing}
      ${method ? fact(localize.term('matterMethod'), localize.term('methodName', method)) : nothing}
      ${crossCounty ? fact(localize.term('crossCounty'), localize.term('yes')) : nothing}
      ${reopenedDay ? fact(localize.term('matterStatus'), localize.term('reopenedOn', reopenedDay)) : nothing}
    </dl>
  </section>`;
}
