import type { Bounds, SearchHit, SearchView } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { City } from '../city/city.js';
import type { Target } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { PanelElement } from '../city/panel-element.js';
import { searchQuery } from '../city/queries.js';
import { icon } from '../styles/icon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { searchStyles } from './search-styles.js';
import '../localization/terms/controls.js';

const DEFAULT_LIMIT = 20;
/** Around a place that is a point, degrees: about two kilometers. */
const AROUND_DEGREES = 0.01;

/**
 * @summary Finds divisions, grids, communities, scenic areas, parks, stations and centres by name, pinyin, initials
 *   or code; Enter goes there. What is typed is kept nowhere.
 *
 * The names stay in the worker. The dictionary of readings is loaded when the first letter is typed.
 *
 * @event {HiveDrillEvent} hive-drill - Fired by the map when what was chosen lies in another division.
 * @event {HiveSelectEvent} hive-select - Fired by the map when what was chosen was selected.
 * @csspart opener - The button that a phone shows instead of the field.
 * @csspart frame - What holds the field and the list.
 * @csspart field - The field.
 * @csspart shut - The button that closes the field where it had to be opened.
 * @csspart list - What was found.
 * @csspart option - One of it.
 * @csspart note - How many there are, or why there are none.
 */
@customElement('hive-search')
export class HiveSearch extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, searchStyles];

  /** At most so many hits are listed. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;
  /** Whether the field is in use; where there is room for a button only, that opens it. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private text = '';
  @state() private found: SearchView | null = null;
  @state() private failed = false;
  /** Place of the option that the keyboard is at. */
  @state() private active = 0;

  protected override readonly drawnFrom = ['city', 'status', 'scope', 'division', 'lockedTo'] as const;
  #asking: AbortController | null = null;
  #askedOf: City | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { city } = this.cityController;
    if (city !== this.#askedOf) this.#clear();
    this.#askedOf = city;
  }

  override render(): TemplateResult {
    const { city, status } = this.cityController.value;
    const shown = this.#popupShown();
    return html`<div class="frame" part="frame" role="search" @keydown=${this.#key} @focusout=${this.#leave}>
      <button
        class="icon-button opener"
        part="opener"
        aria-label=${this.localize.term('search')}
        aria-expanded=${this.open}
        @click=${this.#show}
      >
        ${icon('search', 20)}
      </button>
      <label class="field" part="field">
        ${icon('search')}
        <input
          type="text"
          inputmode="search"
          enterkeyhint="go"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${this.localize.term('search')}
          aria-autocomplete="list"
          aria-expanded=${shown}
          aria-controls="options"
          aria-activedescendant=${shown && this.#hits().length > 0 ? `option-${String(this.active)}` : nothing}
          placeholder=${this.localize.term('searchPlaces')}
          ?disabled=${!city}
          aria-busy=${status === 'loading'}
          .value=${this.text}
          @input=${this.#type}
          @focus=${() => (this.open = true)}
        />
        <button class="icon-button shut" part="shut" aria-label=${this.localize.term('searchClose')} @click=${this.#shut}>
          ${icon('close', 18)}
        </button>
      </label>
      <div class="visually-hidden" role="status">${shown ? this.#countText() : ''}</div>
      ${this.#popup(shown)}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') || changed.has('found'))
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #popup(shown: boolean): TemplateResult {
    const hits = shown ? this.#hits() : [];
    return html`<div class="popup" ?hidden=${!shown}>
      <div
        id="options"
        class="options"
        part="list"
        role="listbox"
        aria-label=${this.localize.term('searchResults')}
        ?hidden=${hits.length === 0}
      >
        ${hits.map((hit, index) => this.#option(hit, index))}
      </div>
      ${this.#note()}
    </div>`;
  }

  #option(hit: SearchHit, index: number): TemplateResult {
    const where = [...hit.path].reverse().map(({ name }) => this.localize.name(name));
    // The keyboard is the input's: it moves aria-activedescendant and chooses with Enter.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      id=${`option-${String(index)}`}
      class="option"
      part="option"
      role="option"
      aria-selected=${index === this.active}
      @click=${() => void this.#choose(hit)}
      @mousedown=${keepFocus}
    >
      <span class="what">${this.localize.name(hit.name)}</span>
      <span class="kind">${this.#kind(hit)}</span>
      <span class="where">${[...where, ...(hasCode(hit) ? [hit.id] : [])].join(' · ')}</span>
    </div>`;
  }

  #note(): TemplateResult | typeof nothing {
    const note = this.#countText();
    const hits = this.#hits();
    const listed = !this.failed && hits.length > 0 && hits.length === this.found?.total;
    return note && !listed ? html`<p class="note" part="note">${note}</p>` : nothing;
  }

  #countText(): string {
    const { found, localize } = this;
    if (this.failed) return localize.term('searchFailed');
    if (!found) return '';
    if (found.total === 0)
      return `${localize.term('searchNone', found.text.trim())} · ${localize.term('searchHint')}`;
    return found.hits.length < found.total
      ? localize.term('searchMore', localize.number(found.hits.length), localize.number(found.total))
      : localize.term('searchCount', localize.number(found.total));
  }

  #kind({ kind, type }: SearchHit): string {
    if (kind === 'division' || kind === 'grid') {
      const level = this.cityController.value.city?.levels.find(({ id }) => id === type);
      return level ? this.localize.name(level.name) : '';
    }
    return this.localize.term('placeKind', kind === 'station' ? type : kind);
  }

  #hits(): readonly SearchHit[] {
    return this.found?.hits ?? [];
  }

  #popupShown(): boolean {
    return this.open && this.text.trim() !== '' && (this.failed || this.found !== null);
  }

  readonly #type = (event: Event): void => {
    this.text = (event.currentTarget as HTMLInputElement).value;
    this.open = true;
    void this.#ask();
  };

  /** An answer that another letter has overtaken is forgotten. */
  async #ask(): Promise<void> {
    this.#asking?.abort();
    const { city } = this.cityController;
    if (!city || this.text.trim() === '') {
      this.found = null;
      return;
    }
    const asking = (this.#asking = new AbortController());
    try {
      const found = await city.find(searchQuery(city.state, this.text, this.limit), asking.signal);
      if (asking.signal.aborted) return;
      [this.found, this.failed, this.active] = [found, false, 0];
    } catch {
      if (asking.signal.aborted) return;
      [this.found, this.failed] = [null, true];
    }
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.#hits();
    if (event.key === 'Escape') {
      if (!this.open && this.text === '') return;
      if (this.#popupShown()) this.#forget();
      else this.#shut();
    } else if (event.key === 'Enter') {
      const hit = this.#popupShown() ? this.#hits()[this.active] : undefined;
      if (!hit) return;
      void this.#choose(hit);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0)
      this.active = (this.active + (event.key === 'ArrowDown' ? 1 : length - 1)) % length;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #leave = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && this.renderRoot.contains(next)) return;
    this.open = false;
  };

  readonly #show = async (): Promise<void> => {
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #shut = (): void => {
    this.#forget();
    this.open = false;
    this.renderRoot.querySelector('input')?.blur();
  };

  /** Enters the division that shows it, selects it, and brings a place into the middle. */
  async #choose(hit: SearchHit): Promise<void> {
    const { city } = this.cityController;
    if (!city) return;
    this.#shut();
    try {
      await city.drillTo(hit.into);
    } catch {
      // Gone meanwhile, with the data it came from.
      return;
    }
    city.dispatch({ type: 'select', selection: selectionOf(hit) });
    if (!hit.bounds) city.wish({ type: 'look', bounds: around(hit) });
  }

  #forget(): void {
    this.#asking?.abort();
    [this.text, this.found, this.failed, this.active] = ['', null, false, 0];
  }

  #clear(): void {
    this.#forget();
    this.open = false;
  }
}

function hasCode({ kind }: SearchHit): boolean {
  return kind === 'division' || kind === 'grid';
}

/** What is entered needs no selection; stations and centres are no records that can be inspected. */
function selectionOf({ kind, id, into }: SearchHit): readonly Target[] {
  return kind === 'station' || kind === 'centre' || (kind === 'division' && id === into)
    ? []
    : [{ kind, id }];
}

function around({ point: [longitude, latitude] }: SearchHit): Bounds {
  return [
    longitude - AROUND_DEGREES,
    latitude - AROUND_DEGREES,
    longitude + AROUND_DEGREES,
    latitude + AROUND_DEGREES,
  ];
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-search': HiveSearch;
  }
}
