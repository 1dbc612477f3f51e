import { html, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { arrowInLine } from '../city/arrow-in-line.js';
import { customElement, property } from '../city/decorators.js';
import { HiveBasemapChangeEvent } from '../city/events/basemap-change-event.js';
import { mapOf } from '../city/map-of.js';
import { PanelElement } from '../city/panel-element.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { toolStyles } from '../styles/tool-styles.js';
import { applyChoice, isBasemapTarget, parseChoices, type BasemapChoice } from './basemap-choice.js';
import { basemapsStyles } from './basemaps-styles.js';
import '../localization/terms/basemaps.js';

/**
 * @summary Chooses among the base maps that the host lists; what is not listed is never asked for.
 *
 * @event {HiveBasemapChangeEvent} hive-basemap-change - Before another one is set; cancelable.
 * @csspart choice - A base map of the list.
 * @csspart empty - What is shown when none is listed.
 */
@customElement('hive-basemaps')
export class HiveBasemaps extends PanelElement {
  static override styles: CSSResultGroup = [...toolStyles, basemapsStyles];

  /** `{ id, name, basemap, token, server, matrix, attribution, viewCrs }` each. As an attribute: names of presets, such as
   *  `none tianditu-vec tianditu-img`. */
  @property({ converter: { fromAttribute: parseChoices } }) choices: readonly BasemapChoice[] = [];

  @state() private chosen: string | null = null;

  protected override readonly drawnFrom = ['city'] as const;

  override render(): TemplateResult {
    const { choices } = this;
    if (choices.length === 0) return emptyState(this.localize.term('basemapsNone'));
    const current = this.#current();
    const tab = choices.some(({ id }) => id === current) ? current : choices[0]?.id;
    return html`<div class="choices" role="radiogroup" aria-label=${this.localize.term('basemap')} @keydown=${this.#key}>
      ${choices.map(
        (choice) => html`<button
          type="button"
          class="choice"
          part="choice"
          role="radio"
          data-id=${choice.id}
          aria-checked=${choice.id === current}
          tabindex=${choice.id === tab ? 0 : -1}
          @click=${() => this.#choose(choice)}
        >
          ${swatch(choice.id)}<span>${this.#nameOf(choice)}</span>
        </button>`,
      )}
    </div>`;
  }

  /** What was chosen here; before that, what the map says. */
  #current(): string | null {
    const map = mapOf(this);
    if (!isBasemapTarget(map)) return this.chosen;
    const known = this.choices.find(({ id, basemap = id }) => basemap === map.basemap);
    return known?.id ?? this.chosen;
  }

  #nameOf({ id, name }: BasemapChoice): string {
    return name === undefined ? this.localize.term('basemapName', id) : this.localize.name(name);
  }

  #choose(choice: BasemapChoice): void {
    this.chosen = choice.id;
    const map = mapOf(this);
    if (this.dispatchEvent(new HiveBasemapChangeEvent(choice.id)) && isBasemapTarget(map))
      applyChoice(map, choice);
    this.requestUpdate();
  }

  /** One stop in the order of the page; arrows choose, as radio buttons do. */
  readonly #key = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[arrowInLine(event, this)];
    const at = this.choices.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['id']);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = this.choices[(at + by + this.choices.length) % this.choices.length];
    if (!next) return;
    this.#choose(next);
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('.choice')]
        .find(({ dataset }) => dataset['id'] === next.id)
        ?.focus(),
    );
  };
}

/** A sign of what kind of map it is; not one picture is fetched for it. */
function swatch(id: string): TemplateResult {
  const kind = /img|imagery|satellite/.test(id)
    ? 'img'
    : /ter/.test(id)
      ? 'ter'
      : id === 'none'
        ? 'none'
        : 'vec';
  const signs = {
    none: svg`<path class="body" d="M14 6 34 9 40 20 27 31 12 26 8 14z" />`,
    vec: svg`<path class="water" d="M0 24C12 18 20 30 48 20V36H0z" /><path class="road" d="M4 0 22 36M0 12 48 6" />`,
    img: svg`<path class="dark" d="M0 0h48v36H0z" /><path class="water" d="M0 30C14 20 26 34 48 14V22C30 36 14 28 0 36z" />`,
    ter: svg`<path class="dark" d="M0 36 14 12 24 26 34 8 48 36z" />`,
  } as const;
  return html`<svg class="swatch ${kind}" viewBox="0 0 48 36" width="48" height="36" aria-hidden="true">${signs[kind]}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-basemaps': HiveBasemaps;
  }
}
