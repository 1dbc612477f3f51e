/** Zoom buttons, scale bar and the marks that can't be taken away. */
import { css, type CSSResult } from 'lit';
import { color, size } from '../../styles/tokens.js';

export const controlsStyles: CSSResult = css`
  .controls {
    display: var(--hive-map-controls-display, flex);
    flex-direction: column;
    align-items: flex-end;
    gap: ${size('space-4')};
    pointer-events: auto;
  }
  .zoom {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    background: var(--hive-map-control-background, ${color('surface')});
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    box-shadow: 0 1px 2px ${color('shadow')};
  }
  .zoom button {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    background: none;
    border: 0;
    color: ${color('ink')};
    cursor: pointer;
  }
  .zoom button + button {
    border-block-start: 1px solid ${color('border')};
  }
  .zoom button:hover {
    background: ${color('surface-2')};
  }
  .zoom button:focus-visible {
    outline-offset: -3px;
  }
  @media (pointer: coarse) {
    .zoom button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  .scale {
    color: ${color('ink-2')};
    font-size: ${size('font-micro')};
    line-height: 1;
    text-align: end;
    text-shadow:
      0 0 2px ${color('halo')},
      0 0 2px ${color('halo')};
  }
  .scale svg {
    color: ${color('ink-3')};
  }
  :host([data-hive-theme='wall']) .controls {
    display: none;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size('space-1')} ${size('space-3')};
  }
  .foot slot {
    flex: 1 1 5em;
    min-inline-size: 0;
  }
  .marks {
    display: flex !important;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size('space-2')};
    margin: 0 !important;
    padding: 0;
    list-style: none;
    font-size: ${size('font-micro')} !important;
    line-height: 1.5 !important;
    opacity: 1 !important;
    visibility: visible !important;
    clip-path: none !important;
    transform: none !important;
  }
  .marks:empty {
    display: none !important;
  }
  .marks li {
    padding: 0 ${size('space-2')};
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-tag')};
    color: ${color('ink-2')} !important;
    font-weight: 700;
  }
  .marks li.review {
    background: none;
    border-color: transparent;
    padding: 0;
    font-weight: 400;
  }
`;
