import { css, type CSSResult } from 'lit';
import { color, size } from '../tokens.js';

/** The line of a panel that says what it is narrowed to, with the way out. */
export const narrowedStyles: CSSResult = css`
  .narrowed {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-3')};
    align-items: center;
    padding: ${size('space-1')} ${size('space-4')};
    font-size: ${size('font-small')};
  }
  .narrowed button {
    min-height: 28px;
    padding: 0 ${size('space-2')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
  }
  @media (pointer: coarse) {
    .narrowed button {
      min-height: 44px;
    }
  }
`;
