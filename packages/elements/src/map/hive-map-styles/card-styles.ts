/** The card beside what is hovered or focused, and its leader line. */
import { css, type CSSResult } from 'lit';
import { color, size } from '../../styles/tokens.js';

export const cardStyles: CSSResult = css`
  .leader,
  .card {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }
  .leader {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .leader line {
    stroke: ${color('ink')};
    stroke-width: 1;
  }
  .card {
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: min(200px, 80cqi);
    max-inline-size: min(280px, calc(100cqi - 24px));
    padding: ${size('space-3')};
    background: var(--hive-card-background, ${color('surface')});
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-card')};
    box-shadow:
      0 1px 2px ${color('shadow')},
      0 8px 24px -8px ${color('shadow')};
    overflow-wrap: anywhere;
  }
  :host([data-hive-theme='wall']) .card {
    min-inline-size: 360px;
    max-inline-size: 560px;
  }
  .card p,
  .card dl,
  .card dd {
    margin: 0;
  }
  .card-title {
    font-size: ${size('font-title')};
  }
  .card-title span {
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
  }
  .card-figures {
    display: flex;
    gap: ${size('space-4')};
    margin-block-start: ${size('space-1')} !important;
  }
  .card-figures dt {
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  .card-figures dd {
    font-size: calc(${size('font-title')} + 1px);
    line-height: 1.3;
    white-space: nowrap;
  }
  .card-figures small {
    margin-inline-start: 2px;
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  .card-foot {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-4')};
    margin-block-start: ${size('space-2')} !important;
    padding-block-start: ${size('space-2')};
    border-block-start: 1px solid ${color('border')};
    font-size: ${size('font-small')};
  }
  .card-action {
    color: ${color('data')};
  }
  .card-action::after {
    content: ' ›';
  }
`;
