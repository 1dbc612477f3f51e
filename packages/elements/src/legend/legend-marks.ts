import { html, type TemplateResult } from 'lit';
import { hexagonPath } from '../scene/hexagon.js';

export type LegendMark = 'scenic' | 'park' | 'fence' | 'campaign' | 'honeycomb' | 'matters' | 'centre';

/** Marks of other layers, as a legend draws them. */
export const MARKS: Readonly<Record<LegendMark, TemplateResult>> = {
  scenic: html`<svg class="scenic" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <circle r="5" fill="none" stroke="currentColor" stroke-width="2.4" />
  </svg>`,
  park: html`<svg class="park" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <rect x="-5.5" y="-5.5" width="11" height="11" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>`,
  fence: html`<svg class="fence" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <rect
      x="-5.5"
      y="-5.5"
      width="11"
      height="11"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-dasharray="2.6 1.6"
    />
  </svg>`,
  campaign: html`<svg class="campaign" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d="M-6 3C-3 -3 1 4 6 -3" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" />
  </svg>`,
  honeycomb: html`<svg class="honeycomb" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${hexagonPath([0, 0], 6.4)} fill="currentColor" />
  </svg>`,
  centre: html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <circle r="6" fill="none" stroke="currentColor" stroke-width="1" />
    <path d="M-.6-.6H-4.6A4 4 0 0 1-.6-4.6ZM.6-.6V-4.6A4 4 0 0 1 4.6-.6ZM.6 .6H4.6A4 4 0 0 1 .6 4.6Z" fill="currentColor" />
  </svg>`,
  matters: html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <circle r="5" fill="none" stroke="currentColor" stroke-width="2.4" stroke-dasharray="12 3 6 3" />
  </svg>`,
};

/** How data links are drawn: whole while they are fresh, broken once they are stale. */
export const LINK_MARKS = {
  ok: html`<svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d="M-6 3Q0-6 6 3" fill="none" stroke="currentColor" stroke-width="2" />
  </svg>`,
  stale: html`<svg class="stale" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d="M-6 3Q0-6 6 3" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2" />
  </svg>`,
} as const;

/** Those that are known, of names separated by spaces. */
export function parseMarks(value: string | null): readonly LegendMark[] {
  return (value ?? '').split(/\s+/).filter((mark): mark is LegendMark => Object.hasOwn(MARKS, mark));
}
