import type { Problem } from '@hivemap/core';
import { group } from 'd3';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { LateCode } from '../city/late-code.js';
import { PanelElement } from '../city/panel-element.js';
import { baseOf } from '../localization/nearest-lang.js';
import { resourceName } from '../localization/resource-name.js';
import { panelStyles } from '../styles/panel-styles.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { color, size } from '../styles/tokens.js';
import type * as Messages from './messages.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** More than a person reads, fewer than a page suffers from. */
const SHOWN_PER_RESOURCE = 100;

/**
 * @summary What is wrong with the data, by resource: how bad, where and what was expected. Never the value.
 * @csspart group - The problems of one resource.
 * @csspart problem - One problem.
 */
@customElement('hive-problems')
export class HiveProblems extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    statusMarkStyles,
    css`
      section {
        padding: ${size('space-3')} ${size('space-4')} 0;
      }
      section:last-of-type {
        padding-bottom: ${size('space-3')};
      }
      section h3 {
        display: flex;
        justify-content: space-between;
        gap: ${size('space-2')};
      }
      .count {
        font-weight: 400;
      }
      li {
        display: grid;
        grid-template-columns: minmax(4.5em, auto) minmax(0, 1fr);
        gap: 0 ${size('space-3')};
        padding: ${size('space-2')} 0;
        border-top: 1px solid ${color('border')};
      }
      .where {
        display: flex;
        flex-wrap: wrap;
        grid-column: 2;
        gap: 0 ${size('space-3')};
        color: ${color('ink-3')};
        font-size: ${size('font-small')};
      }
      code {
        font-family: ui-monospace, monospace;
        font-size: 0.95em;
      }
    `,
  ];

  protected override readonly drawnFrom = ['problems'] as const;

  /** In the language of the panel; until they are there, in that in which the city was read. */
  readonly #messages = new LateCode<typeof Messages>(
    'The sentences of problems',
    () => import('./messages.js'),
    () => this.requestUpdate(),
  );

  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.cityController.value.problems.length > 0) await this.#messages.bring().catch(() => undefined);
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    const { problems } = this.cityController.value;
    return html`<div class="head">
        <h2>${this.localize.term('problems')}</h2>
        ${
          problems.length > 0
            ? html`<span class="muted small">${this.#count(problems.length)}</span>`
            : nothing
        }
      </div>
      ${problems.length === 0 ? emptyState(this.localize.term('noProblems')) : this.#groups(problems)}`;
  }

  #groups(problems: readonly Problem[]): TemplateResult[] {
    return [...group(problems, ({ resource }) => resource)].map(([resource, found]) => {
      const rest = found.length - SHOWN_PER_RESOURCE;
      return html`<section part="group">
        <h3>${resourceName(resource, this.localize)} <span class="muted count">${this.#count(found.length)}</span></h3>
        <ul>
          ${worstFirst(found)
            .slice(0, SHOWN_PER_RESOURCE)
            .map((problem) => this.#problem(problem))}
        </ul>
        ${
          rest > 0
            ? html`<p class="muted small">${this.localize.term('moreProblems', this.localize.number(rest))}</p>`
            : nothing
        }
      </section>`;
    });
  }

  #problem(problem: Problem): TemplateResult {
    this.#messages.want();
    const message = this.#messages.module?.problemMessage(problem, baseOf(this.localize.lang()));
    const error = problem.severity === 'error';
    const word = this.localize.term(error ? 'severityError' : 'severityWarning');
    return html`<li part="problem">
      ${statusMark(error ? 'stop' : 'warn', word)}
      <span>${message ?? problem.message}</span>
      <span class="where">
        ${
          problem.index === undefined
            ? nothing
            : html`<span>${this.localize.term('recordAt', this.localize.number(problem.index + 1))}</span>`
        }
        ${problem.path ? html`<code>${problem.path}</code>` : nothing}
        <code>${problem.code}</code>
      </span>
    </li>`;
  }

  #count(count: number): string {
    return this.localize.term('problemCount', this.localize.number(count));
  }
}

/** Errors before warnings, each in the order they were found. */
function worstFirst(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-problems': HiveProblems;
  }
}
