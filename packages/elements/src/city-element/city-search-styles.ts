import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

/** On a phone the search is a button; opened, it takes the whole bar. */
export const citySearchStyles: CSSResult = css`
  @container hive-city (max-width: 639px) {
    .search {
      flex: none;
      inline-size: auto;
    }
    .search::part(opener) {
      display: inline-grid;
      inline-size: 44px;
      block-size: 44px;
    }
    .search:not([open])::part(field) {
      display: none;
    }
    .search[open] {
      position: absolute;
      inset: 0;
      z-index: 4;
      padding-inline: ${size('space-2')};
      background: ${color('surface')};
    }
    .search[open]::part(opener) {
      display: none;
    }
    .search[open]::part(shut) {
      display: inline-grid;
    }
    .search[open]::part(frame) {
      block-size: 100%;
    }
  }
`;
