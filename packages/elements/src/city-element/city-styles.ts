import { css, type CSSResultGroup } from 'lit';
import { panelStyles } from '../styles/panel-styles.js';
import { color, size, viewedFrom } from '../styles/tokens.js';
import { cityHeaderStyles } from './city-header.js';
import { citySearchStyles } from './city-search-styles.js';
import { cityWallStyles, farDeskStyles } from './city-wall-styles.js';
import { layerSwitchStyles } from './layer-switch.js';
import { titleBlockStyles } from './title-block.js';

const frame = css`
  :host {
    container: hive-city / inline-size;
    block-size: 100%;
    min-block-size: 420px;
    background: ${color('ground')};
    border: 0;
    border-radius: 0;
    box-shadow: none;
    overflow: hidden;
  }
  .city {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
  }
  hive-map {
    flex: 1;
    block-size: auto;
    min-block-size: 0;
  }
  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: ${size('space-3')};
    min-block-size: 0;
  }
  .panels {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: ${size('space-3')};
    min-block-size: 0;
  }
  /* Until its code is there a panel is a plain card. */
  .column :not(:defined) {
    display: block;
    background: ${color('surface')};
    border: var(--hive-panel-border, 1px solid ${color('border')});
    border-radius: var(--hive-panel-radius, ${size('radius-card')});
  }
  .start {
    inline-size: var(--hive-city-start-size, 300px);
  }
  .end {
    inline-size: var(--hive-city-end-size, 352px);
  }
  @container hive-city (max-width: 2999px) {
    :host(:not([mode='wall'])) .city {
      ${viewedFrom('desk')}
    }
  }
  :host([mode='wall']) .city {
    ${viewedFrom('wall')}
  }
  .figures {
    flex: 0 1 auto;
    /* A long ranking scrolls before a figure is hidden. */
    min-block-size: min(466px, 60%);
  }
  .ranking,
  .inspector {
    flex: 0 1 auto;
    min-block-size: 160px;
  }
  .trend {
    flex: none;
    max-block-size: 62%;
  }
  .inspector {
    flex-grow: 1;
  }
  .flow,
  .more {
    flex: none;
  }
  /* Where panels were asked for the column scrolls: a record that one was led to is read, not peeped at. */
  .inspector:has(~ .more) {
    min-block-size: 360px;
  }
  /* The inspector needs the room first. */
  @media (max-height: 759px) {
    .flow {
      display: none;
    }
  }
  .drawer {
    block-size: 266px;
  }
  [data-table='closed'] .drawer {
    display: none;
  }
  .drawer select {
    min-height: 28px;
    padding: 0 ${size('space-2')};
    background: ${color('surface')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .tabs {
    display: none;
  }
`;

/** One column beside the map: the inspector first, then how the areas compare. */
const medium = css`
  @container hive-city (max-width: 1099px) {
    .start {
      display: none;
    }
    .end {
      inline-size: 320px;
    }
    .chip,
    .trail {
      display: none;
    }
    .back {
      display: inline-grid;
    }
    .place {
      display: flex;
      flex-direction: column;
      min-width: 0;
      line-height: 1.3;
    }
    .place.outermost {
      display: none;
    }
    .title-block {
      --hive-font-page: 18px;
    }
    .place .muted {
      overflow: hidden;
      font-size: ${size('font-small')};
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
`;

/** A phone: the map on top, one panel at a time below it. */
const small = css`
  /* A small one, or a map within a page on it: its name before our mark. */
  @container hive-city (max-width: 339px) {
    .mark {
      display: none;
    }
  }
  @container hive-city (max-width: 639px) {
    .bar {
      gap: ${size('space-2')};
      min-height: 56px;
      padding: 0 ${size('space-1')} 0 ${size('space-3')};
    }
    h1 {
      display: none;
    }
    .place.outermost {
      display: flex;
    }
    .place strong {
      font-size: 17px;
    }
    .table-toggle {
      display: none;
    }
    .icon-button {
      width: 44px;
      height: 44px;
    }
    hive-status::part(time) {
      display: none;
    }
    .column,
    .panels {
      display: contents;
    }
    .tabs {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      margin: calc(-1 * ${size('space-3')}) calc(-1 * ${size('space-3')}) 0;
      background: ${color('surface')};
      border-block: 1px solid ${color('border')};
    }
    .tabs button {
      position: relative;
      min-height: 44px;
      border-radius: 0;
      color: ${color('ink-2')};
      font-size: 14px;
      text-align: center;
    }
    .tabs button:focus-visible {
      outline-offset: -4px;
    }
    .tabs [aria-pressed='true'] {
      color: ${color('ink')};
      font-weight: 700;
    }
    .tabs [aria-pressed='true']::after {
      position: absolute;
      inset: auto 22% 0;
      height: 2.5px;
      background: ${color('ink')};
      border-radius: 2px;
      content: '';
    }
    [data-tab] :is(.figures, .ranking, .trend, .inspector, .flow, .more, .drawer),
    .timeline:not(.asked) {
      display: none;
    }
    [data-tab='overview'] :is(.figures, .ranking, .trend, .flow, .more),
    [data-tab='inspector'] .inspector,
    [data-tab='table'] .drawer {
      display: flex;
      flex: none;
      block-size: auto;
      min-block-size: 0;
    }
    hive-map {
      /* Of the whole height with its header, more than half. */
      --hive-map-stage-size: 60cqb;
    }
    .title-block p {
      display: none;
    }
    .layer-switch {
      padding: 0;
    }
    .layer-switch button {
      min-height: 44px;
    }
    .layer-switch .layer-menu {
      display: inline-flex;
      color: ${color('ink')};
    }
    .layer-choices {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      flex-direction: column;
      gap: 0;
      overflow: hidden;
      background: ${color('surface')};
      border: 1px solid ${color('border-strong')};
      border-radius: ${size('radius-control')};
    }
    .layer-choices:not([data-open]) {
      display: none;
    }
    .layer-arrange span {
      display: inline;
    }
    /* The marks of the data below it stay in sight. */
    .layer-list {
      inset-inline-start: 0;
      max-block-size: calc(60cqb - 190px);
    }
    .layer-choices button {
      border-width: 0;
      border-radius: 0;
      padding: 0 ${size('space-4')} 0 ${size('space-3')};
    }
    hive-legend {
      display: none;
    }
  }
`;

export const cityStyles: CSSResultGroup = [
  ...panelStyles,
  frame,
  cityHeaderStyles,
  titleBlockStyles,
  layerSwitchStyles,
  medium,
  small,
  citySearchStyles,
  farDeskStyles,
  cityWallStyles,
];
