import type { CityView, ResourceState, Status } from '@hivemap/core';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CityStatus } from '../city/city-state.js';
import { customElement } from '../city/custom-element.js';
import { formatMoment } from '../city/format-moment.js';
import { replayedMoment } from '../city/replayed-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { resourceName } from '../localization/resource-name.js';
import { controlStyles } from '../styles/panel-styles.js';
import { statusGlyph, statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { closeOnEscape, closeOnLeave } from '../styles/parts/disclosure.js';
import { color, size } from '../styles/tokens.js';
import { AnnounceController } from './announce-controller.js';
import { feedList, feedListStyles } from './feed-list.js';
import { loadingShare } from './loading-share.js';
import '../localization/terms/charts.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/late-map.js';

const LOOK = {
  empty: { word: 'statusEmpty', shape: 'unknown' },
  loading: { word: 'statusLoading', shape: 'stale' },
  ready: { word: 'statusReady', shape: 'ok' },
  live: { word: 'statusLive', shape: 'ok' },
  stale: { word: 'statusStale', shape: 'stale' },
  offline: { word: 'statusOffline', shape: 'warn' },
  error: { word: 'statusError', shape: 'stop' },
} as const satisfies Record<CityStatus, { word: string; shape: Status }>;

/**
 * @summary How the data are: a shape, a word and their time. Opens to how far each resource is read.
 * @csspart chip - What is always seen.
 * @csspart time - The time of the data.
 * @csspart replay - That the past is shown, and which moment of it.
 * @csspart resources - The list of resources.
 */
@customElement('hive-status')
export class HiveStatus extends PanelElement {
  static override styles: CSSResultGroup = [
    ...controlStyles,
    statusMarkStyles,
    feedListStyles,
    css`
      :host {
        position: relative;
        width: fit-content;
        font-size: ${size('font-small')};
      }
      summary {
        position: relative;
        display: inline-flex;
        gap: ${size('space-2')};
        min-height: 28px;
        padding: 0 10px;
        overflow: hidden;
        background: ${color('surface')};
        border: 1px solid ${color('border')};
        border-radius: ${size('radius-control')};
        white-space: nowrap;
      }
      @media (pointer: coarse) {
        summary {
          min-height: 44px;
        }
      }
      summary:hover {
        border-color: ${color('border-strong')};
      }
      .word {
        color: ${color('ink-2')};
      }
      summary progress {
        position: absolute;
        inset: auto 0 0;
        width: 100%;
        height: 2px;
      }
      progress {
        appearance: none;
        display: block;
        width: 100%;
        height: 4px;
        background: ${color('track')};
        border: 0;
        border-radius: 2px;
      }
      progress::-webkit-progress-bar {
        background: ${color('track')};
      }
      progress::-webkit-progress-value {
        background: ${color('data')};
      }
      progress::-moz-progress-bar {
        background: ${color('data')};
      }
      .resources {
        position: absolute;
        inset-block-start: calc(100% + 4px);
        inset-inline-end: 0;
        z-index: 10;
        width: max-content;
        min-width: 220px;
        max-width: min(320px, 90vw);
        max-height: 60vh;
        padding: ${size('space-2')} ${size('space-3')};
        overflow: auto;
        background: ${color('surface')};
        border: 1px solid ${color('border-strong')};
        border-radius: ${size('radius-card')};
        box-shadow: 0 10px 30px -8px ${color('shadow')};
      }
      .resources li {
        display: grid;
        grid-template-columns: 1fr auto auto;
        align-items: center;
        gap: 0 ${size('space-3')};
        min-height: 28px;
      }
      .resources li + li {
        border-top: 1px solid ${color('border')};
      }
      .resources progress {
        grid-column: 1 / -1;
      }
      .count {
        color: ${color('ink-3')};
        text-align: end;
      }
    `,
  ];

  protected override readonly drawnFrom = [
    'city',
    'status',
    'statusSince',
    'asOf',
    'problems',
    'feeds',
  ] as const;
  // Before there is a city the page's language may not be settled, and there is nothing to say but that.
  readonly #announcement = new AnnounceController(this, () => {
    const { city, status } = this.cityController.value;
    return city || status === 'error' ? this.#sentence() : '';
  });

  override render(): TemplateResult {
    const { status, city } = this.cityController.value;
    const replay = this.#replay();
    const { word, shape } = LOOK[status];
    const resources = Object.entries(city?.resources ?? {});
    const share = status === 'loading' ? loadingShare(resources.map(([, state]) => state)) : null;
    const label = this.localize.term(word);
    return html`<details @keydown=${closeOnEscape} @focusout=${closeOnLeave}>
        <summary part="chip" aria-label=${this.#name(label)}>
          ${replay === null ? nothing : statusMark('warn', html`<strong part="replay">${replay}</strong>`)}
          ${statusMark(shape, html`<span class="word">${label}</span>`)}
          ${replay === null && this.#time() ? html`<span class="muted time" part="time">${this.#time()}</span>` : nothing}
          ${share === null ? nothing : html`<progress max="1" .value=${share} aria-label=${label}></progress>`}
        </summary>
        <div class="resources" part="resources">
          ${
            resources.length > 0
              ? html`<ul>
                ${resources.map(([name, state]) => this.#resource(name, state))}
              </ul>`
              : html`<span class="muted">${label}</span>`
          }
          ${feedList(this.cityController.value, this.localize)}
        </div>
      </details>
      <span class="visually-hidden" role="status" aria-live="polite">${this.#announcement.text}</span>`;
  }

  #resource(name: string, { state, records, bytes, totalBytes }: ResourceState): TemplateResult {
    const looks = {
      waiting: ['unknown', 'resourceWaiting'],
      loading: ['stale', 'resourceLoading'],
      ready: ['ok', 'resourceReady'],
      error: ['stop', 'resourceError'],
    } as const;
    const [shape, word] = looks[state];
    const part = state === 'loading' && totalBytes ? (bytes ?? 0) / totalBytes : null;
    return html`<li>
      <span>${resourceName(name, this.localize)}</span>
      <span class="count">${records > 0 ? this.localize.term('recordCount', this.localize.number(records)) : ''}</span>
      <span class="status-mark ${shape}"
        >${statusGlyph(shape)}<span class="second">${this.localize.term(word)}</span></span
      >
      ${
        part === null
          ? nothing
          : html`<progress max="1" .value=${part} aria-label=${resourceName(name, this.localize)}></progress>`
      }
    </li>`;
  }

  /** The time of the data; of the last good ones while nothing new arrives. */
  #time(): string {
    const { city, asOf, status } = this.cityController.value;
    if (!city) return '';
    const time = formatMoment(asOf ?? city.asOf, city.timeZone, this.localize);
    return status === 'stale' || status === 'offline' ? time : `${this.localize.term('dataTime')} ${time}`;
  }

  /** Old figures look like new ones: so it is said. */
  #replay(): string | null {
    const { value } = this.cityController;
    const moment = replayedMoment(value);
    return moment && this.localize.term('replay', formatMoment(moment, value.city?.timeZone, this.localize));
  }

  /** What the chip shows, as it shows it, and then what it has no room for. @param word - For the state. */
  #name(word: string): string {
    const replay = this.#replay();
    const shown = replay === null ? [word, this.#time()] : [replay, word];
    const { status } = this.cityController.value;
    const more = replay === null && ['loading', 'stale', 'offline'].includes(status) ? this.#sentence() : '';
    return `${this.localize.term('statusLabel')}: ${[...shown, more].filter(Boolean).join(' ')}`;
  }

  #sentence(): string {
    const { status, city, statusSince } = this.cityController.value;
    const replay = this.#replay();
    if (replay !== null) return `${replay}, ${this.localize.term(LOOK[status].word)}`;
    const word = this.localize.term(LOOK[status].word);
    if (status === 'loading' && city) return `${word}, ${this.#progress(city)}`;
    if (status === 'stale')
      return this.localize.term('staleNote', formatMoment(statusSince, city?.timeZone, this.localize));
    if (status === 'offline' && city)
      return this.localize.term('offlineNote', formatMoment(city.asOf, city.timeZone, this.localize));
    return this.#time() ? `${word}, ${this.#time()}` : word;
  }

  #progress(city: CityView): string {
    const states = Object.values(city.resources);
    const ready = states.filter(({ state }) => state === 'ready' || state === 'error').length;
    return this.localize.term(
      'resourcesRead',
      this.localize.number(ready),
      this.localize.number(states.length),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-status': HiveStatus;
  }
}
