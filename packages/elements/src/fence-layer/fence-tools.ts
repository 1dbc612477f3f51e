/** The tools of who draws fences: a bar over the map, the keyboard's pen, and what is wrong, in words. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { Point } from '../scene/hexagon.js';
import { icon } from '../styles/icon.js';
import { color, size } from '../styles/tokens.js';
import type { SketchFlaw, SketchTool } from './fence-sketch.js';
import '../localization/terms/verticals.js';

export interface FenceToolsState {
  readonly tool: SketchTool | null;
  /** The drawing tools are on their way. */
  readonly loading: boolean;
  /** A fence is selected that can be reshaped or split. */
  readonly selected: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** There is a shape that can be handed to the host. */
  readonly canSave: boolean;
  /** Corners are being placed: the shape can be closed. */
  readonly drawing: boolean;
  readonly flaw: SketchFlaw | 'crossings' | 'hole' | 'failed' | null;
  readonly pen: Point;
}

export interface FenceToolsActions {
  readonly use: (tool: SketchTool, byKeyboard: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly finish: () => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

export const fenceToolsStyles = css`
  .bar {
    position: absolute;
    /* What lies in the corners below is measured. */
    inset-block-end: ${size('space-4')};
    inset-inline: ${size('space-3')};
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: ${size('space-1')};
    inline-size: fit-content;
    max-inline-size: calc(100% - 2 * ${size('space-3')});
    margin-inline: auto;
    padding: ${size('space-1')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-card')};
    background: ${color('surface')};
    color: ${color('ink')};
    font-size: ${size('font-body')};
    line-height: 1.4;
    pointer-events: auto;
  }
  /* A narrow map is seen beside the bar, not through it. */
  @media (max-width: 480px) {
    .bar {
      margin-inline: auto 0;
    }
  }
  button {
    min-block-size: max(44px, 2.6em);
    min-inline-size: max(44px, 2.6em);
    padding-inline: ${size('space-3')};
    border: 0;
    border-radius: ${size('radius-control')};
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  button[aria-pressed='true'] {
    background: ${color('surface-2')};
  }
  button[aria-pressed='true'],
  .save {
    font-weight: 700;
  }
  button:disabled {
    color: ${color('ink-3')};
    cursor: default;
  }
  :is(button, .pen):focus-visible {
    outline: 2px solid ${color('ink')};
    outline-offset: -2px;
  }
  .note {
    flex-basis: 100%;
    margin: 0;
    padding: 0 ${size('space-2')} ${size('space-1')};
    color: ${color('ink-2')};
    font-size: 0.92em;
    text-align: center;
  }
  .note:empty {
    display: none;
  }
  .note.flaw {
    color: ${color('accent')};
    font-weight: 700;
  }
  .pen {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 44px;
    block-size: 44px;
    margin: -22px;
    border-radius: 50%;
    color: ${color('ink')};
    pointer-events: none;
  }
  .pen:not(:focus) {
    opacity: 0;
  }
  .pen svg {
    position: absolute;
    inset: 0;
    filter: drop-shadow(0 0 1px ${color('surface')});
  }
`;

export function fenceTools(
  state: FenceToolsState,
  actions: FenceToolsActions,
  localize: HiveLocalize,
): TemplateResult {
  const { tool } = state;
  return html`<div class="bar" role="toolbar" aria-label=${localize.term('fenceTools')} @keydown=${actions.key}>
      ${toolButton('draw', state, actions, localize)}
      ${state.selected ? html`${toolButton('reshape', state, actions, localize)}${toolButton('split', state, actions, localize)}` : nothing}
      ${
        tool === null
          ? nothing
          : html`<button type="button" ?disabled=${!state.canUndo} @click=${actions.undo}>${localize.term('undo')}</button>
              <button type="button" ?disabled=${!state.canRedo} @click=${actions.redo}>${localize.term('redo')}</button>
              ${
                tool === 'reshape'
                  ? nothing
                  : html`<button type="button" ?disabled=${!state.drawing} @click=${actions.finish}>
                      ${localize.term('sketchFinish')}
                    </button>`
              }
              <button type="button" class="save" ?disabled=${!state.canSave} @click=${actions.save}>
                ${localize.term('sketchSave')}
              </button>
              <button type="button" aria-label=${localize.term('sketchCancel')} @click=${actions.cancel}>
                ${icon('close')}
              </button>`
      }
      <p class="note ${state.flaw ? 'flaw' : ''}" role="status">${note(state, localize)}</p>
    </div>
    ${
      tool === null || state.loading
        ? nothing
        : html`<div
            class="pen"
            tabindex="0"
            role="application"
            aria-label=${localize.term('sketchPen')}
            @keydown=${actions.key}
          >
            <svg width="44" height="44" viewBox="-22 -22 44 44" aria-hidden="true">
              <path d="M-16 0H-4M4 0H16M0 -16V-4M0 4V16" stroke="currentColor" stroke-width="2" />
            </svg>
          </div>`
    }`;
}

function toolButton(
  tool: SketchTool,
  state: FenceToolsState,
  actions: FenceToolsActions,
  localize: HiveLocalize,
): TemplateResult {
  return html`<button
    type="button"
    aria-pressed=${state.tool === tool ? 'true' : 'false'}
    ?disabled=${state.loading}
    @click=${({ detail }: MouseEvent) => actions.use(tool, detail === 0)}
  >
    ${localize.term('sketchTool', tool)}
  </button>`;
}

function note({ tool, loading, flaw }: FenceToolsState, localize: HiveLocalize): string | typeof nothing {
  if (flaw) return `▲ ${localize.term('sketchFlaw', flaw)}`;
  if (loading) return localize.term('sketchLoading');
  return tool === null ? nothing : localize.term('sketchHint', tool);
}
