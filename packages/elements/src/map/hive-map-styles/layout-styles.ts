/** Where the stage, the panels and the corners stand. */
import { css, type CSSResult } from 'lit';
import { color, size } from '../../styles/tokens.js';

export const layoutStyles: CSSResult = css`
  .sheet {
    display: none;
  }
  :host {
    position: relative;
    display: block;
    block-size: var(--hive-map-block-size, 480px);
    min-block-size: 200px;
    overflow: hidden;
    background: ${color('ground')};
    container: hive-map / size;
  }
  .layout {
    display: grid;
    grid-template: var(
      --hive-map-template,
      'top top top' auto 'start middle end' minmax(0, 1fr) 'start bottom end' auto / auto minmax(0, 1fr) auto
    );
    block-size: 100%;
  }
  .stage {
    position: relative;
    grid-area: var(--hive-map-stage-area, 1 / 1 / -1 / -1);
    min-inline-size: 0;
    overflow: hidden;
  }
  .stage:focus {
    outline: none;
  }
  .stage:focus-visible::after {
    position: absolute;
    inset: 0;
    border: 2px solid ${color('ink')};
    content: '';
    pointer-events: none;
  }
  .canvas,
  .still,
  .overlay {
    position: absolute;
    inset: 0;
  }
  .still {
    inline-size: 100%;
    block-size: 100%;
  }
  .still[hidden] {
    display: none;
  }
  .overlay {
    overflow: hidden;
    pointer-events: none;
  }
  /* Marks speak in the face of the panels, and not in that of MapLibre's own controls. */
  .stage .maplibregl-map {
    font-family: inherit;
  }
  .overlay svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  /* Who draws has the pointer: marks do not catch it. */
  .overlay[data-held] svg * {
    pointer-events: none !important;
  }
  .corners {
    position: relative;
    /* What opens in a corner lies above the panels. */
    z-index: 2;
    display: grid;
    grid-area: middle;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) auto;
    gap: ${size('space-2')};
    padding: ${size('space-4')};
    pointer-events: none;
  }
  .corner {
    display: flex;
    flex-direction: column;
    gap: ${size('space-3')};
    min-inline-size: 0;
  }
  .corner.after {
    align-items: flex-end;
  }
  .corner.low {
    justify-content: flex-end;
  }
  slot[name] {
    z-index: 1;
    display: flex;
    flex-direction: column;
    gap: ${size('space-3')};
    min-block-size: 0;
    pointer-events: none;
  }
  slot[name='top'] {
    grid-area: top;
  }
  slot[name='start'] {
    grid-area: start;
  }
  slot[name='end'] {
    grid-area: end;
  }
  slot[name='bottom'] {
    grid-area: bottom;
  }
  slot[name='start'][data-filled],
  slot[name='end'][data-filled] {
    padding: ${size('space-4')};
  }
  slot[name='start'][data-filled] {
    padding-inline-end: 0;
  }
  slot[name='end'][data-filled] {
    padding-inline-start: 0;
  }
  slot[name='bottom'][data-filled] {
    padding: 0 ${size('space-3')} ${size('space-4')};
  }
  ::slotted(*) {
    pointer-events: auto;
  }
  @container hive-map (max-width: 639px) {
    .layout {
      grid-template: 'top' auto 'middle' minmax(var(--hive-map-stage-size, max(240px, 46cqb)), 1fr) 'start' auto 'bottom' auto 'end' auto / minmax(
          0,
          1fr
        );
      overflow-y: auto;
    }
    .stage,
    .corners {
      grid-area: middle;
    }
    .corners {
      padding: ${size('space-3')};
    }
    slot[name] {
      min-block-size: auto;
    }
    slot[name='start'][data-filled],
    slot[name='bottom'][data-filled],
    slot[name='end'][data-filled] {
      background: ${color('ground')};
      padding: ${size('space-3')} ${size('space-3')} 0;
    }
    slot[name='end'][data-filled] {
      padding-block-end: ${size('space-3')};
    }
  }
`;
