import { css, type CSSResult } from 'lit';
import { panelStyles } from './panel-styles.js';
import { color, size } from './tokens.js';

/** Controls that work on the map: a small panel with a row of buttons, settings, and what came of it. */
export const toolStyles: readonly CSSResult[] = [
  ...panelStyles,
  css`
    :host {
      align-self: start;
      min-inline-size: min(240px, 100%);
      max-inline-size: 100%;
      padding: ${size('space-3')};
    }
    h2 {
      margin-block-end: ${size('space-2')};
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: ${size('space-1')} ${size('space-2')};
      align-items: center;
    }
    .row + .row,
    .row + label,
    label + .row,
    label + label,
    .note {
      margin-block-start: ${size('space-2')};
    }
    .tool {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-height: 32px;
      padding: 0 ${size('space-3')};
      border: 1px solid ${color('border')};
      border-radius: ${size('radius-control')};
      background: ${color('surface')};
      color: ${color('ink')};
      font-size: ${size('font-body')};
    }
    .tool:hover:not(:disabled) {
      border-color: ${color('border-strong')};
    }
    .tool[aria-pressed='true'],
    .tool[aria-checked='true'] {
      background: ${color('ink')};
      border-color: ${color('ink')};
      color: ${color('surface')};
    }
    .plain {
      border-color: transparent;
      color: ${color('ink-2')};
    }
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: ${size('space-3')};
      color: ${color('ink-2')};
      font-size: ${size('font-small')};
    }
    select,
    input:not([type='checkbox']) {
      min-height: 28px;
      min-inline-size: 0;
      padding: 0 8px;
      border: 1px solid ${color('border-strong')};
      border-radius: ${size('radius-control')};
      background: ${color('surface')};
      color: ${color('ink')};
      font-size: ${size('font-small')};
    }
    input[type='checkbox'] {
      min-height: 0;
      inline-size: 18px;
      block-size: 18px;
      accent-color: ${color('ink')};
    }
    .note {
      color: ${color('ink-2')};
      font-size: ${size('font-small')};
      max-inline-size: 26em;
    }
    .note:empty {
      display: none;
    }
    .note.flaw {
      color: ${color('accent')};
      font-weight: 700;
    }
    .figure {
      font-size: ${size('font-object')};
      font-weight: 700;
      line-height: 1.3;
    }
    @media (pointer: coarse) {
      .tool {
        min-height: 44px;
        min-inline-size: 44px;
      }
    }
  `,
];
