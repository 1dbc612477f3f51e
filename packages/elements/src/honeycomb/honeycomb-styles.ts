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
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
      align-content: start;
    }
    .sheet {
      grid-row: span 5;
      grid-column: 1;
    }
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
  .frames path {
    fill: none;
    stroke: ${color('ink')};
    stroke-width: 2;
  }
  .frames path.pointed {
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
    grid-template-columns: 16px minmax(6.5em, 1fr) minmax(40px, 1.2fr) minmax(2.5em, auto);
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
