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
    padding: ${size('space-1')} ${size('space-4')};
    border-radius: 0;
    text-align: start;
  }
  .case:hover:not(:disabled) {
    background: ${color('surface-2')};
  }
  .case:disabled {
    opacity: 1;
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
  details {
    padding: 0 0 ${size('space-1')};
  }
  details > summary {
    padding-inline: ${size('space-4')};
  }
`;
