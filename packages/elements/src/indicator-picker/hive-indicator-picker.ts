import type { IndicatorInfo } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import { PanelElement } from '../city/panel-element.js';
import { fieldName } from '../localization/field-name.js';
import { resourceName } from '../localization/resource-name.js';
import { icon } from '../styles/icon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { indicatorGroups, type IndicatorGroup } from './indicator-groups.js';
import { pickerStyles } from './picker-styles.js';
import '../localization/terms/lacking.js';
import '../localization/terms/first-panels.js';

const GROUP_TERMS = {
  case: 'groupCase',
  operational: 'groupOperational',
  organization: 'groupOrganization',
} as const;

/**
 * @summary Names the indicator that colors the map, and opens to choose another: by group, with search, its
 *   formula in words. One that the city has no data for is listed with the reason.
 * @csspart button - The name of the indicator.
 * @csspart list - The choice.
 */
@customElement('hive-indicator-picker')
export class HiveIndicatorPicker extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, pickerStyles];

  @state() private open = false;
  @state() private text = '';
  /** Id of the option that the keyboard is at. */
  @state() private active: string | null = null;

  protected override readonly drawnFrom = ['city', 'indicator'] as const;

  override render(): TemplateResult | typeof nothing {
    const { city, indicator } = this.cityController.value;
    if (!city) return nothing;
    const current = city.indicators.find(({ id }) => id === indicator);
    const name = current ? this.localize.name(current.name) : indicator;
    return html`<div class="frame" @focusout=${this.#leave} @keydown=${this.#key}>
      <button
        part="button"
        class="opener"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-label=${`${this.localize.term('pickIndicator')}: ${name}`}
        @click=${this.#toggle}
      >
        <span class="name">${name}</span>${icon('caret', 18)}
      </button>
      ${this.open ? this.#popup(city.indicators) : nothing}
    </div>`;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.renderRoot.querySelector('input')?.focus();
    if (changed.has('active') || changed.has('open'))
      this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #popup(indicators: readonly IndicatorInfo[]): TemplateResult {
    const groups = indicatorGroups(indicators, this.text, this.localize);
    return html`<div class="popup">
      <label class="search">
        ${icon('search', 15)}
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-controls="options"
          aria-autocomplete="list"
          aria-activedescendant=${this.active ? `option-${this.active}` : nothing}
          aria-label=${this.localize.term('searchIndicators')}
          placeholder=${this.localize.term('searchIndicators')}
          .value=${this.text}
          @input=${this.#search}
        />
      </label>
      <div id="options" part="list" class="options" role="listbox" aria-label=${this.localize.term('pickIndicator')}>
        ${groups.map((group) => this.#group(group))}
        ${
          groups.length === 0
            ? html`<p class="none muted">${this.localize.term('noIndicatorFound')}</p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #group({ id, indicators }: IndicatorGroup): TemplateResult {
    return html`<div role="group" aria-labelledby=${`group-${id}`}>
      <div class="group" id=${`group-${id}`} role="presentation">${this.localize.term(GROUP_TERMS[id])}</div>
      ${indicators.map((indicator) => this.#option(indicator))}
    </div>`;
  }

  #option(indicator: IndicatorInfo): TemplateResult {
    const { id, available } = indicator;
    const selected = id === this.cityController.value.indicator;
    // The keyboard is the input's: it moves aria-activedescendant and chooses with Enter.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      id=${`option-${id}`}
      class="option ${id === this.active ? 'active' : ''}"
      role="option"
      aria-selected=${selected}
      aria-disabled=${!available}
      @click=${() => this.#choose(indicator)}
      @mousedown=${keepFocus}
    >
      <span class="tick">${selected ? icon('check', 15) : nothing}</span>
      <span class="what">${this.localize.name(indicator.name)}</span>
      <span class="how">${available ? this.localize.name(indicator.formula) : this.#reason(indicator)}</span>
    </div>`;
  }

  #reason(indicator: IndicatorInfo): string {
    const [resource = '', field] = indicator.lacks?.split('.') ?? [];
    if (field !== undefined)
      return this.localize.term(
        'lacksField',
        fieldName(field, this.localize),
        resourceName(resource, this.localize),
      );
    const read = this.cityController.value.city?.resources ?? {};
    const missing = indicator.resources.filter((resource) => !(resource in read));
    const names = (missing.length > 0 ? missing : indicator.resources).map((one) =>
      resourceName(one, this.localize),
    );
    return this.localize.term('lacksResources', names.join(this.localize.term('listJoin')));
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
    this.text = '';
    this.active = this.open ? this.cityController.value.indicator : null;
  };

  readonly #search = (event: Event): void => {
    this.text = (event.currentTarget as HTMLInputElement).value;
    this.active = this.#choices()[0]?.id ?? null;
  };

  readonly #leave = (event: FocusEvent): void => {
    const frame = event.currentTarget as HTMLElement;
    if (event.relatedTarget && !frame.contains(event.relatedTarget as Node)) this.open = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.open) {
      if (event.key === 'ArrowDown') this.#toggle();
      else return;
    } else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter') {
      const chosen = this.#choices().find(({ id }) => id === this.active);
      if (!chosen) return;
      this.#choose(chosen);
    } else if (!this.#move(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(key: string): boolean {
    const choices = this.#choices();
    const at = choices.findIndex(({ id }) => id === this.active);
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? choices.length - 1 : at - 1 }[key];
    if (to === undefined || choices.length === 0) return false;
    this.active = choices[(to + choices.length) % choices.length]?.id ?? null;
    return true;
  }

  /** What the keyboard can reach: all that is listed and available. */
  #choices(): readonly IndicatorInfo[] {
    const groups = indicatorGroups(
      this.cityController.value.city?.indicators ?? [],
      this.text,
      this.localize,
    );
    return groups.flatMap((group) => group.indicators).filter(({ available }) => available);
  }

  #choose(indicator: IndicatorInfo): void {
    if (!indicator.available) return;
    this.cityController.city?.dispatch({ type: 'indicator', indicator: indicator.id });
    this.#close();
  }

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-indicator-picker': HiveIndicatorPicker;
  }
}
