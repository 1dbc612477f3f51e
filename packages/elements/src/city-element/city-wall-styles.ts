import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

/**
 * The wall: designed at 3840×1080, columns of 1130 and 1136 px and margins of 64, hairlines instead of cards,
 * nothing under 24 px. On a narrower screen the columns shrink with it.
 */
export const cityWallStyles: CSSResult = css`
  :host([mode='wall']) {
    --hive-panel-background: ${color('ground')};
    --hive-panel-border: 0;
    --hive-panel-radius: 0;
    --hive-panel-shadow: none;
    --hive-panel-inset: 0;
    --hive-section-gap: 14px;
    --hive-mark-zoom: 1.9;
    --hive-map-controls-display: none;
    background: ${color('ground')};
  }
  /* Names of neighbors end where the panels begin. */
  :host([mode='wall']) .column {
    position: relative;
    margin: -16px;
    padding: 16px;
    background: ${color('ground')};
  }
  :host([mode='wall']) .column::after {
    position: absolute;
    inset-block: 0;
    width: 56px;
    background: linear-gradient(calc(90deg * var(--hive-inline)), ${color('ground')}, transparent);
    content: '';
    pointer-events: none;
  }
  :host([mode='wall']) .start::after {
    inset-inline-start: 100%;
  }
  :host([mode='wall']) .end::after {
    inset-inline-end: 100%;
    transform: scaleX(-1);
  }
  :host([mode='wall']) .bar {
    gap: 24px;
    min-height: var(--hive-wall-bar-size, 104px);
    padding: 0 64px;
    padding-inline-end: calc(64px + var(--hive-wall-clock-size, 0px));
    background: none;
    border: 0;
  }
  :host([mode='wall']) .bar hive-status {
    display: var(--hive-wall-status-display, block);
  }
  :host([mode='wall']) h1 {
    font-size: 46px;
    letter-spacing: 0.03em;
  }
  :host([mode='wall']) .start {
    inline-size: calc(var(--hive-city-start-size, min(1130px, 29.5cqi)) + 64px);
    padding-inline-start: 48px;
  }
  :host([mode='wall']) .end {
    inline-size: calc(var(--hive-city-end-size, min(1136px, 29.6cqi)) + 64px);
    padding-inline-end: 48px;
  }
  /* Below ranking and inspector a wall of 1080 lines has no room for it. The window may be smaller than its canvas. */
  :host([mode='wall']) {
    container: hive-city / size;
  }
  :host([mode='wall']) .flow {
    display: block;
  }
  @container hive-city (max-height: 1399px) {
    :host([mode='wall']) .inspector ~ .flow {
      display: none;
    }
    /* The key figures say them already. */
    :host([mode='wall']) .flow::part(figures) {
      display: none;
    }
  }
  :host([mode='wall']) :is(.ranking, .trend, .inspector, .figures, .flow, .more) {
    border-top: 2px solid ${color('border')};
  }
  :host([mode='wall']) :is(.figures, .ranking) {
    flex: none;
  }
  /* Nobody opens a table on a wall, or asks what a number says. */
  :host([mode='wall']) .figures::part(source),
  :host([mode='wall']) .trend::part(reading),
  :host([mode='wall']) .trend::part(events),
  :host([mode='wall']) .trend::part(table) {
    display: none;
  }
  :host([mode='wall']) .trend {
    flex: 0 1 auto;
    max-block-size: none;
  }
  :host([mode='wall']) .column {
    line-height: 1.36;
  }
  /* Nothing that is cut in its middle. */
  :host([mode='wall']) :is(.flow, .more) {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  :host([mode='wall']) .timeline {
    --hive-timeline-size: 480px;
  }
  :host([mode='wall']) .layer-switch {
    display: none;
  }
  /* Nobody narrows a list on a wall. */
  :host([mode='wall']) .listings::part(filters) {
    display: none;
  }
  /* A lower wall has room for one of two: what the task book says in a year, the trend says by month. */
  @container hive-city (max-height: 1199px) {
    :host([mode='wall']) .flow ~ .listings {
      display: none;
    }
  }
  @container hive-city (max-height: 1999px) {
    :host([mode='wall']) .trend:has(~ .taskbook),
    :host([mode='wall']) .flow::part(figures) {
      display: none;
    }
  }
  /* A wall that stands upright: the city above, both columns side by side below it. */
  @container hive-city (max-aspect-ratio: 4/5) {
    :host([mode='wall']) hive-map {
      --hive-map-template: 'top top' auto 'middle middle' minmax(0, 1fr) 'bottom bottom' auto 'start end'
        fit-content(50%) / minmax(0, 1fr) minmax(0, 1fr);
      --hive-map-stage-area: middle;
    }
    :host([mode='wall']) hive-map.uneven {
      --hive-map-template: 'top' auto 'middle' minmax(0, 1fr) 'bottom' auto 'end' auto 'start' 0 / minmax(0, 1fr);
    }
    :host([mode='wall']) hive-map.uneven .start {
      display: none;
    }
    :host([mode='wall']) :is(.start, .end) {
      inline-size: auto;
      padding-inline: 48px;
    }
    :host([mode='wall']) hive-map:not(.uneven) .start {
      padding-inline-end: 40px;
    }
    :host([mode='wall']) hive-map:not(.uneven) .end {
      padding-inline-start: 40px;
    }
    :host([mode='wall']) :is(.chip, .trail, .trend:has(~ .taskbook), .flow ~ .listings),
    :host([mode='wall']) .column::after {
      display: none;
    }
    :host([mode='wall']) .flow::part(figures) {
      display: none;
    }
  }
  :host([mode='wall']) .end .trend {
    flex: none;
  }
`;

/** A portal in the colors of the wall, where its screen has room for type that is read from afar. */
export const farDeskStyles: CSSResult = css`
  /* Type for five meters needs a screen for it: columns of 720 px. */
  @container hive-city (min-width: 3000px) {
    :host([data-hive-theme='wall']) .start {
      inline-size: var(--hive-city-start-size, 720px);
    }
    :host([data-hive-theme='wall']) .end {
      inline-size: var(--hive-city-end-size, min(26cqi, 800px));
    }
    :host([data-hive-theme='wall']:not([mode='wall'])) .mark {
      zoom: 1.6;
    }
    /* Two rows of figures whole. */
    :host([data-hive-theme='wall']:not([mode='wall'])) .figures {
      min-block-size: min(660px, 66%);
    }
    :host([data-hive-theme='wall']:not([mode='wall'])) h1 {
      font-size: ${size('font-page')};
    }
    :host([data-hive-theme='wall']:not([mode='wall'])) .search {
      flex-basis: 420px;
    }
  }
`;
