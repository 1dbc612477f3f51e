import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const layersStyles: CSSResult = css`
  ul {
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) ${size('space-3')};
  }
  li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) minmax(64px, 96px) auto;
    align-items: center;
    gap: 0 ${size('space-2')};
    min-block-size: 40px;
    border-block-start: 1px solid ${color('border')};
  }
  li:first-child {
    border-block-start: 0;
  }
  li.dragged {
    background: ${color('surface-2')};
    box-shadow: inset 0 0 0 1px ${color('border-strong')};
  }
  .handle {
    display: inline-grid;
    place-items: center;
    inline-size: 20px;
    block-size: 32px;
    color: ${color('ink-3')};
    cursor: grab;
    touch-action: none;
  }
  .dragged .handle {
    cursor: grabbing;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .off .name {
    color: ${color('ink-3')};
  }
  .order {
    display: inline-flex;
  }
  .order .icon-button {
    inline-size: 28px;
    block-size: 28px;
  }
  input[type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    accent-color: ${color('ink')};
  }
  @container (max-width: 300px) {
    li {
      grid-template-columns: auto auto minmax(0, 1fr) auto;
    }
    input[type='range'] {
      grid-column: 3 / -1;
    }
  }
  :host {
    container-type: inline-size;
  }
  @media (pointer: coarse) {
    .handle {
      inline-size: 32px;
      block-size: 44px;
    }
    .order .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
