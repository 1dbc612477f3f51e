import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { CityState } from '../city/city-state.js';
import { formatMoment, formatTime } from '../city/format-moment.js';
import { replayedMoment } from '../city/replayed-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import type { Freshness } from './freshness.js';
import '../localization/terms/charts.js';
import '../localization/terms/wall.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/late-map.js';

const MINUTE_MS = 60_000;

/** Renders the host again when a minute begins. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Minutes since 1970. */
  get minute(): number {
    return Math.floor(Date.now() / MINUTE_MS);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#host.requestUpdate();
        this.#wait();
      },
      MINUTE_MS - (Date.now() % MINUTE_MS) + 20,
    );
  }
}

const LOOK = {
  empty: ['statusEmpty', 'unknown'],
  loading: ['statusLoading', 'stale'],
  ready: ['statusReady', 'ok'],
  live: ['statusLive', 'ok'],
  stale: ['statusStale', 'stale'],
  offline: ['statusOffline', 'warn'],
  error: ['statusError', 'stop'],
} as const;

/** The date, the time of the data and how fresh they are, and a large clock. */
export function wallClock(state: CityState, fresh: Freshness, localize: HiveLocalize): TemplateResult {
  const zone = state.city?.timeZone;
  const now = new Date();
  const [word, shape] = LOOK[fresh.status];
  const replayed = replayedMoment(state);
  const dataTime = state.asOf ?? state.city?.asOf;
  return html`<div class="clock" part="clock">
    <div class="facts">
      <span class="date">${longDate(now, zone, localize)}</span>
      <span class="data">
        ${
          replayed
            ? html`<strong class="since">${localize.term('replay', formatMoment(replayed, zone, localize))}</strong>`
            : dataTime
              ? html`<span>${localize.term('wallDataTime', formatMoment(dataTime, zone, localize))}</span>`
              : nothing
        }
        ${statusMark(shape, localize.term(word))}
        ${
          fresh.staleSince
            ? html`<strong class="since">${localize.term('wallStaleSince', formatMoment(fresh.staleSince, zone, localize))}</strong>`
            : nothing
        }
      </span>
    </div>
    <time class="time" datetime=${now.toISOString()}>${formatTime(now.getTime(), zone)}</time>
  </div>`;
}

function longDate(now: Date, timeZone: string | undefined, localize: HiveLocalize): string {
  const format = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  } as const;
  try {
    return localize.date(now, { ...format, ...(timeZone ? { timeZone } : {}) });
  } catch {
    // A zone that this browser does not know.
    return localize.date(now, format);
  }
}
