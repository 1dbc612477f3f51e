import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const flowStyles: CSSResult = css`
  :host {
    container: hive-matter-flow / inline-size;
  }
  .noes {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .no {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 2px ${size('space-2')} 4px;
    border-inline-start: 1px solid ${color('border')};
    border-radius: 0;
  }
  .no:first-child {
    padding-inline-start: 0;
    border-inline-start: 0;
  }
  .no .value {
    font-size: ${size('figure-s')};
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .no .word {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    line-height: 1.35;
  }
  .no:hover .word,
  .no[aria-expanded='true'] .word {
    color: ${color('ink')};
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .explanation {
    margin: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
    padding: ${size('space-2')} ${size('space-3')};
    background: ${color('surface-2')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .chart {
    padding: ${size('space-3')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .chart svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .tiers,
  .feet {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 0;
  }
  .tiers {
    padding-bottom: ${size('space-1')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .feet {
    padding-top: ${size('space-1')};
  }
  .feet b {
    display: block;
    font-weight: 400;
  }
  .feet span {
    font-size: ${size('font-micro')};
  }
  .band {
    cursor: pointer;
    outline: none;
  }
  .band path {
    stroke: transparent;
    stroke-width: 1.5;
  }
  .band.plain {
    cursor: default;
  }
  .band .hit {
    fill: transparent;
    stroke: none;
  }
  .band:hover path.shape {
    stroke: ${color('ink-3')};
  }
  .band:focus-visible path.shape {
    stroke: ${color('ink')};
    stroke-width: 2.5;
  }
  .band[aria-pressed='true'] path.shape {
    stroke: ${color('ink')};
    stroke-width: 2;
  }
  .closed-0 path.shape {
    fill: color-mix(in srgb, ${color('data')} 42%, ${color('surface')});
  }
  .closed-1 path.shape {
    fill: color-mix(in srgb, ${color('data')} 62%, ${color('surface')});
  }
  .closed-2 path.shape {
    fill: color-mix(in srgb, ${color('data')} 82%, ${color('surface')});
  }
  .closed-3 path.shape {
    fill: ${color('data')};
  }
  .closed-4 path.shape {
    fill: ${color('accent')};
  }
  .passed path.shape {
    fill: color-mix(in srgb, ${color('data')} 24%, ${color('surface')});
  }
  .tier-bar {
    fill: ${color('ink')};
  }
  .share {
    fill: ${color('ink-2')};
    font-size: 11px;
    pointer-events: none;
  }
  .flat .share {
    font-size: 7.5px;
  }
  .dimmed {
    opacity: 0.45;
  }
  .filter {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${size('space-2')};
    margin: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
    padding: 2px ${size('space-1')} 2px ${size('space-3')};
    background: ${color('surface-2')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .hops {
    padding: ${size('space-3')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .hops h3 {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-2')};
    padding-bottom: ${size('space-1')};
  }
  .hops li > button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 ${size('space-3')};
    align-items: baseline;
    width: 100%;
    min-height: 30px;
    padding: 2px 0;
    border-top: 1px solid ${color('border')};
    border-radius: 0;
  }
  .hops li > button:hover {
    background: ${color('surface-2')};
  }
  .hops [aria-pressed='true'] {
    font-weight: 700;
  }
  .hops .reasons {
    padding: 0 0 ${size('space-1')} ${size('space-3')};
  }
  .hops .reasons button {
    grid-template-columns: minmax(0, 9em) minmax(40px, 1fr) auto;
    align-items: center;
    min-height: 26px;
    border-top: 0;
    font-size: ${size('font-small')};
  }
  .hops .reasons [aria-pressed='true'] {
    font-weight: 700;
  }
  .twin {
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .twin table {
    width: 100%;
    border-collapse: collapse;
    font-size: ${size('font-small')};
  }
  .twin :is(th, td) {
    height: 28px;
    padding: 0 ${size('space-1')};
    border-top: 1px solid ${color('border')};
    font-weight: 400;
    text-align: end;
  }
  .twin thead th {
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  .twin :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .scroller {
    overflow: auto;
  }
  @container hive-matter-flow (max-width: 300px) {
    .noes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      row-gap: ${size('space-2')};
    }
    .no:nth-child(odd) {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
  }
  @media (pointer: coarse) {
    .hops li > button,
    .hops .reasons button {
      min-height: 44px;
    }
  }
`;
