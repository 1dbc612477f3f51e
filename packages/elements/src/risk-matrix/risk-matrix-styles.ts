import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const riskMatrixStyles: CSSResult = css`
  .levels {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${size('space-4')};
    padding: ${size('space-1')} ${size('space-4')} ${size('space-2')};
  }
  .note {
    padding: 0 ${size('space-4')};
  }
  .scroller {
    max-height: var(--hive-risk-matrix-height, 24em);
    margin-inline: ${size('space-4')};
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 2px;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: ${color('surface')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .level {
    padding-top: ${size('space-1')};
    font-size: ${size('font-small')};
  }
  th[scope='row'] {
    min-inline-size: 5.5em;
    line-height: 1.3;
  }
  /* Names are parted between words only: the criteria make room. */
  th[scope='row'] button {
    overflow-wrap: normal;
  }
  thead .score {
    font-size: ${size('font-micro')};
  }
  th[scope='row'] button {
    display: block;
  }
  th[scope='row'] button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .selected th[scope='row'] {
    box-shadow: inset calc(2px * var(--hive-inline)) 0 0 ${color('ink')};
    padding-inline-start: ${size('space-1')};
  }
  .score {
    inline-size: 3.2em;
    min-width: 3.2em;
    text-align: center;
    white-space: nowrap;
  }
  td.score {
    background: ${color('surface-2')};
    border-radius: ${size('radius-mark')};
    color: ${color('ink')};
  }
  td.step-1 {
    background: color-mix(in srgb, ${color('surface-2')}, ${color('accent')} 10%);
  }
  td.step-2 {
    background: color-mix(in srgb, ${color('surface-2')}, ${color('accent')} 20%);
  }
  td.step-3,
  td.step-4 {
    background: color-mix(in srgb, ${color('surface-2')}, ${color('accent')} 32%);
  }
  td.weakest {
    box-shadow: inset 0 0 0 1.5px ${color('ink-2')};
    font-weight: 700;
  }
`;
