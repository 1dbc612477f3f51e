import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const trendStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    --series-1: var(--hive-trend-series-1, ${color('data')});
    --series-2: var(--hive-trend-series-2, var(--hive-palette-actor-volunteer-team-4, #ab4f6b));
    --series-3: var(--hive-trend-series-3, var(--hive-palette-actor-social-org-4, #4d7e4b));
    --series-4: var(--hive-trend-series-4, var(--hive-palette-actor-resident-unit-4, #524da9));
    --series-5: var(--hive-trend-series-5, var(--hive-palette-actor-local-worthy-4, #797a00));
    --series-6: var(--hive-trend-series-6, var(--hive-palette-actor-self-gov-org-4, #8e609c));
  }
  .scroller {
    min-block-size: 0;
    overflow: auto;
  }
  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${size('space-3')};
    min-block-size: 1.6em;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .reading strong {
    color: ${color('ink')};
  }
  .reading .figure.missing {
    gap: 0.2em;
  }
  .plot {
    position: relative;
    margin: 0 var(--hive-panel-inset, ${size('space-4')});
    border-radius: ${size('radius-tag')};
    cursor: crosshair;
    touch-action: pan-y;
  }
  .plot svg {
    display: block;
    pointer-events: none;
  }
  .rule {
    stroke: ${color('border')};
  }
  .tick {
    fill: ${color('ink-3')};
  }
  .hatches {
    fill: none;
    stroke: ${color('hatch')};
    stroke-width: 1;
  }
  .target {
    stroke: ${color('ink-3')};
    stroke-dasharray: 4 3;
  }
  .line {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .dot {
    fill: currentColor;
    stroke: ${color('surface')};
  }
  .leader {
    fill: none;
    stroke: ${color('border-strong')};
  }
  .label {
    fill: currentColor;
  }
  .series-1 {
    color: var(--series-1);
  }
  .series-2 {
    color: var(--series-2);
  }
  .series-3 {
    color: var(--series-3);
  }
  .series-4 {
    color: var(--series-4);
  }
  .series-5 {
    color: var(--series-5);
  }
  .series-6 {
    color: var(--series-6);
  }
  .comparison {
    color: ${color('ink-3')};
  }
  .comparison .line {
    stroke-dasharray: 5 3;
  }
  .event text {
    fill: ${color('ink')};
  }
  .event circle {
    fill: ${color('surface')};
    stroke: ${color('ink-2')};
  }
  .event line {
    stroke: ${color('ink-2')};
  }
  .event.read circle {
    fill: ${color('ink')};
  }
  .event.read text {
    fill: ${color('surface')};
  }
  .cursor {
    stroke: ${color('ink')};
  }
  .events {
    min-block-size: 3em;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .events li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: ${size('space-2')};
    line-height: 1.5;
  }
  details {
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .twin {
    max-inline-size: 100%;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: ${size('font-small')};
  }
  th,
  td {
    padding: 3px ${size('space-2')} 3px 0;
    border-bottom: 1px solid ${color('border')};
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    color: ${color('ink-3')};
  }
  td .missing {
    justify-content: flex-end;
  }
`;
