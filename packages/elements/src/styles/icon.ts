import { svg, html, type TemplateResult } from 'lit';

/** Outlines in a 16-px box, drawn with the current color. */
const SHAPES = {
  back: svg`<path d="M9.5 3.5 5 8l4.5 4.5" />`,
  caret: svg`<path d="M4.5 6.5 8 10l3.5-3.5" />`,
  check: svg`<path d="M3.2 8.4 6.4 11.6 12.8 4.8" />`,
  clock: svg`<circle cx="8" cy="8" r="5.8" /><path d="M8 4.5V8l2.4 1.6" />`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8" />`,
  home: svg`<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.2v4M8 4.6v.2" />`,
  layers: svg`<path d="M8 2.5 14 6 8 9.5 2 6zM3 9.2l5 2.9 5-2.9" />`,
  left: svg`<path d="M9.5 4.5 6 8l3.5 3.5" />`,
  minus: svg`<path d="M3 8h10" />`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5H2.8V6h10.4v5.5h-1.7M4.5 9.5h7v4h-7z" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
  right: svg`<path d="M6.5 4.5 10 8l-3.5 3.5" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5 14 14" />`,
  sort: svg`<path d="M8 3v10M5.2 10.2 8 13l2.8-2.8" />`,
  table: svg`<path d="M2 3.5h12v9H2zM2 6.7h12M6 3.5v9" />`,
  theme: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`,
} as const;

export type IconName = keyof typeof SHAPES;

/** An icon beside a word, or in a button that names itself; assistive technology does not see it. */
export function icon(name: IconName, size = 16): TemplateResult {
  return html`<svg
    class="icon"
    width=${size}
    height=${size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.35"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${SHAPES[name]}
  </svg>`;
}
