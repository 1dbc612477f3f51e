import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const tableStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .head {
    flex: none;
    align-items: center;
    justify-content: flex-start;
    gap: ${size('space-1')} ${size('space-3')};
    padding-bottom: ${size('space-2')};
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size('space-2')};
    margin-inline-start: auto;
  }
  .scroller {
    position: relative;
    flex: 1;
    min-height: 0;
    padding: 0 var(--hive-panel-inset, ${size('space-4')}) ${size('space-2')};
    overflow: auto;
  }
  table {
    width: 100%;
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
    padding: 0 ${size('space-2')};
    background: var(--hive-panel-background, ${color('surface')});
    border-bottom: 1px solid ${color('border-strong')};
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  thead button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: 28px;
    color: inherit;
  }
  thead button:hover {
    color: ${color('ink')};
  }
  thead .ascending,
  thead .descending {
    color: ${color('ink')};
    font-weight: 700;
  }
  .ascending .icon {
    transform: rotate(180deg);
  }
  tbody th,
  td {
    height: 28px;
    padding: 0 ${size('space-2')};
    line-height: 1.36;
    border-bottom: 1px solid ${color('border')};
    white-space: nowrap;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
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
  .numeric button {
    justify-content: flex-end;
    text-align: end;
  }
  .numeric .missing {
    justify-content: flex-end;
  }
  .with-bar {
    display: grid;
    grid-template-columns: 1fr 72px;
    align-items: center;
    gap: ${size('space-2')};
    min-width: 132px;
  }
  .column-neighbours .names {
    display: block;
    max-width: 24em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  :host([compact]) tbody th {
    padding-block: 3px;
    line-height: 1.25;
    overflow-wrap: normal;
    white-space: normal;
    word-break: keep-all;
  }
  .column-rank {
    width: 2.6em;
  }
  .segments {
    display: inline-flex;
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    overflow: hidden;
  }
  .segment {
    min-height: 28px;
    padding: 0 10px;
    border-radius: 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .segment + .segment {
    border-inline-start: 1px solid ${color('border')};
  }
  .segment[aria-pressed='true'] {
    background: ${color('surface-2')};
    color: ${color('ink')};
    font-weight: 700;
  }
  .segment:focus-visible {
    outline-offset: -2px;
  }
  .filtered {
    color: ${color('ink')};
    font-weight: 700;
  }
  .plain {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .filter[aria-pressed='true'] {
    background: ${color('surface-2')};
    color: ${color('ink')};
  }
  .pager {
    display: inline-flex;
    align-items: center;
  }
  :host([compact]) .column-deviation {
    width: 46%;
    text-align: center;
  }
  :host([compact]) thead .column-deviation button {
    pointer-events: none;
  }
  :host([compact]) th,
  :host([compact]) td {
    padding-inline: ${size('space-1')};
  }
  :host([compact]) .column-rank button span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    thead button,
    .segment {
      min-height: 44px;
    }
    tbody th,
    td {
      height: 44px;
    }
  }
`;
