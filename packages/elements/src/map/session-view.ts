/** The map's frame in a state, as templates. */
import type { Area } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CityState } from '../city/city-state.js';
import type { FatalReason } from '../city/events/fatal-event.js';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import {
  emptyVeil,
  errorVeil,
  loadingVeil,
  mapMarks,
  notice,
  progressLine,
  scaleText,
  zoomControls,
} from './map-parts.js';
import { metersPerPx, scaleBar } from './scale-bar.js';

export interface SessionView {
  readonly state: CityState;
  readonly localize: HiveLocalize;
  readonly map: MapLibreMap | null;
  readonly fatal: { readonly reason: FatalReason; readonly recovering: boolean } | null;
  readonly notice: string | null;
  /** What the base map wants to have said of it. */
  readonly credits: readonly string[];
  /** What the live region says. */
  readonly spoken: string;
  /** The area under the keyboard's cursor. */
  readonly cursor: Area | null;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly leave: () => void;
  readonly retry: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly home: () => void;
}

const SCALE_PX = 70;

export function renderStage(view: SessionView): TemplateResult {
  const { state, localize, cursor } = view;
  const label = state.city
    ? localize.term('mapLabel', localize.name(state.city.name))
    : localize.term('mapLabelEmpty');
  const cursorId = cursor ? `at-${cursor.code}` : nothing;
  return html`<div
    class="stage"
    part="stage"
    role="application"
    tabindex="0"
    aria-label=${label}
    aria-describedby="help"
    aria-activedescendant=${cursorId}
    @keydown=${view.keydown}
    @blur=${view.leave}
  >
    <div class="canvas"></div>
    <canvas class="still" hidden aria-hidden="true"></canvas>
    <span class="visually-hidden" id="help">${localize.term('mapHelp')}</span>
    ${
      cursor
        ? html`<span class="visually-hidden" role="img" id=${cursorId} aria-label=${spokenArea(cursor, view)}></span>`
        : nothing
    }
  </div>`;
}

export function renderChrome(view: SessionView): { controls: TemplateResult; marks: TemplateResult } {
  const { state, localize, map } = view;
  const marks = mapMarks(state.city, view.credits, localize);
  if (!map || !state.city) return { controls: html``, marks };
  return {
    controls: html`<div class="controls">${zoomControls(view, localize)}${renderScale(map, view)}</div>`,
    marks,
  };
}

export function renderAround(view: SessionView, card: unknown): TemplateResult {
  const { state, localize, fatal } = view;
  const loading = state.status === 'loading';
  return html`
    ${loading ? progressLine(readShare(state), localize.term('loading')) : nothing} ${renderVeil(view)}
    ${fatal && !fatal.recovering ? nothing : card} ${notice(view.notice)}
    <div class="visually-hidden" role="status">${view.spoken}</div>
  `;
}

function renderVeil({ state, localize, fatal, retry }: SessionView): TemplateResult | typeof nothing {
  if (fatal && !fatal.recovering)
    return html`<div class="veil" part="error" role="alert"><p class="words">${localize.term('mapNoDrawing')}</p></div>`;
  if (state.city) return nothing;
  if (state.status === 'error') return errorVeil(state.problems, retry, localize);
  return state.status === 'empty' ? emptyVeil(localize) : loadingVeil(localize);
}

function renderScale(map: MapLibreMap, { localize }: SessionView): TemplateResult {
  const bar = scaleBar(metersPerPx(map), SCALE_PX);
  const width = Math.round(bar.widthPx);
  return html`<div class="scale" part="scale">
    <svg width=${width} height="6" viewBox="0 0 ${width} 6" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M.5 0v5.5H${width - 0.5}V0" />
    </svg>
    <div>${scaleText(bar, localize)}</div>
  </div>`;
}

/** How much is read, as a share of the resources; `null` while nobody knows them. */
function readShare({ city }: CityState): number | null {
  const resources = Object.values(city?.resources ?? {});
  if (resources.length === 0) return null;
  const done = resources.filter(({ state }) => state === 'ready' || state === 'error').length;
  return done / resources.length;
}

function spokenArea(area: Area, { state, localize }: SessionView): string {
  const indicator = state.city?.indicators.find(({ id }) => id === state.indicator);
  const name = localize.name(area.name);
  if (!indicator) return name;
  const { spoken } = formatFigure(area.figures[state.indicator], indicator, localize);
  return `${name} ${localize.name(indicator.name)} ${spoken}`;
}
