import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const honeycombStyles: CSSResult = css`
  .body {
    display: grid;
    gap: ${size('space-3')};
    padding: ${size('space-2')} ${size('space-4')} ${size('space-3')};
  }
  /* On a wall the picture is on the left, what it says beside it. */
  :host {
    container: hive-honeycomb / inline-size;
  }
  @container hive-honeycomb (min-width: 1800px) {
    .body {
      grid-template-columns: minmax(0, 1fr) 700px;
      gap: ${size('space-1')} 48px;
      align-content: start;
    }
    .sheet {
      grid-row: 1 / span 6;
      grid-column: 1;
    }
    .how {
      display: none;
    }
    .hint {
      grid-row: 8;
      grid-column: 1;
    }
    .silent button {
      min-height: 44px;
      padding-block: 0;
    }
    .key svg {
      max-inline-size: 520px;
    }
    .key text {
      font-size: 17.6px;
    }
  }
  @container hive-honeycomb (min-width: 900px) and (max-width: 1799px) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 48px;
      align-items: start;
    }
    .sheet,
    .hint,
    .how,
    .pair-part {
      grid-column: 1 / -1;
    }
  }
  .key summary {
    padding: 2px 0;
    font-weight: 700;
    cursor: pointer;
  }
  .key[open] summary {
    list-style: none;
  }
  .key svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 34em;
    margin-inline: auto;
    overflow: visible;
  }
  .key text {
    fill: ${color('ink-2')};
    font-size: 11px;
  }
  .key .name {
    fill: ${color('ink')};
  }
  .seams {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .seams.casing {
    stroke: ${color('surface')};
    stroke-width: 5;
  }
  .seams.line {
    stroke: ${color('ink')};
    stroke-width: 1.5;
  }
  .district {
    fill: ${color('ink')};
    stroke: ${color('surface')};
    stroke-width: 0.34em;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: ${size('font-title')};
    font-weight: 700;
    text-anchor: middle;
  }
  .how {
    margin: 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .sheet {
    position: relative;
    width: 100%;
    min-height: 120px;
    touch-action: manipulation;
  }
  canvas {
    display: block;
    width: 100%;
  }
  .cursor {
    position: absolute;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 50%;
    pointer-events: none;
  }
  .frames {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .frames .frame {
    fill: none;
    stroke: ${color('ink')};
    stroke-width: 2;
  }
  .frames .frame.pointed {
    stroke-width: 1.25;
  }
  .hint {
    min-height: 1.6em;
    margin: 0;
    font-size: ${size('font-small')};
  }
  .hint span {
    color: ${color('ink-2')};
  }
  .silent {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .silent button {
    display: grid;
    grid-template-columns: 1.2em minmax(6.5em, 1fr) minmax(40px, 1.2fr) minmax(2.5em, auto);
    align-items: center;
    gap: ${size('space-2')};
    width: 100%;
    min-height: 28px;
    padding: 0 ${size('space-1')};
    background: none;
    border: 1px solid transparent;
    border-radius: ${size('radius-control')};
    color: ${color('ink')};
    text-align: start;
  }
  .silent button:hover {
    background: ${color('surface-2')};
  }
  .silent button[aria-pressed='true'] {
    background: ${color('surface-2')};
    border-color: ${color('ink')};
  }
  .silent .cell {
    inline-size: 1.2em;
    block-size: 1.05em;
  }
  .silent .numeric {
    text-align: end;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    gap: ${size('space-3')};
  }
  .pair > section {
    min-width: 0;
    padding: 0;
  }
  .pair h3 {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pair svg {
    display: block;
    max-width: 100%;
    height: auto;
    margin: ${size('space-2')} 0;
  }
  .pair dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px ${size('space-2')};
    margin: 0;
    font-size: ${size('font-small')};
  }
  .pair dd {
    margin: 0;
    text-align: end;
  }
  .attention {
    color: ${color('accent')};
  }
`;
