import { css, type CSSResult } from 'lit';

export const cityPrintStyles: CSSResult = css`
  /* On paper stands the map's sheet, see print-styles. */
  @media print {
    :host {
      block-size: auto !important;
      min-block-size: 0 !important;
      overflow: visible;
      background: none;
      container: none;
    }
    .city {
      display: block;
      block-size: auto;
      min-block-size: 0;
      overflow: visible;
      background: none;
    }
    .city > :not(hive-map) {
      display: none;
    }
  }
`;
