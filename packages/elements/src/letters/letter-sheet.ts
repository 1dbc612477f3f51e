import { LETTER_STAGES, type LetterCard, type LetterStage } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { letterState, thingName } from './letter-words.js';
import '../localization/terms/letters.js';
import '../localization/terms/late-panels.js';

export interface SheetContext {
  readonly localize: HiveLocalize;
  readonly timeZone: string | undefined;
  readonly movable: boolean;
  /** What printing has to say. */
  readonly note: string;
  readonly close: () => void;
  readonly print: () => void;
  readonly move: (stage: LetterStage) => void;
}

/** All that is known of a letter, as pairs of a word and a text. */
export function letterFacts(
  letter: LetterCard,
  localize: HiveLocalize,
  timeZone: string | undefined,
): readonly (readonly [word: string, text: string])[] {
  const { from, to, park, enterprise, issuedAt, dueAt } = letter;
  return [
    [localize.term('letterFrom'), thingName(from, localize)],
    [localize.term('letterTo'), thingName(to, localize)],
    [localize.term('letterPark'), thingName(park, localize)],
    ...(enterprise ? [[localize.term('letterEnterprise'), thingName(enterprise, localize)] as const] : []),
    [localize.term('letterStage', 'issued'), formatDay(issuedAt, timeZone)],
    [localize.term('letterDue'), formatDay(dueAt, timeZone)],
  ];
}

/** A letter in full: from whom to whom, until when, and how far it has come. */
export function letterSheet(letter: LetterCard, context: SheetContext): TemplateResult {
  const { localize, timeZone, note, close, print } = context;
  return html`<div class="head">
      <h2 id="letter-title">${localize.name(letter.topic)}</h2>
      <button class="icon-button" aria-label=${localize.term('closeSelection')} @click=${close}>${icon('close')}</button>
    </div>
    <div class="sheet">
      <p class="muted small">${localize.term('letterNumber', letter.id)}</p>
      <p>${statusMark(letter.status, letterState(letter, localize, timeZone))}</p>
      <dl class="pairs">
        ${letterFacts(letter, localize, timeZone).map(
          ([word, text]) =>
            html`<div>
              <dt>${word}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
      <h3>${localize.term('letterHistory')}</h3>
      <ol class="history">
        ${history(letter, localize, timeZone)}
      </ol>
      ${context.movable ? moveChoice(letter, context) : nothing}
      <p class="muted small" role="status">${note}</p>
      <button class="action" part="print" @click=${print}>${icon('print', 14)}${localize.term('letterPrint')}</button>
    </div>`;
}

/** Stages that are behind, the present one, those to come; dates where the record has them. */
function history(
  letter: LetterCard,
  localize: HiveLocalize,
  timeZone: string | undefined,
): readonly TemplateResult[] {
  const now = LETTER_STAGES.indexOf(letter.stage);
  const dates: Partial<Record<LetterStage, string | undefined>> = {
    issued: letter.issuedAt,
    closed: letter.closedAt,
  };
  return LETTER_STAGES.map((stage, at) => {
    const date = dates[stage];
    const state = at < now ? 'past' : at === now ? 'now' : 'future';
    return html`<li class=${state} aria-current=${at === now ? 'step' : 'false'}>
      <span>${localize.term('letterStage', stage)}</span>
      <span class="muted small">${date === undefined ? nothing : formatDay(date, timeZone)}</span>
    </li>`;
  });
}

function moveChoice(letter: LetterCard, { localize, move }: SheetContext): TemplateResult {
  return html`<div class="move" role="group" aria-label=${localize.term('letterMove')}>
    <span class="second small">${localize.term('letterMove')}</span>
    ${LETTER_STAGES.filter((stage) => stage !== letter.stage).map(
      (stage) =>
        html`<button class="choice" @click=${() => move(stage)}>${localize.term('letterStage', stage)}</button>`,
    )}
  </div>`;
}
