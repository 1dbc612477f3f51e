import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const scoreboardStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    container: hive-scoreboard / inline-size;
  }
  .head,
  .source {
    flex: none;
  }
  ul {
    flex: 0 1 auto;
    min-block-size: 0;
    padding-top: ${size('space-1')};
    overflow: auto;
  }
  li {
    display: grid;
    grid-template: 'name goal change' auto 'value chart chart' 1fr 'more more more' auto / minmax(0, 1fr) auto auto;
    column-gap: ${size('space-2')};
    align-items: baseline;
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')});
    border-top: 1px solid ${color('border')};
  }
  li:first-child {
    border-top: 0;
  }
  .name {
    display: flex;
    grid-area: name;
    align-items: center;
    min-inline-size: 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    line-height: 1.5;
  }
  .name button:not([part]) {
    min-height: 24px;
    color: inherit;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .name button:not([part]) {
      min-height: 44px;
    }
  }
  .name button:not([part]):hover {
    color: ${color('ink')};
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .name [aria-pressed='true'] {
    color: ${color('ink')};
    font-weight: 700;
  }
  .goal {
    display: inline-flex;
    grid-area: goal;
    align-items: center;
    gap: 0.3em;
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
    white-space: nowrap;
  }
  .goal .missed {
    color: ${color('warn')};
  }
  .goal .met {
    color: ${color('ok')};
  }
  .change {
    grid-area: change;
    font-size: ${size('font-micro')};
    text-align: end;
    white-space: nowrap;
  }
  .value {
    grid-area: value;
    align-self: center;
    font-size: ${size('figure-m')};
    line-height: 1.25;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .value .missing {
    min-height: 30px;
    line-height: 1.3;
    letter-spacing: 0;
  }
  .sparkline {
    grid-area: chart;
    align-self: end;
    justify-self: end;
  }
  .others {
    grid-area: more;
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  hive-explain {
    flex: none;
    margin-block: -4px;
  }
  @container hive-scoreboard (min-width: 560px) {
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(11em, 46%), 1fr));
      gap: ${size('space-3')} ${size('space-6')};
      padding-inline: var(--hive-panel-inset, ${size('space-4')});
    }
    li {
      grid-template: 'name name' auto 'value value' auto 'chart chart' 1fr 'goal change' auto 'more more' auto / minmax(
          0,
          1fr
        ) auto;
      padding: ${size('space-2')} 0 0;
      border-top: 1px solid ${color('border')};
    }
    li:first-child {
      border-top: 1px solid ${color('border')};
    }
    .name {
      font-size: ${size('font-body')};
    }
    .value {
      font-size: ${size('figure-l')};
      line-height: 1.12;
    }
    /* Beside the change there may be little room: it wraps. */
    .goal {
      line-height: 1.3;
      white-space: normal;
    }
    .sparkline.small-chart {
      inline-size: 100%;
      justify-self: stretch;
    }
  }
`;
