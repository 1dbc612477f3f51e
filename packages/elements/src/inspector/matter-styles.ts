import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

/** Of the list of matters, and of a matter's life. */
export const matterStyles: CSSResult = css`
  .list-sum {
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) ${size('space-1')};
  }
  .matters li {
    border-top: 1px solid ${color('border')};
  }
  .matter {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: 0 ${size('space-2')};
    align-items: center;
    width: 100%;
    min-height: 48px;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')});
    border-radius: 0;
  }
  .matter:hover {
    background: ${color('surface-2')};
  }
  .matter:focus-visible {
    outline-offset: -3px;
  }
  .matter .glyph,
  .matter .go {
    grid-row: 1 / span 2;
  }
  .matter .go {
    grid-column: 4;
    color: ${color('ink-3')};
  }
  .matter .where {
    grid-column: 2;
  }
  .matter .when,
  .matter .since {
    grid-column: 3;
    text-align: end;
    white-space: nowrap;
  }
  .matter :is(.what, .where) {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .matter :is(.glyph, .when).stop {
    color: ${color('accent')};
  }
  .matter :is(.glyph, .when).warn {
    color: ${color('warn')};
  }
  .matter .glyph.ok {
    color: ${color('ok')};
  }
  .matter :is(.glyph, .when).unknown {
    color: ${color('ink-3')};
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: ${size('space-1')};
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')});
    border-top: 1px solid ${color('border')};
  }
  .deadline {
    padding: 2px 0;
  }
  .life {
    padding-block: ${size('space-1')};
  }
  .life li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 ${size('space-2')};
    padding: 0 0 ${size('space-2')} ${size('space-4')};
  }
  .life li::before {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0;
    width: 0.6em;
    height: 0.6em;
    border: 2px solid ${color('data')};
    border-radius: 50%;
    content: '';
  }
  .life li::after {
    position: absolute;
    inset-block: 1.35em -0.25em;
    inset-inline-start: calc(0.3em + 0.5px);
    width: 1.5px;
    background: ${color('border-strong')};
    content: '';
  }
  .life li:last-child::before {
    background: ${color('data')};
  }
  .life li:last-child::after {
    content: none;
  }
  .life .down::before {
    border-style: dashed;
  }
  .life b {
    font-weight: 700;
  }
  .life .day {
    color: ${color('ink-2')};
    text-align: end;
  }
  .life li > .small {
    grid-column: 1 / -1;
  }
  .second-action {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-1')};
    min-height: 32px;
    margin-inline-end: auto;
    padding: 0 ${size('space-3')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
  }
  .second-action:hover {
    background: ${color('surface-2')};
  }
`;
