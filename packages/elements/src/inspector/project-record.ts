import type { ProjectRecord, Task } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../city/format-moment.js';
import { bar } from '../styles/parts/bar.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { dutyList } from './duty-list.js';
import { fact } from './explanation.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/chain.js';
import '../localization/terms/mechanism.js';
import '../localization/terms/first-panels.js';

/** Fewer points than that behind the calendar are nothing to call out. */
const WORTH_SAYING = 10;

/** A project of the task book: how far it is against the calendar, what it serves, and the duties it is broken into. */
export function projectRecord(record: ProjectRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const { project, yearShare, duties } = record;
  const [done, passed] = [project.progress, yearShare].map((share) => Math.round(share * 100)) as [
    number,
    number,
  ];
  const isBehind = passed - done > WORTH_SAYING;
  const status = isBehind ? 'warn' : 'ok';
  const progress = `${localize.number(done)}%`;
  return {
    title: localize.name(project.name),
    subtitle: [
      localize.term('project'),
      project.measures === null ? '' : localize.term('taskbookMeasures', localize.number(project.measures)),
    ]
      .filter(Boolean)
      .join(' · '),
    badge: html`<span class="badge ${status}">${statusMark(status, progress)}</span>`,
    body: html`<section>
        ${bar(project.progress, { mark: yearShare, attention: isBehind })}
        <p class="second small">${localize.term('timePassed', localize.number(passed))}</p>
        ${isBehind ? html`<p class="small">${statusMark('warn', localize.term('taskbookBehind', localize.name(project.name), progress, localize.number(passed - done)))}</p>` : nothing}
      </section>
      <section>
        <dl class="pairs">
          ${record.goals.length > 0 ? fact(localize.term('projectGoals'), names(record.goals, context)) : nothing}
          ${record.means.length > 0 ? fact(localize.term('projectMeans'), names(record.means, context)) : nothing}
        </dl>
      </section>
      <section>
        <h3>${localize.term('projectDuties')} <span class="muted small">${localize.number(duties.length)}</span></h3>
        ${duties.length > 0 ? dutyList(duties, context) : html`<p class="second small">${localize.term('noDuties')}</p>`}
      </section>
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function names(tasks: readonly Task[], { localize }: RecordContext): TemplateResult {
  return html`${tasks.map(({ name }) => localize.name(name)).join(localize.term('listJoin'))}`;
}
