import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const chainStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: ${size('space-2')};
    padding: ${size('space-2')} ${size('space-4')} ${size('space-1')};
  }
  .figures dt {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .figures dd:nth-of-type(1) {
    font-size: ${size('figure-m')};
    line-height: 1.25;
  }
  .tiers {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-3')};
    padding: ${size('space-1')} ${size('space-4')} ${size('space-2')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .tiers li:not(:last-child)::after {
    margin-inline-start: ${size('space-3')};
    color: ${color('ink-3')};
    content: '›';
  }
  .tiers .none {
    color: ${color('ink-3')};
  }
  .faults {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-3')};
    align-items: center;
    padding: 0 ${size('space-4')} ${size('space-1')};
    font-size: ${size('font-small')};
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')};
    align-items: center;
    padding: 0 ${size('space-4')} ${size('space-2')};
  }
  .tools button,
  .pager button {
    min-height: 28px;
    padding: 0 ${size('space-2')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .tools [aria-pressed='true'] {
    background: ${color('surface-2')};
    border-color: ${color('border-strong')};
    color: ${color('ink')};
  }
  .tools .plain {
    margin-inline-start: auto;
    border-color: transparent;
  }
  .scroller {
    position: relative;
    min-height: 8em;
    max-height: var(--hive-chain-height, 25em);
    margin-inline: ${size('space-2')};
    overflow: auto;
  }
  .forest {
    position: relative;
    overflow: hidden;
  }
  [role='tree'] {
    border-radius: ${size('radius-control')};
  }
  .links {
    position: absolute;
    inset: 0;
    transform: scaleX(var(--hive-inline));
    pointer-events: none;
  }
  .links path {
    fill: none;
    stroke: ${color('border-strong')};
    stroke-width: 1px;
  }
  .node {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    gap: ${size('space-1')};
    padding-inline-end: ${size('space-2')};
    border-radius: ${size('radius-tag')};
    line-height: 1.2;
    cursor: pointer;
  }
  .node:hover,
  .node.at {
    background: ${color('surface-2')};
  }
  .node.selected {
    box-shadow: inset 0 0 0 1.5px ${color('ink')};
  }
  [role='tree']:focus-visible .node.at {
    outline: 2px solid ${color('ink')};
    outline-offset: -2px;
  }
  .caret {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 1.25em;
    block-size: 100%;
    color: ${color('ink-3')};
  }
  .caret.open svg {
    transform: rotate(90deg);
  }
  .glyph {
    display: inline-flex;
    flex: none;
    color: ${color('ok')};
  }
  .glyph.stop {
    color: ${color('accent')};
  }
  .glyph.warn {
    color: ${color('warn')};
  }
  .glyph.unknown {
    color: ${color('ink-3')};
  }
  .name {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    /* What is cut off is the end of the name, in whatever script it is. */
    unicode-bidi: plaintext;
    white-space: nowrap;
  }
  .leading-group .name,
  .office .name {
    font-weight: 700;
  }
  .flawed .name {
    text-decoration: underline wavy ${color('warn')};
    text-underline-offset: 3px;
  }
  .percent {
    margin-inline-start: auto;
    color: ${color('ink-2')};
  }
  .cell {
    align-items: flex-start;
    padding: 2px ${size('space-1')};
    background: ${color('surface-2')};
    border: 0.5px solid ${color('surface')};
    border-radius: 2px;
    overflow: hidden;
  }
  .cell > :not(.fill) {
    position: relative;
  }
  .cell .glyph {
    padding-top: 0.25em;
  }
  .fill {
    position: absolute;
    inset: 0;
    transform: scaleX(var(--hive-inline));
  }
  .fill rect {
    fill: ${color('data-soft')};
  }
  .list table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .list th,
  .list td {
    padding: ${size('space-1')} ${size('space-2')};
    border-bottom: 1px solid ${color('border')};
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .list thead th {
    position: sticky;
    inset-block-start: 0;
    background: ${color('surface')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .list .end {
    text-align: end;
  }
  .list :is(.end, .due) {
    white-space: nowrap;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: ${size('space-1')} ${size('space-4')};
  }
  .detail {
    margin-top: ${size('space-2')};
    padding: ${size('space-2')} ${size('space-4')} 0;
    border-top: 1px solid ${color('border')};
  }
  .detail dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: ${size('space-1')} ${size('space-4')};
    padding-top: ${size('space-1')};
  }
  .detail dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 ${size('space-2')};
  }
  .detail .wide {
    grid-column: 1 / -1;
  }
  .detail .wide dd {
    flex: 1;
    min-width: 12em;
  }
  .detail dt {
    color: ${color('ink-2')};
  }
  @media (forced-colors: active) {
    .fill rect {
      fill: Highlight;
      forced-color-adjust: none;
    }
    .node.selected {
      outline: 2px solid Highlight;
    }
  }
`;
