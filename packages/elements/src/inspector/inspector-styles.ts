import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const inspectorStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .frame {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  .head {
    flex-wrap: nowrap;
    align-items: flex-start;
  }
  .heading {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-size: ${size('font-object')};
    line-height: 1.45;
  }
  .icon-button.print {
    margin-block: -4px;
  }
  .close {
    margin-block: -4px;
    margin-inline-end: -8px;
  }
  .body {
    min-height: 0;
    overflow: auto;
  }
  section {
    padding: var(--hive-section-gap, ${size('space-3')}) var(--hive-panel-inset, ${size('space-4')}) 0;
  }
  section > h3 {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-2')};
    padding-bottom: ${size('space-1')};
  }
  h3 .small {
    font-weight: 400;
  }
  h3.label {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    font-weight: 400;
  }
  .large {
    font-size: ${size('figure-l')};
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .medium {
    font-size: ${size('figure-m')};
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .large .unit {
    font-size: ${size('font-title')};
  }
  .headline {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: ${size('space-1')} ${size('space-3')};
  }
  .headline .wide {
    grid-column: 1 / -1;
  }
  .origin {
    padding: ${size('space-1')} 0 ${size('space-2')};
    font-size: ${size('font-small')};
  }
  .explained {
    border-top: 1px solid ${color('border')};
  }
  .explained summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    min-height: 32px;
    color: inherit;
    font-size: inherit;
  }
  .explained .icon {
    color: ${color('ink-3')};
  }
  .explained[open] .icon {
    transform: rotate(180deg);
  }
  dt {
    color: ${color('ink-2')};
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    column-gap: ${size('space-4')};
  }
  .pairs div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: ${size('space-2')};
    padding: 4px 0;
    border-top: 1px solid ${color('border')};
  }
  .pairs dd {
    text-align: end;
  }
  .large-pairs {
    display: flex;
    gap: ${size('space-6')};
  }
  .large-pairs dt {
    font-size: ${size('font-small')};
  }
  .large-pairs dd,
  .stacked dd {
    font-size: ${size('figure-m')};
    line-height: 1.3;
  }
  .stacked div + div {
    margin-top: ${size('space-2')};
  }
  .stacked dt {
    font-size: ${size('font-small')};
  }
  .tiers {
    display: block;
    width: 100%;
    height: 1.25em;
  }
  .tier-0 {
    --tier: color-mix(in srgb, ${color('data')} 38%, ${color('surface')});
  }
  .tier-1 {
    --tier: color-mix(in srgb, ${color('data')} 58%, ${color('surface')});
  }
  .tier-2 {
    --tier: color-mix(in srgb, ${color('data')} 80%, ${color('surface')});
  }
  .tier-3 {
    --tier: ${color('data')};
  }
  .tier-4 {
    --tier: ${color('accent')};
  }
  .tiers rect {
    fill: var(--tier);
  }
  .key {
    display: inline-block;
    width: 0.65em;
    height: 0.65em;
    margin-inline-end: 0.35em;
    background: var(--tier);
    border-radius: 2px;
  }
  .tier-names {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: ${size('space-1')} ${size('space-2')};
    padding-top: ${size('space-1')};
  }
  .tier-names dt {
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  .types li,
  .places li {
    display: grid;
    align-items: center;
    gap: ${size('space-3')};
    min-height: max(28px, 1.5em);
  }
  .types li {
    grid-template-columns: minmax(0, 9.5em) minmax(40px, 1fr) auto;
  }
  .places li {
    grid-template-columns: minmax(0, 1fr) auto;
    border-top: 1px solid ${color('border')};
  }
  .count,
  .numeric {
    text-align: end;
  }
  .names {
    columns: 12em;
    font-size: ${size('font-small')};
  }
  .flower-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size('space-3')} ${size('space-4')};
  }
  .ring text {
    fill: ${color('ink-2')};
    font-size: 11px;
    text-anchor: middle;
  }
  .ring .percent {
    fill: ${color('ink')};
    font-size: 24px;
  }
  .notice {
    margin: ${size('space-3')} var(--hive-panel-inset, ${size('space-4')}) 0;
    padding: ${size('space-2')} ${size('space-3')};
    background: ${color('accent-soft')};
    border-radius: ${size('radius-control')};
  }
  .notice.flush {
    margin-inline: 0;
  }
  .notice.calm {
    background: ${color('surface-2')};
  }
  .notice .status-mark {
    align-items: baseline;
  }
  .ink {
    color: ${color('ink')};
  }
  .badge {
    padding: 0 8px;
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-tag')};
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  .badge.stop {
    border-color: ${color('accent')};
  }
  .actors {
    width: 100%;
    border-collapse: collapse;
  }
  .actors caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .actors th {
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .actors th.numeric {
    text-align: end;
  }
  .actors thead th {
    color: ${color('ink-3')};
    font-size: ${size('font-micro')};
  }
  .actors tbody th,
  .actors tbody td {
    height: 30px;
    padding-inline-end: ${size('space-2')};
    border-top: 1px solid ${color('border')};
  }
  .actors td:nth-child(2) {
    width: 48%;
  }
  .actors .numeric {
    padding-inline-end: 0;
  }
  .with-bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: ${size('space-2')};
  }
  .actions {
    display: flex;
    flex: none;
    justify-content: flex-end;
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) ${size('space-3')};
  }
`;
