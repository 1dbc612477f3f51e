import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const timelineStyles: CSSResult = css`
  :host {
    inline-size: min(100%, var(--hive-timeline-size, 240px));
    min-inline-size: 0;
  }
  .frame {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: ${size('space-1')} ${size('space-3')};
    align-items: start;
  }
  .play {
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
  }
  .words {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${size('space-1')} ${size('space-3')};
    order: -1;
    padding: 2px ${size('space-2')};
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .words strong {
    color: ${color('ink')};
  }
  .replay {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: ${color('warn')};
  }
  .now {
    padding-inline: ${size('space-2')};
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
    color: ${color('ink')};
    font-size: ${size('font-small')};
    line-height: 1.6;
  }
  .slider {
    position: relative;
    min-block-size: 24px;
    border-radius: ${size('radius-tag')};
    cursor: ew-resize;
    touch-action: none;
    user-select: none;
  }
  .slider svg {
    display: block;
    overflow: visible;
    pointer-events: none;
  }
  .bar {
    fill: ${color('ink-3')};
    fill-opacity: 0.42;
  }
  .bar.past {
    fill-opacity: 0.8;
  }
  .bar.current {
    fill: ${color('ink')};
    fill-opacity: 1;
  }
  .open {
    fill: none;
    stroke: ${color('border-strong')};
    stroke-dasharray: 2 2;
  }
  .floor {
    stroke: ${color('border-strong')};
  }
  .cursor {
    fill: ${color('ink')};
  }
  /* It lies on the map. */
  text {
    fill: ${color('ink-2')};
    stroke: ${color('ground')};
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  rect:not(.open) {
    stroke: ${color('ground')};
    stroke-width: 1px;
    paint-order: stroke;
  }
  text.current {
    fill: ${color('ink')};
    font-weight: 700;
  }
`;
