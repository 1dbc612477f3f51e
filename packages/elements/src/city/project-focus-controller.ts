import type { TaskbookQuery } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CityController, CityHost } from './city-controller.js';
import { focusActions, focusedProjects, focusedTask } from './project-focus.js';
import { taskbookQuery } from './queries.js';
import { ViewController } from './view-controller.js';
import '../localization/terms/chain.js';
import '../localization/terms/first-panels.js';

/** What a panel is narrowed to by the task book, in words, and the way out. */
export class ProjectFocusController {
  readonly #city: CityController;
  readonly #taskbook: ViewController<TaskbookQuery>;

  constructor(host: CityHost, city: CityController) {
    this.#city = city;
    this.#taskbook = new ViewController<TaskbookQuery>(host, city, (state) =>
      focusedProjects(state).length === 0 ? null : taskbookQuery(state),
    );
  }

  /** Ids of the projects; empty while all are looked at. */
  get projects(): readonly string[] {
    return focusedProjects(this.#city.value);
  }

  /** Nothing while all projects are looked at. */
  line(localize: HiveLocalize): TemplateResult | typeof nothing {
    const { projects } = this;
    if (projects.length === 0) return nothing;
    return html`<p class="narrowed" part="narrowed">
      <span>${localize.term('ofProject', this.#name(projects, localize))}</span>
      <button @click=${() => this.narrowTo([])}>${localize.term('clearProject')}</button>
    </p>`;
  }

  narrowTo(projects: readonly string[]): void {
    const { city } = this.#city;
    if (!city) return;
    for (const action of focusActions(city.state, projects)) city.dispatch(action);
  }

  #name(projects: readonly string[], localize: HiveLocalize): string {
    const book = this.#taskbook.value;
    if (!book) return projects.join(localize.term('listJoin'));
    const place = focusedTask(book, projects);
    const all = [...book.goals, ...book.projects, ...book.means];
    const named = place ? [place.id] : projects;
    const lists = { goal: book.goals, project: book.projects, means: book.means };
    return named
      .map((id) => (place ? lists[place.kind] : all).find((task) => task.id === id)?.name ?? id)
      .map((name) => localize.name(name))
      .join(localize.term('listJoin'));
  }
}
