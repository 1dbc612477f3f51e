import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

/** Units, duties, cases and links in the inspector, and the way that led to them. */
export const mechanismStyles: CSSResult = css`
  .trail {
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  .trail ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${size('space-2')};
  }
  .trail li {
    max-width: 100%;
  }
  .trail button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .trail span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .trail button:hover,
  .text:hover {
    color: ${color('ink')};
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .heading:focus-visible {
    border-radius: ${size('radius-tag')};
  }
  .links .link,
  .meeting {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: ${size('space-2')};
    inline-size: 100%;
    min-height: 28px;
    padding: 3px 0;
  }
  .links li + li {
    border-top: 1px solid ${color('border')};
  }
  .links .link > :last-child:not(:first-child),
  .meeting .count {
    flex: none;
    text-align: end;
  }
  .links .link:hover {
    background: ${color('surface-2')};
  }
  .duty {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 ${size('space-3')};
    align-items: center;
    padding: ${size('space-1')} 0;
  }
  .duty + .duty {
    border-top: 1px solid ${color('border')};
  }
  .duty .when {
    grid-row: 1;
    grid-column: 2;
    text-align: end;
  }
  .duty .progress {
    min-width: 0;
  }
  .duty .text {
    grid-column: 1 / -1;
    justify-self: start;
  }
  .text {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    text-decoration: underline ${color('border-strong')};
    text-underline-offset: 3px;
  }
`;
