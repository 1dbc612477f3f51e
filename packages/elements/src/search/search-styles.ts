import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const searchStyles: CSSResult = css`
  :host {
    display: block;
    inline-size: 236px;
    max-inline-size: 100%;
  }
  .frame {
    position: relative;
    display: flex;
    align-items: center;
  }
  .field {
    display: flex;
    flex: 1;
    align-items: center;
    gap: ${size('space-2')};
    min-inline-size: 0;
    min-block-size: max(32px, 2.4em);
    padding: 0 ${size('space-3')};
    background: ${color('surface-2')};
    border: 1px solid transparent;
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
  }
  .field:hover {
    border-color: ${color('border')};
  }
  .field:focus-within {
    background: ${color('surface')};
    border-color: ${color('ink')};
    box-shadow: 0 0 0 1px ${color('ink')};
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    background: none;
    border: 0;
    outline: 0;
    color: ${color('ink')};
    text-overflow: ellipsis;
  }
  /* The frame shows the focus. */
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: ${color('ink-2')};
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .opener,
  .shut {
    display: none;
  }
  .popup {
    position: absolute;
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    z-index: 30;
    display: flex;
    flex-direction: column;
    inline-size: max(100%, min(26em, 92vw));
    max-block-size: min(60vh, 30em);
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-card')};
    box-shadow: 0 10px 30px -8px ${color('shadow')};
    overflow: hidden;
  }
  .popup[hidden],
  .options[hidden] {
    display: none;
  }
  .options {
    padding-block: ${size('space-1')};
    overflow: auto;
  }
  .option {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 ${size('space-3')};
    padding: 6px ${size('space-4')};
    cursor: pointer;
  }
  .option:hover {
    background: ${color('surface-2')};
  }
  .option[aria-selected='true'] {
    background: ${color('surface-2')};
    box-shadow: inset calc(3px * var(--hive-inline)) 0 0 ${color('ink')};
  }
  .what {
    overflow: hidden;
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .where {
    grid-column: 1 / -1;
    overflow: hidden;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .kind {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .note {
    padding: ${size('space-2')} ${size('space-4')};
    border-block-start: 1px solid ${color('border')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .note:first-child {
    padding-block: ${size('space-4')};
    border: 0;
    text-align: center;
  }
  @media (pointer: coarse) {
    .option {
      min-block-size: 48px;
    }
  }
`;
