import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const taskbookStyles: CSSResult = css`
  :host {
    container: hive-taskbook / inline-size;
  }
  .book {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: ${size('space-2')};
    align-items: center;
    padding: ${size('space-1')} ${size('space-4')} 0 ${size('space-2')};
  }
  /* Room for the names at the rings, as shares of the width: 50 and 34 of 264 px. */
  .around {
    padding: 12.9% 19%;
  }
  .rings {
    display: block;
    inline-size: 100%;
    overflow: visible;
    border-radius: ${size('radius-control')};
  }
  .track {
    fill: ${color('track')};
  }
  .value {
    fill: var(--hive-taskbook-value, ${color('data')});
  }
  .means .value {
    fill-opacity: 0.76;
  }
  .goal .value {
    fill-opacity: 0.5;
  }
  .behind .value {
    fill: ${color('accent')};
  }
  .segment {
    transition: opacity 150ms;
  }
  .segment.dim {
    opacity: 0.28;
  }
  /* Still read: stepped back in tone alone. */
  .label.dim,
  .label.dim .number {
    fill: ${color('ink-3')};
  }
  .segment {
    cursor: pointer;
  }
  .at .track,
  .chosen .track {
    stroke: ${color('ink')};
    stroke-width: 1.5px;
  }
  .bond {
    fill: none;
    stroke: ${color('ink-2')};
    stroke-width: 2.5px;
    stroke-linecap: round;
    stroke-opacity: 0.55;
    pointer-events: none;
  }
  text {
    fill: ${color('ink')};
    font-size: 12px;
    pointer-events: none;
  }
  .number {
    fill: ${color('ink-2')};
    font-size: 11px;
  }
  .number.attention {
    fill: ${color('accent')};
    font-weight: 700;
  }
  .total {
    font-size: 25px;
    letter-spacing: -0.02em;
  }
  .sign {
    fill: ${color('ink-3')};
    font-size: 12px;
  }
  .caption {
    fill: ${color('ink-2')};
    font-size: 11px;
  }
  .lists {
    display: grid;
    gap: ${size('space-2')};
    align-content: center;
    font-size: ${size('font-small')};
    line-height: 1.45;
  }
  .lists li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${size('space-3')};
    min-inline-size: 0;
  }
  /* Words are parted at their gaps, and numbers nowhere. */
  .lists li > span {
    flex: none;
  }
  .lists .task {
    overflow-wrap: normal;
  }
  .task {
    min-height: 24px;
    padding-inline: 2px;
  }
  .task:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .task[aria-pressed='true'] {
    background: ${color('ink')};
    color: ${color('surface')};
  }
  .tools {
    display: inline-flex;
    gap: ${size('space-1')};
  }
  .tools button {
    padding: 0 ${size('space-2')};
    border: 1px solid transparent;
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .tools [aria-pressed='true'] {
    background: ${color('surface-2')};
    border-color: ${color('border-strong')};
    color: ${color('ink')};
  }
  .all {
    inline-size: calc(100% - 2 * ${size('space-4')});
    margin: ${size('space-1')} ${size('space-4')} 0;
    border-collapse: collapse;
  }
  .all th,
  .all td {
    padding: ${size('space-1')} 0;
    border-bottom: 1px solid ${color('border')};
    font-weight: 400;
    text-align: start;
  }
  .all .group th {
    padding-top: ${size('space-2')};
    font-size: ${size('font-small')};
  }
  .all .small {
    display: block;
  }
  .all .share {
    inline-size: 30%;
    padding-inline: ${size('space-2')};
  }
  .all .end {
    text-align: end;
    white-space: nowrap;
  }
  .key {
    display: flex;
    align-items: center;
    gap: ${size('space-1')};
    color: ${color('ink-2')};
  }
  .key::before {
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--hive-taskbook-value, ${color('data')});
    border-radius: ${size('radius-mark')};
    content: '';
  }
  .key.means::before {
    opacity: 0.76;
  }
  .key.goal::before {
    opacity: 0.5;
  }
  /* The rings name the projects themselves. */
  .list.project ul {
    display: none;
  }
  .attention {
    color: ${color('accent')};
  }
  p.behind {
    padding: ${size('space-1')} ${size('space-4')} 0;
  }
  footer {
    padding-top: ${size('space-1')};
  }
  @container hive-taskbook (max-width: 15rem) {
    .book {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: ${size('space-4')};
    }
  }
  /* Wide, as on a wall: bare rings, and all three lists beside them in columns. */
  @container hive-taskbook (min-width: 60rem) {
    .book {
      grid-template-columns: 9.2em minmax(0, 1fr);
      gap: 0 2.4em;
      padding-block: 0;
      padding-inline-start: ${size('space-4')};
    }
    /* Their names stand in the lists. */
    .around {
      padding: 0;
    }
    .label {
      display: none;
    }
    .total {
      font-size: 36px;
    }
    .sign {
      font-size: 18px;
    }
    .caption {
      display: none;
    }
    /* A list that has no room for its names goes below the others, out of sight: first the goals, then the means. */
    .lists {
      display: flex;
      flex-flow: row-reverse wrap;
      gap: 0 1.8em;
      align-content: start;
      block-size: var(--lists-size, 8.8em);
      overflow: hidden;
    }
    .list {
      flex: 1 0 auto;
      min-block-size: 100%;
    }
    .list.goal {
      order: 1;
    }
    .list.project {
      flex-grow: 2;
      order: -1;
    }
    .list.project ul {
      display: grid;
      grid-template-columns: auto auto;
      gap: 0 1.8em;
    }
    .lists .task {
      white-space: nowrap;
    }
    .head .tools,
    .lists > .muted,
    footer {
      display: none;
    }
    .panel {
      position: relative;
    }
    p.behind {
      position: absolute;
      inset-block-start: ${size('space-3')};
      inset-inline-end: var(--hive-panel-inset, ${size('space-4')});
      padding: 0;
    }
  }
  @media (pointer: coarse) {
    .task,
    .tools button {
      min-height: 44px;
    }
    .lists {
      --lists-size: 10.2em;
    }
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .value,
    .key::before {
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
`;
