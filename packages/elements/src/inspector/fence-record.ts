import type { FenceHour, FenceMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { fenceStateWord, fenceTimes } from '../city/fence-words.js';
import { formatHour, formatMoment } from '../city/format-moment.js';
import { icon } from '../styles/icon.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { fact } from './explanation.js';
import { hourChart } from './hour-chart.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/fences.js';
import '../localization/terms/panels.js';

/** An electronic fence: alarms of the hour against their past, by the hour of a day, and when it watches. */
export function fenceRecord(fence: FenceMark, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const word = fenceStateWord(fence, localize);
  return {
    title: localize.name(fence.name),
    subtitle: [localize.term('fence'), localize.term('fenceKind', fence.kind)].join(' · '),
    badge: html`<span class="badge ${fence.status}">${statusMark(fence.status, word)}</span>`,
    body: html`${hourSection(fence, context)}${daySection(fence, context)}${facts(fence, context)}
      <p class="source">
        ${formatMoment(view.asOf, state.city?.timeZone, localize)} · ${localize.term('fenceSource')}
      </p>`,
  };
}

function hourSection({ hour, status }: FenceMark, context: RecordContext): TemplateResult | typeof nothing {
  if (!hour) return nothing;
  const { localize, state } = context;
  const number = (value: number | null, digits = 1): string =>
    value === null ? '–' : localize.number(value, { maximumFractionDigits: digits });
  const clock = formatHour(hour.from, state.city?.timeZone);
  return html`<section>
    <h3 class="label">
      ${localize.term('fenceAlarmsHour', clock)}${
        hour.complete ? nothing : html` <span class="muted small">${localize.term('fenceRunning')}</span>`
      }
    </h3>
    <p class="large">${localize.number(hour.count)} <span class="unit">${localize.term('fenceTimesUnit')}</span></p>
    <dl class="pairs">
      ${fact(localize.term('fenceMedian'), number(hour.median))}
      ${fact(localize.term('fenceVerified'), localize.number(hour.verified))}
      ${fact(localize.term('fenceScore'), number(hour.score))}
      ${fact(localize.term('fenceCompared'), localize.term('fenceDays', localize.number(hour.days)))}
    </dl>
    ${hour.median === null ? html`<p class="second small">${localize.term('fenceTooFewDays', localize.number(hour.days))}</p>` : nothing}
    ${status === 'stop' ? html`<p class="notice flush">${statusMark('stop', html`<span class="ink">${unusualSentence(hour, clock, context)}</span>`)}</p>` : nothing}
    <details class="explanation">
      <summary>${icon('info', 14)}${localize.term('explain')}</summary>
      <p class="small second">${localize.term('fenceFormula')}</p>
    </details>
  </section>`;
}

function unusualSentence(
  { count, median, verified }: FenceHour,
  clock: string,
  context: RecordContext,
): string {
  const { localize } = context;
  const [all, checked] = [localize.number(count), localize.number(verified)];
  if (!median) return localize.term('fenceUnusualPlain', clock, all, checked);
  const times = localize.number(count / median, { maximumFractionDigits: 1 });
  return localize.term('fenceUnusual', clock, all, times, checked);
}

function daySection({ day, hour }: FenceMark, { localize }: RecordContext): TemplateResult | typeof nothing {
  if (day.every((count) => count === null)) return nothing;
  const last = hour?.complete === false ? day.length - 1 : day.length - 2;
  const spoken = day.map((count) => (count === null ? '–' : localize.number(count))).join(' ');
  return html`<section>
    <h3>
      ${localize.term('fenceDay')}
      ${
        hour?.median === null || hour === null
          ? nothing
          : html`<span class="muted small">${localize.term('fenceMedianLine', localize.number(hour.median))}</span>`
      }
    </h3>
    ${hourChart(day, { reference: hour?.median ?? null, marked: last, attention: hour?.unusual ?? false }, `${localize.term('fenceDay')}: ${spoken}`)}
  </section>`;
}

function facts(fence: FenceMark, { localize }: RecordContext): TemplateResult {
  const [subjects = '', ...times] = fenceTimes(fence, localize);
  const place = fence.in?.name ? localize.name(fence.in.name) : localize.term('none');
  return html`<section>
    <dl class="pairs">
      ${fact(localize.term('fenceSubjects'), subjects)}${fact(localize.term('fenceHoursTitle'), times.join(' · '))}
      ${fact(localize.term('fenceIn'), place)}
      ${fence.limit === undefined ? nothing : fact(localize.term('fenceLimit'), localize.number(fence.limit))}
    </dl>
  </section>`;
}
