import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const listingsStyles: CSSResult = css`
  .cases {
    padding: ${size('space-1')} 0;
  }
  .case {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 ${size('space-2')};
    inline-size: 100%;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')});
    border-radius: 0;
    text-align: start;
  }
  .case:hover {
    background: ${color('surface-2')};
  }
  .case[aria-current] {
    box-shadow: inset calc(3px * var(--hive-inline)) 0 0 ${color('ink')};
  }
  .case:focus-visible {
    outline-offset: -2px;
  }
  .glyph {
    grid-row: 1 / 3;
    padding-top: 0.2em;
    color: ${color('ok')};
  }
  .stop .glyph {
    color: ${color('accent')};
  }
  .warn .glyph {
    color: ${color('warn')};
  }
  .cleared .glyph {
    color: ${color('stale')};
  }
  .left,
  .measure {
    text-align: end;
  }
  .left {
    color: ${color('ink-2')};
  }
  .left.stop {
    color: ${color('accent')};
  }
  .left.warn {
    color: ${color('warn')};
  }
  .where,
  .measure {
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .closure {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${size('space-2')};
    align-items: baseline;
    justify-content: space-between;
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')}) 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .closure strong {
    color: ${color('ink')};
    font-size: ${size('font-body')};
  }
  .none {
    padding: ${size('space-1')} var(--hive-panel-inset, ${size('space-4')});
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: ${size('space-1')};
    padding: ${size('space-2')} ${size('space-4')} 0;
  }
  .filters select {
    min-width: 0;
    min-height: 28px;
    padding: 0 ${size('space-1')};
    background: ${color('surface')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .filters select.set {
    border-color: ${color('ink')};
    color: ${color('ink')};
  }
  @media (pointer: coarse) {
    .case,
    .filters select {
      min-height: 44px;
    }
  }
  details {
    padding: 0 0 ${size('space-1')};
  }
  details > summary {
    padding-inline: var(--hive-panel-inset, ${size('space-4')});
  }
`;
