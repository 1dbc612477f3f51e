import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const basemapsStyles: CSSResult = css`
  :host {
    padding: ${size('space-2')};
    min-inline-size: 0;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-2')};
  }
  .choice {
    display: grid;
    justify-items: center;
    gap: 4px;
    inline-size: 76px;
    padding: 6px 4px;
    border: 1px solid transparent;
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    line-height: 1.3;
    text-align: center;
  }
  .choice:hover {
    background: ${color('surface-2')};
    color: ${color('ink')};
  }
  .choice[aria-checked='true'] {
    border-color: ${color('ink')};
    color: ${color('ink')};
    font-weight: 700;
  }
  .swatch {
    overflow: hidden;
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-tag')};
    background: ${color('ground')};
  }
  .body {
    fill: ${color('body')};
    stroke: ${color('border-strong')};
  }
  .water {
    fill: ${color('river')};
  }
  .road {
    fill: none;
    stroke: ${color('warn')};
    stroke-width: 2.4;
  }
  .dark {
    fill: ${color('ink-3')};
  }
`;
