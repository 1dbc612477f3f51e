import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The icons of every map; the others are read with the panels that have them. */
export const ZOOM_SHAPES = {
  home: svg`<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5" />`,
  minus: svg`<path d="M3 8h10" />`,
  plus: svg`<path d="M8 3v10M3 8h10" />`,
} as const;

/**
 * @param shape - Outlines in a 16-px box.
 * @param kind - Classes, for styles.
 */
export function drawnIcon(shape: SVGTemplateResult, size = 16, kind = 'icon'): TemplateResult {
  return html`<svg
    class=${kind}
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
    ${shape}
  </svg>`;
}
