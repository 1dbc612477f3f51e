/** What lies over the map while there is no picture of a city. */
import { css, type CSSResult } from 'lit';
import { color, size } from '../../styles/tokens.js';

export const veilsStyles: CSSResult = css`
  .progress {
    position: absolute;
    z-index: 2;
    inset: 0 0 auto;
    block-size: 2px;
    overflow: hidden;
  }
  .progress i {
    display: block;
    inline-size: 30%;
    block-size: 100%;
    background: ${color('data')};
    /* In few steps, and not at once: each frame is drawn by the processor that reads the city, where there is no other. */
    animation: hive-map-progress 2.4s steps(9) 0.8s infinite backwards;
  }
  .progress[aria-valuenow] i {
    animation: none;
  }
  @keyframes hive-map-progress {
    from {
      transform: translateX(calc(-110% * var(--hive-inline)));
    }
    to {
      transform: translateX(calc(440% * var(--hive-inline)));
    }
  }
  .veil {
    position: absolute;
    z-index: 1;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: ${size('space-3')};
    padding: ${size('space-6')};
    color: ${color('ink-2')};
    text-align: center;
  }
  .veil svg {
    color: ${color('ground-line')};
  }
  .veil p {
    max-inline-size: 46ch;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .veil .words {
    color: ${color('ink')};
    font-size: ${size('font-title')};
    font-weight: 700;
  }
  .veil .detail {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .veil button {
    min-block-size: 32px;
    padding: 0 ${size('space-4')};
    background: ${color('ink')};
    border: 0;
    border-radius: ${size('radius-control')};
    color: ${color('surface')};
    font: inherit;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .veil button {
      min-block-size: 44px;
    }
  }
  .notice {
    position: absolute;
    z-index: 2;
    inset: auto 0 ${size('space-6')};
    margin: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2 * ${size('space-4')});
    padding: ${size('space-1')} ${size('space-3')};
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
`;
