import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const programsStyles: CSSResult = css`
  .groups {
    max-height: var(--hive-programs-height, 30em);
    overflow: auto;
  }
  section {
    padding: ${size('space-2')} ${size('space-4')} 0;
  }
  h3 {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    font-weight: 400;
  }
  li {
    padding-bottom: ${size('space-1')};
  }
  .line {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-2')};
  }
  .title {
    min-width: 0;
  }
  .bar,
  .axis {
    display: block;
    max-width: 100%;
  }
  .axis {
    margin-inline: ${size('space-4')};
  }
  .axis text {
    fill: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  .span {
    fill: ${color('track')};
  }
  .done {
    fill: ${color('data')};
  }
  .today {
    stroke: ${color('ink')};
    stroke-width: 1.5px;
  }
  .unit {
    color: ${color('ink-2')};
    text-decoration: underline ${color('border-strong')};
    text-underline-offset: 3px;
  }
`;
