import type { TaskbookView } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { focusedProjects, focusedTask, projectsOf, type TaskPlace } from '../city/project-focus.js';
import { ProjectFocusController } from '../city/project-focus-controller.js';
import { taskbookQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { taskbookRings, type RingSegment, type TaskKind } from '../scene/taskbook-rings.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { narrowedStyles } from '../styles/parts/narrowed.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { bondedTasks } from './bonded-tasks.js';
import { furthestBehind } from './furthest-behind.js';
import { nextTask } from './next-task.js';
import { taskLists, taskTable, taskTwin, type TaskLook } from './task-lists.js';
import { taskbookStyles } from './taskbook-styles.js';
import '../localization/terms/chain.js';
import '../localization/terms/mechanism.js';

const SIZE = { radius: 82, thickness: 13, gap: 3 } as const;
const LAYOUTS = ['rings', 'list'] as const;
const WORDS = { rings: 'taskbookRings', list: 'chainList' } as const;

/**
 * @summary The task book as rings: goals, projects and means (three, eight and five in Dazhou: "385") with their
 *   progress, and which project serves which goal by which means. What is chosen narrows chain, listed cases and map to
 *   its projects, for all panels; a project is selected as well. Chosen again, it leaves all.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a project was selected here.
 * @csspart rings - The rings; arrow keys move around and between them, Enter chooses.
 * @csspart goals - The goals with their progress.
 * @csspart means - The means with their progress.
 * @csspart projects - The projects; with their progress where there is room beside the rings, else at them.
 * @csspart list - All of it as a table.
 * @csspart narrowed - What chain, listed cases and map are narrowed to.
 * @csspart behind - The project that is furthest behind the calendar.
 */
@customElement('hive-taskbook')
export class HiveTaskbook extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    barStyles,
    narrowedStyles,
    statusMarkStyles,
    taskbookStyles,
  ];

  /** `rings`, or `list`: the same as a table. */
  @property({ reflect: true }) layout: (typeof LAYOUTS)[number] = 'rings';

  /** What the pointer or the keyboard is at. */
  @state() private place: TaskPlace | null = null;

  protected override readonly drawnFrom = ['city', 'status', 'filter'] as const;
  readonly #taskbook = new ViewController(this, this.cityController, taskbookQuery);
  readonly #focus = new ProjectFocusController(this, this.cityController);
  /** What was chosen here: two goals may have the same projects. */
  #last: TaskPlace | null = null;
  #chosen: TaskPlace | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const view = this.#taskbook.value;
    const focus = focusedProjects(this.cityController.value);
    const isLast = this.#last && view && sameProjects(projectsOf(view, this.#last), focus);
    this.#chosen = isLast ? this.#last : view && focusedTask(view, focus);
  }

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
    const look: TaskLook = {
      localize: this.localize,
      chosen: this.#chosen,
      choose: (place) => this.#choose(view, place),
      behind: behind?.task ?? null,
    };
    return html`<section class="panel"><div class="head">
        <h2>${this.localize.term('taskbook', ...(counts as [string, string, string]))}</h2>
        <span class="tools" role="group" aria-label=${this.localize.term('chainLayout')}>
          ${LAYOUTS.map(
            (layout) =>
              html`<button aria-pressed=${this.layout === layout} @click=${() => (this.layout = layout)}>
                ${this.localize.term(WORDS[layout])}
              </button>`,
          )}
        </span>
      </div>
      ${
        this.layout === 'list'
          ? taskTable(view, look)
          : html`<div class="book">${this.#rings(view, behind)} ${taskLists(view, look)}</div>
            ${taskTwin(view, this.localize)}`
      }
      ${this.#focus.line(this.localize)}
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
    const place = this.place ?? this.#chosen;
    const bonded = place ? bondedTasks(view, place) : null;
    const lit = (kind: TaskKind, id: string): boolean => bonded === null || bonded.has(`${kind}:${id}`);
    return html`<p id="hint" class="visually-hidden">${this.localize.term('taskbookHint')}</p>
      <div class="around"><svg
        class="rings"
        part="rings"
        viewBox="-82 -82 164 164"
        role="listbox"
        tabindex="0"
        aria-label=${this.localize.term('taskbook', '', '', '').trim()}
        aria-describedby="hint"
        aria-activedescendant=${place ? `${place.kind}-${place.id}` : nothing}
        @keydown=${(event: KeyboardEvent) => this.#key(event, view)}
        @blur=${() => (this.place = null)}
        @pointerleave=${() => (this.place = null)}
      >
        ${bonds
          .filter((bond) => bonded && lit('project', bond.project) && lit(bond.kind, bond.id))
          .map((bond) => svg`<path class="bond" d=${bond.path} />`)}
        ${segments.map((segment) =>
          this.#segment(segment, view, {
            lit: lit(segment.kind, segment.task.id),
            behind: segment.task === behind?.task,
            at: place?.kind === segment.kind && place.id === segment.task.id,
          }),
        )}
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
        ${this.#middle(view)}
      </svg></div>`;
  }

  /** Of what is pointed at or chosen its name and progress; else the progress of all. */
  #middle(view: TaskbookView): TemplateResult | typeof nothing {
    const place = this.place ?? this.#chosen;
    const all = { goal: view.goals, project: view.projects, means: view.means };
    const task = place && all[place.kind].find(({ id }) => id === place.id);
    const progress = task ? task.progress : view.progress;
    if (progress === null) return nothing;
    const caption = task ? this.localize.name(task.name) : this.localize.term('taskbookProgress');
    return svg`<text class="total" text-anchor="middle" y="2">${this.#percent(progress)}<tspan class="sign">%</tspan></text>
      <text class="caption" text-anchor="middle" y="17">${caption}</text>`;
  }

  #segment(
    { kind, task, track, value }: RingSegment,
    view: TaskbookView,
    { lit, behind, at }: { readonly lit: boolean; readonly behind: boolean; readonly at: boolean },
  ): TemplateResult {
    const isChosen = this.#chosen?.kind === kind && this.#chosen.id === task.id;
    const place = { kind, id: task.id } as const;
    return svg`<g
      class="segment ${kind} ${lit ? '' : 'dim'} ${behind ? 'behind' : ''} ${at ? 'at' : ''} ${isChosen ? 'chosen' : ''}"
      id="${kind}-${task.id}"
      role="option"
      aria-selected=${isChosen ? 'true' : 'false'}
      aria-label="${this.localize.name(task.name)} ${this.#percent(task.progress)}%"
      @pointerenter=${() => (this.place = place)}
      @click=${() => this.#choose(view, place)}
    >
      <path class="track" d=${track} />
      <path class="value" d=${value} />
    </g>`;
  }

  #key(event: KeyboardEvent, view: TaskbookView): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.place ?? this.#chosen;
    if (event.key === 'Escape' && this.place) this.place = null;
    else if (event.key === 'Escape' && this.#chosen) this.#focus.narrowTo([]);
    else if ((event.key === 'Enter' || event.key === ' ') && at) this.#choose(view, at);
    else {
      const next = nextTask(view, at, event.key);
      if (!next) return;
      this.place = next;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Narrows all panels to what is chosen; chosen again, it leaves all. */
  #choose(view: TaskbookView, place: TaskPlace): void {
    const again = this.#chosen?.kind === place.kind && this.#chosen.id === place.id;
    this.#last = again ? null : place;
    if (again) this.#focus.narrowTo([]);
    else if (place.kind === 'project')
      this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'project', id: place.id }] });
    else this.#focus.narrowTo(projectsOf(view, place));
  }

  #percent(share: number): string {
    return this.localize.number(Math.round(share * 100));
  }
}

function sameProjects(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((one) => b.includes(one));
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-taskbook': HiveTaskbook;
  }
}
