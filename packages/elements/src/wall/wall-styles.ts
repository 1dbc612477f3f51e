import { css, type CSSResultGroup } from 'lit';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { color, elementStyles, size, themeRootStyles, viewedFrom } from '../styles/tokens.js';

/** Nothing under 24 px of the design. */
export const wallStyles: CSSResultGroup = [
  themeRootStyles,
  elementStyles,
  statusMarkStyles,
  css`
    :host {
      position: relative;
      display: block;
      block-size: 100%;
      min-block-size: 180px;
      background: ${color('ground')};
      overflow: hidden;
      outline-offset: -4px;
    }
    .canvas {
      ${viewedFrom('wall')}
      position: absolute;
      inset-block-start: 0;
      left: 0;
      display: flex;
      flex-direction: column;
      font-size: ${size('font-body')};
      transform-origin: 0 0;
    }
    .content {
      /* The header of a city leaves room for the clock, and says nothing that the clock says. */
      --hive-wall-clock-size: 860px;
      --hive-wall-status-display: none;
      --hive-wall-bar-size: 88px;
      /* The lower edge takes a line's height from the columns: their small charts give it. */
      --hive-chart-s-height: 36px;
      position: relative;
      flex: 1;
      min-block-size: 0;
    }
    ::slotted(hive-city),
    ::slotted(hive-map) {
      --hive-map-block-size: 100%;
      block-size: 100%;
    }
    /* What scenes show by its id lies over the map. */
    ::slotted(:not(hive-city, hive-map, hive-scene)) {
      position: absolute;
      inset: var(--hive-scene-inset, 88px 0 0);
      z-index: 2;
      box-sizing: border-box;
      overflow: auto;
    }
    .clock {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 64px;
      z-index: 3;
      display: flex;
      align-items: center;
      gap: 32px;
      block-size: 88px;
      pointer-events: none;
    }
    .facts {
      display: flex;
      flex-direction: column;
      align-items: flex-end;
      color: ${color('ink-2')};
      font-size: 26px;
      line-height: 1.35;
      white-space: nowrap;
    }
    .data {
      display: flex;
      gap: 16px;
    }
    .since {
      color: ${color('warn')};
    }
    .time {
      font-size: 72px;
      line-height: 1;
    }
    .foot {
      display: flex;
      flex: none;
      align-items: center;
      gap: 32px;
      block-size: 60px;
      padding: 0 64px;
      border-block-start: 2px solid ${color('border')};
      color: ${color('ink-2')};
      font-size: 26px;
      white-space: nowrap;
    }
    .scenes,
    ol {
      display: flex;
      align-items: center;
      gap: 32px;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 20px;
    }
    button {
      min-block-size: 52px;
      padding: 0 8px;
      background: none;
      border: 0;
      border-radius: ${size('radius-control')};
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      color: ${color('ink')};
    }
    .pause {
      display: inline-grid;
      min-inline-size: 56px;
      place-items: center;
    }
    [aria-current='step'] {
      color: ${color('ink')};
      font-weight: 700;
    }
    .progress {
      position: relative;
      inline-size: 120px;
      block-size: 4px;
      background: ${color('track')};
      border-radius: 2px;
      overflow: hidden;
    }
    .progress::after {
      position: absolute;
      inset: 0;
      background: ${color('ink')};
      content: '';
      transform: scaleX(0);
      transform-origin: calc(50% - 50% * var(--hive-inline));
    }
    .progress[data-counts]::after {
      animation: fill var(--seconds, 20s) linear forwards;
    }
    @keyframes fill {
      to {
        transform: scaleX(1);
      }
    }
    .muted {
      color: ${color('ink-3')};
    }
    .space {
      flex: 1;
    }
    .notice {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .notice .warn span {
      color: ${color('ink')};
    }
    .veil {
      position: absolute;
      inset: 0;
      z-index: 4;
      background: ${color('ground')};
      opacity: 0;
      pointer-events: none;
      transition: opacity 300ms;
    }
    .veil[data-drawn] {
      opacity: 1;
    }
    .empty {
      position: absolute;
      inset: 0;
      display: grid;
      color: ${color('ink-2')};
      font-size: 40px;
      place-content: center;
    }
  `,
];
