import type { AreaSummary, AreasQuery } from '@hivemap/core';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import type { CityState } from '../city/city-state.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { color, size } from '../styles/tokens.js';
import '../localization/terms/first-panels.js';

/**
 * @summary Where the map is drilled to, from the city down. Each step leads back; the last one offers what
 *   can be entered next.
 * @csspart list - The steps.
 * @csspart next - The choice of the next level.
 */
@customElement('hive-breadcrumb')
export class HiveBreadcrumb extends PanelElement {
  static override styles: CSSResultGroup = [
    ...controlStyles,
    css`
      :host {
        min-width: 0;
        color: ${color('ink-2')};
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        row-gap: ${size('space-1')};
      }
      li {
        display: inline-flex;
        align-items: center;
        min-width: 0;
      }
      li > .icon {
        margin-inline: ${size('space-1')};
        color: ${color('ink-3')};
      }
      .step {
        display: inline-flex;
        align-items: center;
        gap: ${size('space-1')};
        min-height: 28px;
        padding-inline: ${size('space-1')};
        overflow: hidden;
        text-overflow: ellipsis;
      }
      button.step:hover {
        color: ${color('ink')};
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      [aria-current] {
        color: ${color('ink')};
        font-weight: 700;
      }
      select {
        max-width: 14em;
        padding-inline: ${size('space-1')};
        background: none;
        border: 0;
        border-radius: ${size('radius-tag')};
        color: ${color('ink-2')};
        cursor: pointer;
      }
      .many {
        padding-inline: ${size('space-1')};
        color: ${color('ink-2')};
      }
      select:hover {
        color: ${color('ink')};
      }
      option {
        background: ${color('surface')};
        color: ${color('ink')};
      }
    `,
  ];

  protected override readonly drawnFrom = ['city', 'path', 'lockedTo'] as const;
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, areasQuery);

  override render(): TemplateResult | typeof nothing {
    const { path, lockedTo } = this.cityController.value;
    if (path.length === 0) return nothing;
    const first =
      lockedTo === null
        ? 0
        : Math.max(
            0,
            path.findIndex((step) => step.code === lockedTo),
          );
    const steps = path.slice(first);
    return html`<nav aria-label=${this.localize.term('breadcrumb')}>
      <ol part="list">
        ${steps.map((step, index) => this.#step(step, index, steps.length))}${this.#next()}
      </ol>
    </nav>`;
  }

  #step(step: AreaSummary, index: number, count: number): TemplateResult {
    const name = this.localize.name(step.name);
    const mark = index === 0 ? icon('home', 15) : nothing;
    const content =
      index === count - 1
        ? html`<span class="step" aria-current="location">${mark}${name}</span>`
        : html`<button class="step" @click=${() => this.#drill(step.code)}>${mark}${name}</button>`;
    return html`<li>${index === 0 ? nothing : icon('right', 14)}${content}</li>`;
  }

  #next(): TemplateResult | typeof nothing {
    const state = this.cityController.value;
    const children = this.#areas.value?.self.code === state.division ? this.#areas.value.children : [];
    const level = children[0] && nextLevel(state, children[0].level);
    if (!level) return nothing;
    const name = this.localize.name(level);
    if (children.length > MOST_CHOICES)
      return html`<li>
        ${icon('right', 14)}<span part="next" class="many">${name} ${this.localize.number(children.length)}</span>
      </li>`;
    const hint = this.localize.term('chooseNext', name);
    return html`<li>
      ${icon('right', 14)}
      <select part="next" aria-label=${hint} .value=${''} @change=${this.#choose}>
        <option value="">${hint}</option>
        ${children.map((child) => html`<option value=${child.code}>${this.localize.name(child.name)}</option>`)}
      </select>
    </li>`;
  }

  readonly #choose = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    const child = this.#areas.value?.children.find(({ code }) => code === select.value);
    select.value = '';
    if (!child) return;
    // Nothing lies below a grid: it is chosen instead of entered.
    if (child.kind === 'grid')
      this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'grid', id: child.code }] });
    else this.#drill(child.code);
  };

  #drill(code: string): void {
    this.cityController.city?.drillTo(code).catch(() => undefined);
  }
}

/** A menu longer than this helps nobody: map, table and search do. */
const MOST_CHOICES = 1000;

function nextLevel(state: CityState, id: string): CityNextLevel | undefined {
  return state.city?.levels.find((level) => level.id === id)?.name;
}
type CityNextLevel = NonNullable<CityState['city']>['levels'][number]['name'];

declare global {
  interface HTMLElementTagNameMap {
    'hive-breadcrumb': HiveBreadcrumb;
  }
}
