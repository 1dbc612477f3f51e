import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const satisfactionStyles: CSSResult = css`
  table {
    inline-size: calc(100% - 2 * ${size('space-4')});
    margin: ${size('space-2')} ${size('space-4')} 0;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 2px ${size('space-1')};
    border-bottom: 1px solid ${color('border')};
    font-weight: 400;
    text-align: start;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  thead th {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .end {
    text-align: end;
    white-space: nowrap;
  }
  svg {
    display: block;
  }
  circle {
    fill: ${color('data')};
  }
  .interval {
    stroke: ${color('data')};
    stroke-opacity: 0.5;
    stroke-width: 3px;
    stroke-linecap: round;
  }
  th button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
