import {
  LETTER_STAGES,
  type LetterCard,
  type LettersQuery,
  type LetterStage,
  type LettersView,
} from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement, property } from '../city/decorators.js';
import { HiveIntentEvent } from '../city/events/intent-event.js';
import { formatFigure } from '../city/format-figure.js';
import { mapPicture } from '../city/map-picture.js';
import { printNotes } from '../city/print-notes.js';
import { arrowInLine } from '../city/arrow-in-line.js';
import { PanelElement } from '../city/panel-element.js';
import { lettersQuery } from '../city/queries.js';
import { saveTable } from '../city/save-table.js';
import { ViewController } from '../city/view-controller.js';
import { panelStyles } from '../styles/panel-styles.js';
import { saveButton } from '../styles/parts/panel-buttons.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusGlyph, statusMarkStyles } from '../styles/parts/status-mark.js';
import { letterFacts, letterSheet } from './letter-sheet.js';
import { letterState, thingName } from './letter-words.js';
import { lettersStyles } from './letters-styles.js';
import { printPage } from '../city/print-page.js';
import '../localization/terms/controls.js';
import '../localization/terms/letters.js';
import '../localization/terms/panels.js';

/** Cards of a column before it is opened. */
const SHOWN = 4;
const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * @summary Supervision letters as a board by stage, overdue first, with their deadlines in working days. A
 *   letter opens to its history and prints with a picture of the map. One letter goes from one unit to one unit.
 * @event {HiveIntentEvent} hive-intent - With `movable`: the user asks for another stage of a letter
 *   (`move-letter`). The board follows the data; the host decides.
 * @csspart column - A stage.
 * @csspart letter - A letter.
 * @csspart sheet - The dialog of a letter.
 * @csspart print - The button that prints it.
 */
@customElement('hive-letters')
export class HiveLetters extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, statusMarkStyles, lettersStyles];

  /** Id of the park whose letters are shown; without it those of the selected park, else of the division. */
  @property() park: string | null = null;
  /** Lets the user ask for another stage, by dragging, by Shift and arrow keys, or in the letter's sheet. */
  @property({ type: Boolean, reflect: true }) movable = false;

  @state() private opened: ReadonlySet<LetterStage> = new Set();
  /** Id of the letter whose sheet is open. */
  @state() private shown: string | null = null;
  @state() private dragged: string | null = null;
  @state() private over: LetterStage | null = null;
  @state() private note = '';
  @state() private said = '';

  protected override readonly drawnFrom = ['city', 'division', 'status', 'selection', 'path'] as const;
  readonly #view = new ViewController<LettersQuery>(this, this.cityController, lettersQuery);

  override render(): TemplateResult {
    const view = this.#view.value;
    const { status } = this.cityController.value;
    if (!view) {
      if (this.#view.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('nothingToShow'))
        : loadingState(this.localize.term('loading'));
    }
    const park = this.#park;
    const letters = park === null ? view.letters : view.letters.filter((one) => one.park.id === park);
    const open = letters.find(({ id }) => id === this.shown);
    return html`<div class="head">
        <h2 id="title">
          ${this.localize.term('letters')}
          <span class="muted small">${this.#place(park, letters)} · ${this.localize.term('lettersOverdueFirst')}</span>
        </h2>
        <span class="end"
          >${park === null ? this.#closure(view) : nothing}${letters.length > 0 ? saveButton(() => void this.#save(), this.localize) : nothing}</span
        >
      </div>
      ${
        letters.length === 0
          ? this.#none()
          : html`<div class="columns" aria-labelledby="title">
            ${LETTER_STAGES.map((stage) =>
              this.#column(
                stage,
                letters.filter((one) => one.stage === stage),
              ),
            )}
          </div>`
      }
      ${
        view.assumedCalendar && letters.length > 0
          ? html`<p class="foot muted small">${this.localize.term('letterMonToFri')}</p>`
          : nothing
      }
      <p class="visually-hidden" role="status">${this.said}</p>
      <dialog part="sheet" aria-labelledby="letter-title" @close=${this.#closed} @cancel=${this.#closed}>
        ${open ? this.#sheet(open) : nothing}
      </dialog>`;
  }

  /** While letters are still being read, none is missing. */
  #none(): TemplateResult {
    const { city } = this.cityController.value;
    if (city?.scope === 'public') return emptyState(this.localize.term('notPublished'));
    const reading = city?.resources['letters']?.state;
    return reading === 'waiting' || reading === 'loading'
      ? loadingState(this.localize.term('loading'))
      : emptyState(this.localize.term('letterNone'));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open === (this.shown !== null)) return;
    if (this.shown === null) dialog.close();
    else dialog.showModal();
  }

  get #park(): string | null {
    if (this.park !== null) return this.park;
    return this.cityController.value.selection.find(({ kind }) => kind === 'park')?.id ?? null;
  }

  get #timeZone(): string | undefined {
    return this.cityController.value.city?.timeZone;
  }

  #place(park: string | null, letters: readonly LetterCard[]): string {
    const first = letters[0];
    if (park !== null) return first ? thingName(first.park, this.localize) : '';
    return this.localize.name(this.cityController.value.path.at(-1)?.name);
  }

  #closure({ closure }: LettersView): TemplateResult | typeof nothing {
    if (closure.state !== 'value') return nothing;
    const { text, unit } = formatFigure(closure, { unit: 'share' }, this.localize);
    const number = (value = 0): string => this.localize.number(value);
    return html`<span class="tools"
      >${this.localize.term('letterClosure')} <b>${text}${unit}</b> ${number(closure.numerator)} /
      ${number(closure.denominator)}</span
    >`;
  }

  #column(stage: LetterStage, letters: readonly LetterCard[]): TemplateResult {
    const title = this.localize.term('letterStage', stage);
    const count = this.localize.number(letters.length);
    const all = this.opened.has(stage);
    const rest = letters.length - SHOWN;
    return html`<section
      part="column"
      class="column ${this.over === stage ? 'target' : ''}"
      data-stage=${stage}
      aria-label=${this.localize.term('letterColumn', title, count)}
      @dragover=${this.#dragOver}
      @dragleave=${() => (this.over = null)}
      @drop=${this.#drop}
    >
      <h3>${title} <span>${count}</span></h3>
      <ul class="cards">
        ${repeat(
          all ? letters : letters.slice(0, SHOWN),
          ({ id }) => id,
          (letter) => html`<li>${this.#card(letter)}</li>`,
        )}
      </ul>
      ${
        rest > 0
          ? html`<button class="more" aria-expanded=${all} @click=${() => this.#toggle(stage)}>
            ${all ? this.localize.term('letterLess') : this.localize.term('letterMore', this.localize.number(rest))}
          </button>`
          : nothing
      }
    </section>`;
  }

  #card(letter: LetterCard): TemplateResult {
    const { localize, movable } = this;
    const topic = localize.name(letter.topic);
    const [from, to] = [thingName(letter.from, localize), thingName(letter.to, localize)];
    const due = letterState(letter, localize, this.#timeZone);
    return html`<button
      part="letter"
      class="letter ${letter.status} ${movable ? 'movable' : ''} ${this.dragged === letter.id ? 'dragged' : ''}"
      data-id=${letter.id}
      draggable=${movable ? 'true' : 'false'}
      title=${movable ? localize.term('letterMoveHint') : nothing}
      aria-keyshortcuts=${movable ? 'Shift+ArrowLeft Shift+ArrowRight' : nothing}
      @click=${() => (this.shown = letter.id)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, letter)}
      @dragstart=${(event: DragEvent) => this.#dragStart(event, letter)}
      @dragend=${() => (this.dragged = this.over = null)}
    >
      <span class="topic">${statusGlyph(letter.status)}<span>${topic}</span></span>
      <span class="route"
        ><span>${localize.term('letterRoute', from, to)}</span><span class="due">${due}</span></span
      >
    </button>`;
  }

  #sheet(letter: LetterCard): TemplateResult {
    return letterSheet(letter, {
      localize: this.localize,
      timeZone: this.#timeZone,
      movable: this.movable,
      note: this.note,
      close: () => (this.shown = null),
      print: () => void this.#print(letter),
      move: (stage) => this.#ask(letter, stage),
    });
  }

  #toggle(stage: LetterStage): void {
    const opened = new Set(this.opened);
    if (!opened.delete(stage)) opened.add(stage);
    this.opened = opened;
  }

  readonly #closed = (): void => {
    this.shown = null;
    this.note = '';
  };

  // ── asking for another stage ──────────────────────────────────────────────────────────────────

  #ask(letter: LetterCard, to: LetterStage): void {
    if (!this.movable || to === letter.stage) return;
    const { id, stage: from, topic } = letter;
    this.dispatchEvent(new HiveIntentEvent({ action: 'move-letter', letter: id, from, to }));
    this.said = this.localize.term(
      'letterMoved',
      this.localize.name(topic),
      this.localize.term('letterStage', to),
    );
    this.note = this.said;
  }

  #key(event: KeyboardEvent, letter: LetterCard): void {
    const step = STEP[arrowInLine(event, this)];
    if (!this.movable || step === undefined || !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = LETTER_STAGES[LETTER_STAGES.indexOf(letter.stage) + step];
    if (to) this.#ask(letter, to);
  }

  #dragStart({ dataTransfer }: DragEvent, { id }: LetterCard): void {
    this.dragged = id;
    if (!dataTransfer) return;
    dataTransfer.effectAllowed = 'move';
    dataTransfer.setData('text/plain', id);
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (this.dragged === null) return;
    event.preventDefault();
    this.over = stageOf(event);
  };

  readonly #drop = (event: DragEvent): void => {
    const letter = this.#view.value?.letters.find(({ id }) => id === this.dragged);
    const stage = stageOf(event);
    event.preventDefault();
    this.dragged = this.over = null;
    if (letter && stage) this.#ask(letter, stage);
  };

  async #save(): Promise<void> {
    const { city } = this.cityController;
    if (!city) return;
    const options = { layer: 'letter', format: 'csv' } as const;
    if (!(await saveTable(city, this.localize, options, this.localize.term('letters'))))
      this.said = this.localize.term('exportFailed');
  }

  // ── printing ──────────────────────────────────────────────────────────────────────────────────

  async #print(letter: LetterCard): Promise<void> {
    this.note = this.localize.term('letterPrinting');
    const map = await mapPicture(this, letter.parkBounds, thingName(letter.park, this.localize));
    this.note = map ? '' : this.localize.term('letterPrintFailed');
    const title = this.localize.name(letter.topic);
    await printPage({
      lang: this.localize.lang(),
      title: `${this.localize.term('letters')}：${title}`,
      status: `${this.localize.term('letterNumber', letter.id)} · ${letterState(letter, this.localize, this.#timeZone)}`,
      facts: letterFacts(letter, this.localize, this.#timeZone),
      map,
      mapLabel: thingName(letter.park, this.localize),
      notes: printNotes(this.cityController.value, this.#view.value?.asOf ?? '', this.localize),
    });
    map?.close();
  }
}

function stageOf(event: Event): LetterStage | null {
  const stage = (event.currentTarget as HTMLElement).dataset['stage'];
  return LETTER_STAGES.find((one) => one === stage) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-letters': HiveLetters;
  }
}
