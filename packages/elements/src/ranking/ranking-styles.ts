import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const rankingStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    container: hive-ranking / inline-size;
  }
  .head {
    flex: none;
  }
  .scroller {
    flex: 1;
    min-height: 0;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) 0;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0 ${size('space-1')};
    background: var(--hive-panel-background, ${color('surface')});
    border-bottom: 1px solid ${color('border')};
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
    line-height: 1.8;
    white-space: nowrap;
  }
  tbody th,
  td {
    height: 28px;
    padding: 0 ${size('space-1')};
    border-bottom: 1px solid ${color('border')};
    line-height: 1.3;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr[data-index] {
    cursor: pointer;
  }
  tbody tr:is(:hover, .hovered)[data-index] {
    background: ${color('surface-2')};
  }
  tbody tr[aria-selected='true'] {
    background: ${color('surface-2')};
    box-shadow: inset calc(3px * var(--hive-inline)) 0 0 ${color('ink')};
    font-weight: 700;
  }
  tbody tr:focus-visible {
    outline-offset: -2px;
  }
  .numeric {
    text-align: end;
  }
  .numeric .missing {
    justify-content: flex-end;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .place {
    inline-size: 1.8em;
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
    text-align: end;
  }
  .gained {
    inline-size: 2.6em;
    font-size: ${size('font-micro')};
  }
  tbody .name {
    padding-inline: ${size('space-2')};
    overflow-wrap: normal;
    white-space: normal;
    word-break: keep-all;
  }
  .deviation {
    inline-size: 44%;
  }
  .apart th {
    height: auto;
    padding-block: ${size('space-2')} ${size('space-1')};
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .apart + tr .place {
    color: ${color('ink-3')};
  }
  .stems {
    display: block;
    inline-size: 100%;
    min-inline-size: 40px;
    block-size: 16px;
    zoom: var(--hive-mark-zoom, 1);
  }
  .origin-word {
    display: block;
    inline-size: 100%;
    block-size: 1.6em;
    overflow: visible;
  }
  .origin-word text {
    fill: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .stems .track {
    stroke: ${color('track')};
    stroke-width: 2;
  }
  .stems .stem {
    stroke: ${color('ink')};
    stroke-width: 2;
  }
  .stems .origin {
    stroke: ${color('ink-3')};
    stroke-width: 1.2;
  }
  .stems circle {
    stroke: ${color('ink')};
    stroke-width: 1.3;
  }
  :is(.stems, .origin-word) {
    transform: scaleX(var(--hive-inline));
  }
  .origin-word text {
    transform: scaleX(var(--hive-inline));
    transform-box: fill-box;
    transform-origin: center;
  }
  .more {
    flex: none;
    align-self: flex-start;
    min-height: 28px;
    margin-inline: var(--hive-panel-inset, ${size('space-4')});
    padding-inline: ${size('space-1')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    text-decoration: underline;
    text-decoration-color: ${color('border-strong')};
    text-underline-offset: 3px;
  }
  .source {
    flex: none;
  }
  /* Cut, it would say another number. */
  @container hive-ranking (max-width: 300px) {
    .origin-word {
      display: none;
    }
  }
  @container hive-ranking (max-width: 250px) {
    .second,
    .gained {
      display: none;
    }
  }
  @container hive-ranking (min-width: 640px) {
    tbody th,
    td {
      height: 46px;
    }
    .deviation {
      inline-size: 36%;
    }
  }
  @media (pointer: coarse) {
    tbody th,
    td {
      height: 44px;
    }
  }
`;
