/** The task book in words: beside the rings, and in their place. */
import type { Task, TaskbookView } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TaskPlace } from '../city/project-focus.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { bar } from '../styles/parts/bar.js';
import '../localization/terms/mechanism.js';

export interface TaskLook {
  readonly localize: HiveLocalize;
  readonly chosen: TaskPlace | null;
  readonly choose: (place: TaskPlace) => void;
  /** The project that needs attention. */
  readonly behind: Task | null;
}

/** Goals and means beside the rings, where their segments have no room for names; projects where there is room for all. */
export function taskLists(view: TaskbookView, look: TaskLook): TemplateResult {
  const { localize } = look;
  return html`<div class="lists">
    ${sideList('goal', view.goals, look)} ${sideList('means', view.means, look)}
    ${sideList('project', view.projects, look)}
    <p class="muted">${localize.term('progressPercent')}</p>
  </div>`;
}

const LISTS = {
  goal: { title: 'taskbookGoals', part: 'goals' },
  means: { title: 'taskbookMeans', part: 'means' },
  project: { title: 'taskbookProjects', part: 'projects' },
} as const;

function sideList(kind: TaskPlace['kind'], tasks: readonly Task[], look: TaskLook): TemplateResult {
  const { localize, behind } = look;
  return html`<section class="list ${kind}" part=${LISTS[kind].part}>
    <p class="key ${kind}">${localize.term(LISTS[kind].title)}</p>
    <ul>
      ${tasks.map(
        (task) => html`<li class=${task === behind ? 'attention' : nothing}>
          ${taskButton(task, kind, look)} <span>${percentOf(task, localize)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Everything as a table, in place of the rings. */
export function taskTable(view: TaskbookView, look: TaskLook): TemplateResult {
  const { localize } = look;
  const bonds = bondsOf(view, localize);
  const groups = [
    ['goal', 'taskbookGoals', view.goals],
    ['project', 'taskbookProjects', view.projects],
    ['means', 'taskbookMeans', view.means],
  ] as const;
  return html`<table class="all" part="list">
    ${groups.map(
      ([kind, word, tasks]) => html`<tbody>
        <tr class="group">
          <th scope="rowgroup" colspan="3"><span class="key ${kind}">${localize.term(word)}</span></th>
        </tr>
        ${tasks.map(
          (task) => html`<tr>
            <th scope="row">
              ${taskButton(task, kind, look)}
              ${kind === 'project' && bonds(task) ? html`<span class="small muted">${bonds(task)}</span>` : nothing}
            </th>
            <td class="share">${bar(task.progress, { mark: view.yearShare })}</td>
            <td class="end">${percentOf(task, localize)}%</td>
          </tr>`,
        )}
      </tbody>`,
    )}
  </table>`;
}

/** What the rings say, as a table for who does not see them. */
export function taskTwin(view: TaskbookView, localize: HiveLocalize): TemplateResult {
  const bonds = bondsOf(view, localize);
  // A table is as wide as its words, and would widen the page: what is around it cuts it off.
  return html`<div class="visually-hidden"><table>
    <caption>${localize.term('taskbookProjects')}</caption>
    <tbody>
      ${view.projects.map(
        (task) => html`<tr>
          <th scope="row">${localize.name(task.name)}</th>
          <td>${percentOf(task, localize)}%</td>
          <td>${task.measures === null ? nothing : localize.term('taskbookMeasures', localize.number(task.measures))}</td>
          <td>${bonds(task)}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

function taskButton(
  { id, name }: Task,
  kind: TaskPlace['kind'],
  { localize, chosen, choose }: TaskLook,
): TemplateResult {
  const isChosen = chosen?.kind === kind && chosen.id === id;
  return html`<button class="task" aria-pressed=${isChosen} @click=${() => choose({ kind, id })}>
    ${localize.name(name)}
  </button>`;
}

/** @returns Which goals a project serves, and by which means. */
function bondsOf(view: TaskbookView, localize: HiveLocalize): (task: Task) => string {
  const list = new Intl.ListFormat(localize.lang(), { type: 'conjunction' });
  const names = (tasks: readonly Task[], pairs: TaskbookView['serves'], project: string): string => {
    const ids = new Set(pairs.filter(([from]) => from === project).map(([, to]) => to));
    return list.format(tasks.filter(({ id }) => ids.has(id)).map(({ name }) => localize.name(name)));
  };
  return ({ id }) => {
    const goals = names(view.goals, view.serves, id);
    const means = names(view.means, view.by, id);
    return [goals && localize.term('taskbookServes', goals), means && localize.term('taskbookBy', means)]
      .filter(Boolean)
      .join(' · ');
  };
}

function percentOf({ progress }: Task, localize: HiveLocalize): string {
  return localize.number(Math.round(progress * 100));
}
