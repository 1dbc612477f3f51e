/** The frame that all panels share: title, figure, chart, source line. */
import { css, type CSSResult } from 'lit';
import { color, elementStyles, size, themeRootStyles } from './tokens.js';

const frame: CSSResult = css`
  :host {
    display: block;
    background: var(--hive-panel-background, ${color('surface')});
    border: var(--hive-panel-border, 1px solid ${color('border')});
    border-radius: var(--hive-panel-radius, ${size('radius-card')});
    box-shadow: var(
      --hive-panel-shadow,
      0 1px 2px ${color('shadow')},
      0 6px 20px -8px ${color('shadow')}
    );
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: ${size('font-title')};
    font-weight: 700;
    line-height: 1.43;
  }
  h3 {
    font-size: ${size('font-body')};
    font-weight: 700;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 ${size('space-2')};
    padding: ${size('space-3')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  footer,
  .source {
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) ${size('space-3')};
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
    line-height: 1.45;
  }
  .muted {
    color: ${color('ink-3')};
  }
  .second {
    color: ${color('ink-2')};
  }
  .small {
    font-size: ${size('font-small')};
  }
  .attention {
    color: ${color('accent')};
  }
  .good {
    color: ${color('ok')};
  }
  .unknown {
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .unit {
    margin-inline-start: 0.15em;
    color: ${color('ink-3')};
    font-size: max(0.6em, ${size('font-micro')});
  }
  .icon {
    display: inline-block;
    zoom: var(--hive-mark-zoom, 1);
    flex: none;
    vertical-align: -3px;
  }
  svg {
    overflow: visible;
  }
`;

const controls: CSSResult = css`
  button,
  select,
  input {
    min-width: 24px;
    min-height: 24px;
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    padding: 0;
    background: none;
    border: 0;
    border-radius: ${size('radius-tag')};
    text-align: inherit;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.45;
  }
  .action {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-1')};
    min-height: 32px;
    padding: 0 ${size('space-3')};
    background: ${color('ink')};
    border-radius: ${size('radius-control')};
    color: ${color('surface')};
    font-size: ${size('font-body')};
  }
  .action:hover {
    background: ${color('ink-2')};
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
  }
  .icon-button:hover:not(:disabled) {
    background: ${color('surface-2')};
    color: ${color('ink')};
  }
  details > summary {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-1')};
    min-height: 24px;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    cursor: pointer;
    list-style: none;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  a {
    color: ${color('data')};
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    button,
    select,
    input,
    details > summary,
    .action,
    .icon-button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;

const states: CSSResult = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: ${size('space-2')};
    padding: ${size('space-6')} ${size('space-4')};
    color: ${color('ink-3')};
    text-align: center;
  }
  .state svg {
    flex: none;
  }
  /* The sign alarms; its words are read on every ground. */
  .state.error {
    color: ${color('ink-2')};
  }
  .state.error svg {
    color: ${color('accent')};
  }
  .bones {
    display: grid;
    gap: ${size('space-3')};
    padding: ${size('space-4')};
  }
  .bones i {
    height: 1em;
    background: ${color('track')};
    border-radius: ${size('radius-mark')};
    animation: breathe 1.6s steps(3, jump-none) 0.8s infinite alternate;
  }
  .bones i:nth-child(3n + 1) {
    width: 62%;
  }
  .bones i:nth-child(3n) {
    width: 84%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;

/** Styles of a panel, also of one that stands outside of its map. */
export const panelStyles: readonly CSSResult[] = [themeRootStyles, elementStyles, frame, controls, states];

/** Of a control that has no frame of its own. */
export const controlStyles: readonly CSSResult[] = [
  ...panelStyles,
  css`
    :host {
      background: none;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    /* They stand on the ground itself, where the third ink is too light to read. */
    .muted {
      color: ${color('ink-2')};
    }
  `,
];
