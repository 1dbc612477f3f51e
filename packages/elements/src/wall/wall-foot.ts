import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { SceneCycle } from './scene-cycle.js';
import type { ScenePlan } from './wall-plan.js';
import '../localization/terms/wall.js';

export interface WallFoot {
  readonly scenes: readonly ScenePlan[];
  readonly cycle: SceneCycle;
  readonly localize: HiveLocalize;
  readonly idleSeconds: number;
  /** What people in the room should know, most urgent first. */
  readonly notices: readonly string[];
  readonly go: (index: number) => void;
  readonly toggle: () => void;
}

/** The lower edge: which scene this is, which come, and what is not as it should be. */
export function wallFoot(foot: WallFoot): TemplateResult | typeof nothing {
  const { scenes, notices } = foot;
  if (scenes.length < 2 && notices.length === 0) return nothing;
  return html`<footer class="foot" part="foot">
    ${scenes.length > 1 ? sceneList(foot) : nothing}
    <span class="space"></span>
    ${notices.map((notice) => html`<span class="notice" part="notice">${statusMark('warn', notice)}</span>`)}
  </footer>`;
}

function sceneList({ scenes, cycle, localize, idleSeconds, go, toggle }: WallFoot): TemplateResult {
  const { state } = cycle;
  const moves = state === 'running';
  return html`<nav class="scenes" part="scenes" aria-label=${localize.term('wallScenes')}>
      <button
        class="pause"
        aria-label=${localize.term(moves ? 'wallPause' : 'wallResume')}
        title=${localize.term(moves ? 'wallPause' : 'wallResume')}
        @click=${toggle}
      >
        ${icon(moves ? 'pause' : 'play', 28)}
      </button>
      <ol>
        ${scenes.map(
          ({ name }, at) =>
            html`<li>
              <button aria-current=${at === cycle.index ? 'step' : 'false'} @click=${() => go(at)}>
                <span>${localize.number(at + 1)}</span>
                ${name ? localize.name(name) : localize.term('wallScene', localize.number(at + 1))}
              </button>
              ${at === cycle.index ? html`<i class="progress" ?data-counts=${cycle.counting}></i>` : nothing}
            </li>`,
        )}
      </ol>
    </nav>
    ${
      state === 'interrupted'
        ? html`<span class="muted">${localize.term('wallInterrupted', localize.number(idleSeconds))}</span>`
        : nothing
    }
    ${state === 'paused' ? html`<span class="muted">${localize.term('wallPaused')}</span>` : nothing}`;
}
