import type { DutyMark } from '@hivemap/core';
import type { Name } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { bar } from '../styles/parts/bar.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/centres.js';
import '../localization/terms/chain.js';
import '../localization/terms/matters.js';
import '../localization/terms/mechanism.js';

type Duty = DutyMark & { readonly unit?: { readonly id: string; readonly name: Name } | null };

/** Duties with their deadlines: what is overdue first. Where a duty names its unit or project, it leads there. */
export function dutyList(duties: readonly Duty[], { localize, select }: RecordContext): TemplateResult {
  return html`<ul class="duties">
    ${duties.map(({ title, project, done, weight, unit, ...rest }) => {
      const percent = localize.number(Math.floor(done * 100));
      return html`<li class="duty">
        <span class="title">${localize.name(title)}</span>
        <span class="when">${deadline({ done, ...rest }, localize)}</span>
        <span class="progress">${bar(done, { height: 4, attention: rest.status === 'stop' })}</span>
        <span class="small muted">
          ${percent}%${weight === null ? nothing : html` · ${localize.term('weightOf', localize.number(Math.round(weight * 100)))}`}
        </span>
        ${
          unit === undefined
            ? nothing
            : unit === null
              ? html`<span class="small">${statusMark('warn', localize.term('noUnit'))}</span>`
              : html`<button class="text" @click=${() => select({ kind: 'unit', id: unit.id })}>${localize.name(unit.name)}</button>`
        }
        ${
          project && unit === undefined
            ? html`<button class="text" @click=${() => select({ kind: 'project', id: project.id })}>
              ${localize.term('project')} ${localize.name(project.name)}
            </button>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function deadline(
  { done, dueAt, daysLeft, status }: Pick<DutyMark, 'done' | 'dueAt' | 'daysLeft' | 'status'>,
  localize: HiveLocalize,
): TemplateResult | string {
  if (done >= 1) return statusMark('ok', localize.term('dutyDone'));
  if (dueAt === null || daysLeft === null) return localize.term('noDueDay');
  const days = localize.number(Math.abs(daysLeft));
  const left =
    status === 'stop'
      ? daysLeft < 0
        ? localize.term('listingOverdueDays', days)
        : localize.term('listingOverdue')
      : daysLeft === 0
        ? localize.term('listingDueToday')
        : localize.term('listingDaysLeft', days);
  return html`${statusMark(status, dueAt)}<br /><span class="muted small">${left}</span>`;
}
