import { svg, type TemplateResult } from 'lit';
import { drawnIcon, ZOOM_SHAPES } from './drawn-icon.js';

/** Outlines in a 16-px box, drawn with the current color. */
const SHAPES = {
  back: svg`<path d="M9.5 3.5 5 8l4.5 4.5" />`,
  caret: svg`<path d="M4.5 6.5 8 10l3.5-3.5" />`,
  check: svg`<path d="M3.2 8.4 6.4 11.6 12.8 4.8" />`,
  clock: svg`<circle cx="8" cy="8" r="5.8" /><path d="M8 4.5V8l2.4 1.6" />`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8" />`,
  download: svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10" />`,
  drag: svg`<path d="M6 4v.2M10 4v.2M6 8v.2M10 8v.2M6 12v.2M10 12v.2" stroke-width="2" />`,
  eye: svg`<path d="M1.8 8C3.4 5 5.5 3.7 8 3.7S12.6 5 14.2 8c-1.6 3-3.7 4.3-6.2 4.3S3.4 11 1.8 8z" /><circle cx="8" cy="8" r="2" />`,
  'eye-off': svg`<path d="M2.5 13.5l11-11M4 5.6C3.2 6.2 2.4 7 1.8 8c1.6 3 3.7 4.3 6.2 4.3 1 0 1.9-.2 2.7-.6M7 3.800c3-.4 5.5 1 7.2 4.2-.5.9-1 1.6-1.6 2.2" />`,
  filter: svg`<path d="M2.5 3.500h11L9.3 8.600v4.200l-2.6-1.300V8.600z" />`,
  home: ZOOM_SHAPES.home,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.2v4M8 4.6v.2" />`,
  layers: svg`<path d="M8 2.5 14 6 8 9.5 2 6zM3 9.2l5 2.9 5-2.9" />`,
  left: svg`<path d="M9.5 4.5 6 8l3.5 3.5" />`,
  minus: ZOOM_SHAPES.minus,
  pause: svg`<path d="M5.5 3.5v9M10.5 3.5v9" />`,
  play: svg`<path d="M5 3.2 12.5 8 5 12.8z" fill="currentColor" />`,
  print: svg`<path d="M4.5 6V2.5h7V6M4.5 11.5H2.8V6h10.4v5.5h-1.7M4.5 9.5h7v4h-7z" />`,
  plus: ZOOM_SHAPES.plus,
  right: svg`<path d="M6.5 4.5 10 8l-3.5 3.5" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5 14 14" />`,
  sort: svg`<path d="M8 3v10M5.2 10.2 8 13l2.8-2.8" />`,
  table: svg`<path d="M2 3.5h12v9H2zM2 6.7h12M6 3.5v9" />`,
  up: svg`<path d="M4.5 9.5 8 6l3.5 3.5" />`,
  theme: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`,
} as const;

export type IconName = keyof typeof SHAPES;

/** They point to where one came from or goes on: the other way where one reads from right to left. */
const WAYS: readonly IconName[] = ['back', 'left', 'right'];

/** An icon beside a word, or in a button that names itself; assistive technology does not see it. */
export function icon(name: IconName, size = 16): TemplateResult {
  return drawnIcon(SHAPES[name], size, WAYS.includes(name) ? 'icon way' : 'icon');
}
