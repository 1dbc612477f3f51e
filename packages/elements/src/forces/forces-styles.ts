import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const forcesStyles: CSSResult = css`
  .forces {
    display: grid;
    gap: ${size('space-2')};
    padding: ${size('space-2')} ${size('space-4')} 0;
  }
  .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: ${size('space-2')};
    padding-block-end: 2px;
  }
  .divisions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: 0 ${size('space-4')};
  }
  .divisions > div {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-2')};
  }
  .divisions dt {
    color: ${color('ink-2')};
  }
  .missing {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-2')};
    max-height: 12em;
    padding-block: ${size('space-1')};
    overflow: auto;
  }
  .missing button {
    padding-inline: ${size('space-2')};
    background: ${color('surface-2')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .missing button:hover {
    background: ${color('track')};
  }
`;
