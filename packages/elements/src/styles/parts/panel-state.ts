import { html, svg, type TemplateResult } from 'lit';

/** A panel that waits for its data: the shape of lines to come. */
export function loadingState(word: string): TemplateResult {
  return html`<div class="bones" part="loading" aria-busy="true">
    <i></i><i></i><i></i><i></i><span class="visually-hidden">${word}</span>
  </div>`;
}

/** A panel that has nothing to show, and says so. */
export function emptyState(word: string): TemplateResult {
  return html`<div class="state" part="empty">${cell(svg`<path d="M-3.5 0h7" />`)}<span>${word}</span></div>`;
}

/** A panel whose question could not be answered. */
export function errorState(word: string, detail = ''): TemplateResult {
  return html`<div class="state error" part="error">
    ${cell(svg`<path d="M0-5v5.5M0 4v.2" />`)}<span>${word}</span>
    ${detail ? html`<span class="muted small">${detail}</span>` : null}
  </div>`;
}

/** An empty cell of the honeycomb with a sign in it. */
function cell(sign: TemplateResult): TemplateResult {
  return html`<svg
    width="36"
    height="36"
    viewBox="-12 -12 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.3"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M10.5 0 5.25 9.1h-10.5L-10.5 0l5.25-9.1h10.5Z" />
    ${sign}
  </svg>`;
}
