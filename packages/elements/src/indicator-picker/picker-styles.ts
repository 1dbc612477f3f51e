import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const pickerStyles: CSSResult = css`
  :host {
    width: fit-content;
    max-width: 100%;
  }
  .frame {
    position: relative;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-1')};
    max-width: 100%;
    padding: 0 2px;
    border-radius: ${size('radius-control')};
    font-size: ${size('font-page')};
    font-weight: 700;
    line-height: 1.36;
    letter-spacing: 0.01em;
  }
  .opener:hover {
    color: ${color('ink-2')};
  }
  .popup {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 20;
    display: flex;
    flex-direction: column;
    width: max(20em, 100%);
    max-width: min(26em, 88vw);
    max-height: min(56vh, 460px);
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-card')};
    box-shadow: 0 10px 30px -8px ${color('shadow')};
    overflow: hidden;
  }
  .search {
    display: flex;
    align-items: center;
    gap: ${size('space-2')};
    padding: ${size('space-1')} ${size('space-3')};
    border-bottom: 1px solid ${color('border')};
    color: ${color('ink-3')};
  }
  .search:focus-within {
    box-shadow: inset 0 -2px 0 ${color('ink')};
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 36px;
    background: none;
    border: 0;
    outline: 0;
    color: ${color('ink')};
  }
  /* The line below the search shows the focus. */
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: ${color('ink-3')};
    opacity: 1;
  }
  .options {
    padding-bottom: ${size('space-2')};
    overflow: auto;
  }
  .group {
    position: sticky;
    inset-block-start: 0;
    padding: ${size('space-2')} ${size('space-3')} ${size('space-1')};
    background: ${color('surface')};
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .option {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    padding: 6px ${size('space-3')};
    cursor: pointer;
  }
  .option:hover,
  .option.active {
    background: ${color('surface-2')};
  }
  .option.active {
    box-shadow: inset 0 0 0 2px ${color('ink')};
  }
  .option[aria-selected='true'] .what {
    font-weight: 700;
  }
  .option[aria-disabled='true'] {
    color: ${color('ink-3')};
    cursor: default;
  }
  .how {
    grid-column: 2;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .none {
    padding: ${size('space-4')};
    text-align: center;
  }
  @media (pointer: coarse) {
    .option {
      min-height: 44px;
    }
  }
`;
