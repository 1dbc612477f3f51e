/** Small parts of the map's frame, as templates. */
import type { CityView, Problem } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { drawnIcon, ZOOM_SHAPES } from '../styles/drawn-icon.js';
import type { ScaleBar } from './scale-bar.js';

type Part = TemplateResult | typeof nothing;

export interface ZoomActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly home: () => void;
}

export function zoomControls(actions: ZoomActions, localize: HiveLocalize): TemplateResult {
  const button = (name: keyof typeof ZOOM_SHAPES, label: string, act: () => void): TemplateResult =>
    html`<button type="button" title=${label} aria-label=${label} @click=${act}>${drawnIcon(ZOOM_SHAPES[name])}</button>`;
  return html`<div class="zoom" part="zoom" role="group">
    ${button('plus', localize.term('zoomIn'), actions.zoomIn)}
    ${button('minus', localize.term('zoomOut'), actions.zoomOut)}
    ${button('home', localize.term('showAll'), actions.home)}
  </div>`;
}

export function scaleText({ meters }: ScaleBar, localize: HiveLocalize): string {
  return meters >= 1000
    ? localize.term('scaleKilometers', localize.number(meters / 1000))
    : localize.term('scaleMeters', localize.number(meters));
}

/** What a map has to say of itself wherever it is shown: they are no panel and can't be taken away. */
export function markTexts(
  city: CityView | null,
  localize: HiveLocalize,
): { marks: string[]; review: string | null } {
  const marks: string[] = [];
  if (city?.geometry === 'schematic') marks.push(localize.term('schematic'));
  if (city?.synthetic) marks.push(localize.term('synthetic'));
  return { marks, review: city?.mapReview ? localize.term('mapReviewNumber', city.mapReview) : null };
}

/** @param credits - Of the base map. */
export function mapMarks(
  city: CityView | null,
  credits: readonly string[],
  localize: HiveLocalize,
): TemplateResult {
  const { marks, review } = markTexts(city, localize);
  // prettier-ignore
  return html`<ul class="marks" part="marks" aria-label=${localize.term('mapMarks')}>${marks.map((mark) => html`<li>${mark}</li>`)}${review ? html`<li class="review">${review}</li>` : nothing}${credits.map((credit) => html`<li class="review" part="credit">${credit}</li>`)}</ul>`;
}

/** @param share - How much is read, 0…1; `null` while that is not known. */
export function progressLine(share: number | null, label: string): TemplateResult {
  return html`<div
    class="progress"
    part="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuenow=${share === null ? nothing : Math.round(share * 100)}
  >
    <i></i>
  </div>`;
}

export function loadingVeil(localize: HiveLocalize): TemplateResult {
  return html`<div class="veil" part="loading">
    ${sevenCells()}
    <p class="detail">${localize.term('loading')}</p>
  </div>`;
}

export function emptyVeil(localize: HiveLocalize): TemplateResult {
  return html`<div class="veil" part="empty">
    ${sevenCells()}
    <p class="words">${localize.term('mapEmpty')}</p>
    <p class="detail">${localize.term('mapEmptyHint')}</p>
  </div>`;
}

export function errorVeil(
  problems: readonly Problem[],
  retry: () => void,
  localize: HiveLocalize,
): TemplateResult {
  const errors = problems.filter((problem) => problem.severity === 'error').slice(0, 3);
  return html`<div class="veil" part="error" role="alert">
    ${sevenCells()}
    <p class="words">${localize.term('mapFailed')}</p>
    ${errors.map((problem) => html`<p class="detail">${problem.message}</p>`)}
    <button type="button" @click=${retry}>${localize.term('mapRetry')}</button>
  </div>`;
}

export function notice(words: string | null): Part {
  return words ? html`<p class="notice" part="notice">${words}</p>` : nothing;
}

/** The honeycomb, outlined: what is not there yet. */
function sevenCells(): TemplateResult {
  return html`<svg width="96" height="96" viewBox="-30 -30 60 60" fill="none" stroke="currentColor" aria-hidden="true">
    <path d=${CELLS} />
  </svg>`;
}

const CELL_RADIUS = 9.2;
/** Between the middles of two cells. */
const CELL_DISTANCE = 17.2;
const CELLS = [[0, 0] as const, ...Array.from({ length: 6 }, (_, side) => middleAt(side))]
  .map(cellPath)
  .join('');

function middleAt(side: number): readonly [number, number] {
  const angle = -Math.PI / 2 + (side * Math.PI) / 3;
  return [CELL_DISTANCE * Math.cos(angle), CELL_DISTANCE * Math.sin(angle)];
}

function cellPath([x, y]: readonly [number, number]): string {
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    return `${(x + CELL_RADIUS * Math.cos(angle)).toFixed(2)},${(y + CELL_RADIUS * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}
