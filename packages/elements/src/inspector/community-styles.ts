import { css, type CSSResult } from 'lit';
import { size } from '../styles/tokens.js';

/** How the actors of a community act together, and over time. */
export const communityStyles: CSSResult = css`
  .chord {
    display: block;
    max-width: 100%;
    height: auto;
    margin: ${size('space-2')} auto;
  }
  .pairs-list {
    padding-inline-start: 1.4em;
    font-size: ${size('font-small')};
    list-style: decimal;
  }
  .months {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: ${size('space-2')} ${size('space-1')};
    padding-top: ${size('space-2')};
  }
  .months li {
    display: grid;
    justify-items: center;
  }
`;
