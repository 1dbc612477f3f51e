import type { Task, TaskbookView } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { taskbookQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { taskbookRings, type RingSegment, type TaskKind } from '../scene/taskbook-rings.js';
import { panelStyles } from '../styles/panel-styles.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { bondedTasks } from './bonded-tasks.js';
import { furthestBehind } from './furthest-behind.js';
import { nextTask, type TaskPlace } from './next-task.js';
import { taskbookStyles } from './taskbook-styles.js';

const SIZE = { radius: 82, thickness: 13, gap: 3 } as const;

const LISTS = {
  goal: { title: 'taskbookGoals', part: 'goals' },
  means: { title: 'taskbookMeans', part: 'means' },
  project: { title: 'taskbookProjects', part: 'projects' },
} as const;

/**
 * @summary The task book as rings: goals, projects and means (three, eight and five in Dazhou: "385") with their
 *   progress, and which project serves which goal by which means.
 * @csspart rings - The rings; arrow keys move around and between them.
 * @csspart goals - The goals with their progress.
 * @csspart means - The means with their progress.
 * @csspart projects - The projects; with their progress where there is room beside the rings, else at them.
 * @csspart behind - The project that is furthest behind the calendar.
 */
@customElement('hive-taskbook')
export class HiveTaskbook extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, statusMarkStyles, taskbookStyles];

  /** What the pointer or the keyboard is at. */
  @state() private place: TaskPlace | null = null;

  protected override readonly drawnFrom = ['city', 'status'] as const;
  readonly #taskbook = new ViewController(this, this.cityController, taskbookQuery);

  override render(): TemplateResult {
    const { status } = this.cityController.value;
    const view = this.#taskbook.value;
    if (!view) {
      if (this.#taskbook.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty' ? this.#empty() : loadingState(this.localize.term('loading'));
    }
    if (view.goals.length + view.projects.length + view.means.length === 0)
      return status === 'loading' ? loadingState(this.localize.term('loading')) : this.#empty();
    return this.#panel(view);
  }

  #empty(): TemplateResult {
    return emptyState(this.localize.term('noTaskbook'));
  }

  #panel(view: TaskbookView): TemplateResult {
    const counts = [view.goals, view.projects, view.means].map(({ length }) => this.localize.number(length));
    const behind = furthestBehind(view);
    return html`<section class="panel"><div class="head">
        <h2>${this.localize.term('taskbook', ...(counts as [string, string, string]))}</h2>
        <span class="muted small">${this.localize.term('progressPercent')}</span>
      </div>
      <div class="book">
        ${this.#rings(view, behind)}
        <div class="lists">
          ${this.#list('goal', view.goals)} ${this.#list('means', view.means)}
          ${this.#list('project', view.projects, behind?.task)}
        </div>
      </div>
      ${this.#twin(view)}
      <p class="behind" part="behind">
        ${
          behind
            ? statusMark(
                'warn',
                this.localize.term(
                  'taskbookBehind',
                  this.localize.name(behind.task.name),
                  `${this.#percent(behind.task.progress)}%`,
                  this.localize.number(behind.points),
                ),
              )
            : statusMark('ok', this.localize.term('taskbookOnTime'))
        }
      </p>
      <footer>${formatDay(view.asOf, this.cityController.value.city?.timeZone)}</footer></section>`;
  }

  #rings(view: TaskbookView, behind: ReturnType<typeof furthestBehind>): TemplateResult {
    const { segments, bonds } = taskbookRings(view, SIZE);
    const place = this.place;
    const bonded = place ? bondedTasks(view, place) : null;
    const lit = (kind: TaskKind, id: string): boolean => bonded === null || bonded.has(`${kind}:${id}`);
    return html`<svg
      class="rings"
      part="rings"
      viewBox="-132 -116 264 232"
      role="listbox"
      tabindex="0"
      aria-label=${this.localize.term('taskbook', '', '', '').trim()}
      aria-activedescendant=${place ? `${place.kind}-${place.id}` : nothing}
      @keydown=${(event: KeyboardEvent) => this.#key(event, view)}
      @blur=${() => (this.place = null)}
      @pointerleave=${() => (this.place = null)}
    >
      ${bonds
        .filter((bond) => bonded && lit('project', bond.project) && lit(bond.kind, bond.id))
        .map((bond) => svg`<path class="bond" d=${bond.path} />`)}
      ${segments.map((segment) => this.#segment(segment, lit(segment.kind, segment.task.id), segment.task === behind?.task))}
      ${segments
        .filter(({ kind }) => kind === 'project')
        .map(({ label, task }) => {
          const [x, y] = label.at;
          const tone = task === behind?.task ? 'attention' : '';
          return svg`<text class="label ${lit('project', task.id) ? '' : 'dim'}" text-anchor=${label.anchor} x=${x} y=${y}>
            <tspan x=${x} dy="-0.1em">${this.localize.name(task.name)}</tspan>
            <tspan class="number ${tone}" x=${x} dy="1.15em">${this.#percent(task.progress)}</tspan>
          </text>`;
        })}
      ${
        view.progress === null
          ? nothing
          : svg`<text class="total" text-anchor="middle" y="2">${this.#percent(view.progress)}<tspan class="sign">%</tspan></text>
            <text class="caption" text-anchor="middle" y="17">${this.localize.term('taskbookProgress')}</text>`
      }
    </svg>`;
  }

  #segment({ kind, task, track, value }: RingSegment, lit: boolean, behind: boolean): TemplateResult {
    const at = this.place?.kind === kind && this.place.id === task.id;
    return svg`<g
      class="segment ${kind} ${lit ? '' : 'dim'} ${behind ? 'behind' : ''} ${at ? 'at' : ''}"
      id="${kind}-${task.id}"
      role="option"
      aria-selected=${at ? 'true' : 'false'}
      aria-label="${this.localize.name(task.name)} ${this.#percent(task.progress)}%"
      @pointerenter=${() => (this.place = { kind, id: task.id })}
    >
      <path class="track" d=${track} />
      <path class="value" d=${value} />
    </g>`;
  }

  /** @param behind - The one that needs attention. */
  #list(kind: TaskKind, tasks: readonly Task[], behind?: Task): TemplateResult {
    const title = this.localize.term(LISTS[kind].title);
    return html`<section class="list ${kind}" part=${LISTS[kind].part}>
      <p class="key ${kind}">${title}</p>
      <dl>
        ${tasks.map(
          (task) => html`<div class=${task === behind ? 'attention' : ''}>
            <dt>${this.localize.name(task.name)}</dt>
            <dd>${this.#percent(task.progress)}</dd>
          </div>`,
        )}
      </dl>
    </section>`;
  }

  /** What the rings say, as a table. */
  #twin(view: TaskbookView): TemplateResult {
    const list = new Intl.ListFormat(this.localize.lang(), { type: 'conjunction' });
    const names = (tasks: readonly Task[], ids: readonly string[]): string =>
      list.format(tasks.filter(({ id }) => ids.includes(id)).map(({ name }) => this.localize.name(name)));
    const bondsOf = ({ id }: Task): string => {
      const goals = names(
        view.goals,
        view.serves.filter(([project]) => project === id).map(([, goal]) => goal),
      );
      const means = names(
        view.means,
        view.by.filter(([project]) => project === id).map(([, one]) => one),
      );
      return [
        goals && this.localize.term('taskbookServes', goals),
        means && this.localize.term('taskbookBy', means),
      ]
        .filter(Boolean)
        .join(' · ');
    };
    return html`<table class="visually-hidden">
      <caption>${this.localize.term('taskbookHint')}</caption>
      <tbody>
        ${view.projects.map(
          (task) => html`<tr>
            <th scope="row">${this.localize.name(task.name)}</th>
            <td>${this.#percent(task.progress)}%</td>
            <td>${task.measures === null ? nothing : this.localize.term('taskbookMeasures', this.localize.number(task.measures))}</td>
            <td>${bondsOf(task)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #key(event: KeyboardEvent, view: TaskbookView): void {
    if (event.key === 'Escape' && this.place) this.place = null;
    else {
      const next = nextTask(view, this.place, event.key);
      if (!next) return;
      this.place = next;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #percent(share: number): string {
    return this.localize.number(Math.round(share * 100));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-taskbook': HiveTaskbook;
  }
}
