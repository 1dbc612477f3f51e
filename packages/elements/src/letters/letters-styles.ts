import { css, type CSSResult } from 'lit';
import { color, size } from '../styles/tokens.js';

export const lettersStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .head {
    padding-bottom: ${size('space-2')};
  }
  .columns {
    display: grid;
    /* Large type has room for a word, and the board scrolls. */
    grid-template-columns: repeat(5, minmax(9em, 1fr));
    overflow-x: auto;
    gap: ${size('space-3')};
    padding: 0 var(--hive-panel-inset, ${size('space-4')}) ${size('space-4')};
    /* A dragged card must be able to leave. */
    align-items: stretch;
  }
  .column {
    min-width: 0;
    padding: ${size('space-2')};
    background: ${color('surface-2')};
    border: 1px solid transparent;
    border-radius: ${size('radius-card')};
  }
  .column.target {
    border: 1px dashed ${color('ink')};
  }
  .column > h3 {
    display: flex;
    justify-content: space-between;
    padding: 0 ${size('space-1')} ${size('space-1')};
  }
  .column > h3 span {
    color: ${color('ink-2')};
    font-weight: 400;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${size('space-2')};
  }
  .letter {
    display: block;
    width: 100%;
    padding: ${size('space-2')};
    background: ${color('surface')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
  }
  .letter:hover {
    border-color: ${color('border-strong')};
  }
  .letter.stop {
    border-color: ${color('accent')};
  }
  .letter.movable {
    cursor: grab;
  }
  .letter.dragged {
    opacity: 0.45;
  }
  .topic {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    font-weight: 700;
  }
  .topic svg {
    flex: none;
  }
  .ok .topic svg {
    color: ${color('ok')};
  }
  .warn .topic svg,
  .warn .due {
    color: ${color('warn')};
  }
  .stop .topic svg,
  .stop .due {
    color: ${color('accent')};
  }
  .unknown .topic svg {
    color: ${color('stale')};
  }
  .route {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 ${size('space-2')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .due {
    margin-inline-start: auto;
    text-align: end;
  }
  .more {
    padding: 0 ${size('space-1')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .end {
    display: inline-flex;
    align-items: center;
    gap: ${size('space-2')};
    margin-block: -4px;
  }
  /* An icon's own margin reaches into the panel's. */
  .end:has(button) {
    margin-inline-end: -8px;
  }
  .tools {
    display: inline-flex;
    align-items: baseline;
    gap: ${size('space-3')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .tools b {
    color: ${color('ink')};
  }
  dialog {
    width: min(30em, calc(100vw - 32px));
    max-height: calc(100vh - 32px);
    padding: 0 0 ${size('space-4')};
    overflow: auto;
    background: ${color('surface')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-card')};
    color: ${color('ink')};
  }
  dialog::backdrop {
    background: ${color('shadow')};
  }
  .sheet {
    display: grid;
    gap: ${size('space-2')};
    padding: 0 ${size('space-4')};
  }
  .pairs div {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-3')};
    padding: 4px 0;
    border-top: 1px solid ${color('border')};
  }
  .pairs dt {
    color: ${color('ink-2')};
  }
  .pairs dd {
    text-align: end;
  }
  .history {
    border-inline-start: 2px solid ${color('border')};
    padding-inline-start: ${size('space-3')};
  }
  .history li {
    display: flex;
    justify-content: space-between;
    gap: ${size('space-3')};
  }
  .history .future {
    color: ${color('ink-3')};
  }
  .history .now {
    font-weight: 700;
  }
  .move {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${size('space-2')};
  }
  .choice {
    min-height: 28px;
    padding: 0 ${size('space-2')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .action {
    width: fit-content;
  }
  .foot {
    padding: 0 var(--hive-panel-inset, ${size('space-4')}) ${size('space-3')};
  }
  /* In letters, not px: on a wall the type is large. */
  @container (max-width: 61em) {
    .columns {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.7em), 1fr));
    }
  }
`;
