import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

/** The facts of a figure, also where they stand in another panel. */
export const originStyles: CSSResult = css`
  .origin {
    display: grid;
    gap: ${size('space-1')};
    font-size: ${size('font-small')};
    line-height: 1.5;
  }
  .origin > div {
    display: grid;
    grid-template-columns: minmax(4.5em, 28%) minmax(0, 1fr);
    gap: ${size('space-2')};
  }
  .origin dt {
    color: ${color('ink-3')};
  }
  .origin code {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
    font-size: 0.92em;
  }
`;

export const explainStyles: CSSResult = css`
  :host {
    display: inline-block;
  }
  :host([inline]) {
    display: block;
    padding: ${size('space-3')} ${size('space-4')};
    background: var(--hive-panel-background, ${color('surface')});
    border: var(--hive-panel-border, 1px solid ${color('border')});
    border-radius: var(--hive-panel-radius, ${size('radius-card')});
  }
  [part='button'] {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-1')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  [part='button']:hover {
    color: ${color('ink')};
  }
  :host([compact]) [part='button'] {
    justify-content: center;
    color: ${color('ink-3')};
  }
  .popover {
    position: fixed;
    inset: auto;
    z-index: 1000;
    box-sizing: border-box;
    inline-size: min(26em, calc(100vw - 16px));
    margin: 0;
    padding: ${size('space-3')} ${size('space-4')};
    overflow: auto;
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-card')};
    box-shadow: 0 12px 32px -8px ${color('shadow')};
    color: ${color('ink')};
    font-size: ${size('font-body')};
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    white-space: normal;
  }
  .popover:focus {
    outline: none;
  }
  .top {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: ${size('space-3')};
    padding-bottom: ${size('space-2')};
  }
  .top .number {
    flex: none;
    font-size: ${size('figure-s')};
    line-height: 1.3;
  }
  .popover .muted {
    color: ${color('ink-3')};
  }
`;
