import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const legendStyles: CSSResult = css`
  :host {
    width: fit-content;
    min-width: 14em;
    max-width: 100%;
    padding: 10px;
    background: color-mix(in srgb, ${color('ground')} 92%, transparent);
    border-radius: ${size('radius-card')};
    font-size: ${size('font-small')};
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 6px;
    font-weight: 700;
    text-align: start;
  }
  caption span {
    color: ${color('ink-2')};
    font-weight: 400;
  }
  th,
  td {
    height: max(19px, 1.5em);
    padding: 0;
    line-height: 1.25;
  }
  tbody th {
    padding-inline-end: ${size('space-3')};
    color: ${color('ink-2')};
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  tbody td {
    display: grid;
    grid-template-columns: minmax(48px, 76px) 1fr;
    align-items: center;
    gap: ${size('space-2')};
  }
  .swatch,
  .marks svg {
    zoom: var(--hive-mark-zoom, 1);
  }
  .swatch {
    display: inline-block;
    width: 18px;
    height: 12px;
    margin-inline-end: ${size('space-2')};
    overflow: hidden;
    border-radius: 2px;
    box-shadow: inset 0 0 0 0.75px color-mix(in srgb, ${color('ink')} 28%, transparent);
    color: ${color('hatch')};
    line-height: 0;
    vertical-align: -1px;
  }
  [part='class'] :is(.swatch svg, .bar rect) {
    fill-opacity: var(--hive-legend-class-opacity, 1);
  }
  .swatch svg {
    position: relative;
    z-index: -1;
  }
  .swatch {
    position: relative;
    z-index: 0;
  }
  .brush tr[data-class] {
    position: relative;
    cursor: pointer;
    touch-action: none;
  }
  .class {
    min-width: 0;
    min-height: 0;
    line-height: inherit;
  }
  /* The whole row answers. */
  .class::after {
    position: absolute;
    inset: 0 -4px;
    border-radius: ${size('radius-tag')};
    content: '';
  }
  .class:hover::after {
    background: color-mix(in srgb, ${color('ink')} 7%, transparent);
  }
  .class:focus-visible {
    outline: none;
  }
  .class:focus-visible::after {
    outline: 2px solid ${color('ink')};
    outline-offset: -1px;
  }
  .class[aria-pressed='true'] {
    color: ${color('ink')};
    font-weight: 700;
  }
  .outside :is(.swatch svg, .bar) {
    opacity: 0.3;
  }
  .filtered {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${size('space-2')};
    margin-block-start: ${size('space-2')};
    padding-block-start: ${size('space-1')};
    border-block-start: 1px solid ${color('border')};
    color: ${color('ink-2')};
  }
  .clear {
    color: ${color('ink')};
    font-size: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    .brush tr[data-class] {
      height: 36px;
    }
    .class {
      min-height: 0;
    }
  }
  .bar {
    width: 100%;
    transform: scaleX(var(--hive-inline));
  }
  .bar rect {
    stroke: ${color('ink-3')};
    stroke-width: 0.6;
  }
  .count {
    color: ${color('ink-2')};
    text-align: end;
  }
  .marks {
    /* They wrap in the width of the classes. */
    contain: inline-size;
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-3')};
    margin-top: ${size('space-2')};
    color: ${color('ink-2')};
  }
  .marks li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .scenic {
    color: ${color('scenic')};
  }
  .fence {
    color: ${color('ok')};
  }
  .park {
    color: ${color('park')};
  }
  .honeycomb {
    color: ${color('accent')};
  }
`;
