import type { IndicatorInfo, TrendQuery, TrendView } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { DEFAULT_PERIOD, type CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { formatFigure, MATTERS, THINGS } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { STEP_COUNTS } from '../city/step-counts.js';
import { stepWord } from '../city/step-word.js';
import { ViewController } from '../city/view-controller.js';
import { periodAt, timelineBars } from '../scene/timeline-bars.js';
import { icon } from '../styles/icon.js';
import { controlStyles } from '../styles/panel-styles.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import { flowOf } from './flow-of.js';
import { PlayController } from './play-controller.js';
import {
  currentStop,
  hourStops,
  periodStops,
  type TimelineStep,
  type TimelineStop,
} from './timeline-stops.js';
import { timelineStyles } from './timeline-styles.js';
import '../localization/terms/charts.js';
import '../localization/terms/late-map.js';

/** On a desk, px. */
const BARS = { height: 42, font: 11, width: 196 };
/** Of the button beside them, with the gap. */
const BUTTON = 44;
/** Periods that PageUp and PageDown pass over. */
const LEAP = 3;

/**
 * @summary Scrubs and plays through time: sets the period and what counts as now for the whole page, above the
 *   axis how much happened. Arrow keys, Home and End move, Space plays and pauses; "back to now" leaves the replay.
 * @event {HiveTimeEvent} hive-time - Fired by the map when another period was chosen here.
 * @csspart play - Plays and pauses; with reduced motion, goes one step on.
 * @csspart slider - The axis.
 * @csspart now - Leaves the replay.
 * @cssproperty [--hive-timeline-size=240px] - Width.
 */
@customElement('hive-timeline')
export class HiveTimeline extends PanelElement {
  static override styles: CSSResultGroup = [...controlStyles, timelineStyles];

  /**
   * `day`, `week`, `month`, `quarter` or `year`; `hour` goes through the last day and leaves the period as it is. In
   * public scope nothing is shown by hours, days or weeks.
   */
  @property({ reflect: true }) step: TimelineStep = 'month';
  /** How many periods; twelve months, 26 weeks, 30 days unless given. */
  @property({ type: Number }) count: number | null = null;
  /** Steps a second while it plays. */
  @property({ type: Number }) speed = 1;

  protected override readonly drawnFrom = ['city', 'status', 'asOf', 'period', 'scope', 'indicator'] as const;
  readonly #trend = new ViewController<TrendQuery>(this, this.cityController, (state) =>
    this.#question(state),
  );
  readonly #size = new SizeController(this, BARS.width + BUTTON);
  readonly #play = new PlayController(this, {
    step: () => this.#step(),
    shown: () => this.#shown(),
    speed: () => this.speed,
  });
  /** Where the page was before the replay. */
  #before: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const view = this.#trend.value;
    const { status } = this.cityController.value;
    const { localize } = this;
    if (!view) {
      if (this.#trend.error || status === 'error') return errorState(localize.term('loadFailed'));
      return status === 'empty' ? nothing : loadingState(localize.term('loading'));
    }
    if (this.#stops(view).length === 0) return emptyState(localize.term('nothingIn'));
    return html`<div class="frame" role="group" aria-label=${localize.term('timeline')}>
      ${this.#button()}${this.#slider(view)}
      ${this.#words(view)}
    </div>`;
  }

  #button(): TemplateResult {
    const words = this.localize.term(this.#play.playing ? 'pause' : prefersStillness() ? 'oneStep' : 'play');
    return html`<button class="icon-button play" part="play" aria-label=${words} title=${words} @click=${this.#toggle}>
      ${icon(this.#play.playing ? 'pause' : 'play')}
    </button>`;
  }

  #slider(view: TrendView): TemplateResult {
    const { scale } = this.#size;
    const width = Math.max(80, this.#size.width - BUTTON * scale);
    const [height, fontSize] = [BARS.height * scale, BARS.font * scale];
    const info = view.indicators[0];
    const stops = this.#stops(view);
    // By hours nothing is counted: it would tell more than days may.
    const flows = stops.map(({ period }, place) =>
      info && period !== null ? flowOf(view.series[0]?.figures[place], info) : 0,
    );
    const current = this.#current(view);
    const { bars, ticks, floor } = timelineBars(
      stops.map(({ label }) => label),
      flows,
      { width, height, fontSize },
    );
    return html`<div
      class="slider"
      part="slider"
      role="slider"
      tabindex="0"
      aria-label=${this.#label(view)}
      aria-valuemin="1"
      aria-valuemax=${stops.length}
      aria-valuenow=${current < 0 ? stops.length : current + 1}
      aria-valuetext=${this.#spoken(view, stops, flows, info)}
      @keydown=${this.#key}
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
    >
      <svg width=${width} height=${height} aria-hidden="true">
        <line class="floor" x1="0" x2=${width} y1=${floor + 0.5} y2=${floor + 0.5} />
        ${bars.map(({ x, y, width: wide, height: tall, missing }, place) =>
          missing
            ? svg`<rect class="open" x=${x} y=${floor - 8 * scale} width=${wide} height=${8 * scale} />`
            : svg`<rect class="bar ${place === current ? 'current' : place < current ? 'past' : ''}" x=${x} y=${y} width=${wide} height=${tall} rx="1" />`,
        )}
        ${current >= 0 ? this.#cursor(bars[current], floor, scale) : nothing}
        ${ticks.map(
          ({ x, text, anchor, index }) =>
            svg`<text class=${index === current ? 'current' : ''} x=${x} y=${height - fontSize * 0.35} font-size=${fontSize} text-anchor=${anchor}>${text}</text>`,
        )}
      </svg>
    </div>`;
  }

  #label({ step }: TrendView): string {
    const word =
      this.step === 'hour' ? this.localize.term('stepHour') : stepWord(step ?? this.step, this.localize);
    return `${this.localize.term('timeline')} ${word}`;
  }

  #cursor(bar: { x: number; width: number } | undefined, floor: number, scale: number): TemplateResult {
    const { x = 0, width = 0 } = bar ?? {};
    return svg`<rect class="cursor" x=${x} y=${floor} width=${width} height=${3 * scale} />`;
  }

  /** Old figures look like new ones: so it is said, with the way back. */
  #words(view: TrendView): TemplateResult | typeof nothing {
    const { asOf, city, period } = this.cityController.value;
    const { localize } = this;
    const current = this.#stops(view)[this.#current(view)];
    if (asOf === null && this.#before === null) return nothing;
    const when = current?.label ?? (asOf === null ? period : formatDay(asOf, city?.timeZone));
    return html`<div class="words">
      <span class="replay">${statusGlyph('warn')}<strong>${localize.term('replay', when)}</strong></span>
      <button class="now" part="now" @click=${this.#leave}>${localize.term('backToNow')}</button>
    </div>`;
  }

  #spoken(
    view: TrendView,
    stops: readonly TimelineStop[],
    flows: readonly (number | null)[],
    info: IndicatorInfo | undefined,
  ): string {
    const current = this.#current(view);
    const place = current < 0 ? stops.length - 1 : current;
    const { label = '', period = null } = stops[place] ?? {};
    if (period === null) return label;
    const kind = info?.disclosure === 'case' ? MATTERS : THINGS;
    const flow = flows[place] ?? null;
    const figure = view.series[0]?.figures[place];
    const count =
      flow === null
        ? formatFigure(figure?.state === 'value' ? undefined : figure, kind, this.localize).spoken
        : formatFigure({ state: 'value', value: flow }, kind, this.localize).spoken;
    return this.localize.term('casesIn', label, count);
  }

  /** The axis ends at the data's own time, wherever one is on it. */
  #question(state: CityState): TrendQuery | null {
    if (!state.city || state.division === null) return null;
    return {
      view: 'trend',
      divisions: [state.division],
      indicators: [state.indicator],
      step: this.step === 'hour' ? 'day' : this.step,
      count: this.step === 'hour' ? 1 : (this.count ?? STEP_COUNTS[this.step]),
      ...(state.scope === null ? {} : { scope: state.scope }),
    };
  }

  #stops(view: TrendView): readonly TimelineStop[] {
    const state = this.cityController.value;
    return this.step === 'hour'
      ? hourStops(state, this.count ?? undefined)
      : periodStops(view.periods, state);
  }

  /** Place of what is shown, −1 where none of these is. */
  #current(view: TrendView): number {
    return currentStop(this.#stops(view), this.cityController.value);
  }

  #choose(place: number): void {
    const view = this.#trend.value;
    const city = this.cityController.city;
    const stop = view && this.#stops(view)[place];
    if (!stop || !city || this.#current(view) === place) return;
    this.#before ??= city.state.period;
    city.dispatch({ type: 'time', period: stop.period ?? city.state.period, asOf: stop.asOf });
  }

  #step(): boolean {
    const view = this.#trend.value;
    if (!view) return false;
    const next = this.#current(view) + 1;
    if (next >= this.#stops(view).length) return false;
    this.#choose(next);
    return true;
  }

  #shown(): Promise<unknown> {
    const city = this.cityController.city;
    return city ? city.settled([areasQuery(city.state)]) : Promise.resolve();
  }

  readonly #toggle = (): void => {
    if (this.#play.playing) {
      this.#play.stop();
      return;
    }
    const view = this.#trend.value;
    // At the end it begins again.
    if (view && this.#current(view) === this.#stops(view).length - 1) this.#choose(0);
    else if (prefersStillness()) this.#step();
    if (!prefersStillness()) this.#play.start();
  };

  readonly #leave = (): void => {
    this.#play.stop();
    const period = this.#before ?? DEFAULT_PERIOD;
    this.#before = null;
    this.cityController.city?.dispatch({ type: 'time', asOf: null, period });
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.slider')?.focus());
  };

  readonly #key = (event: KeyboardEvent): void => {
    const view = this.#trend.value;
    if (!view || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#stops(view).length - 1;
    const current = this.#current(view);
    const at = current < 0 ? last + 1 : current;
    const to = {
      // Time is drawn from left to right, whichever way the page is read.
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowDown: at - 1,
      ArrowUp: at + 1,
      PageDown: at - LEAP,
      PageUp: at + LEAP,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === ' ') this.#toggle();
    else if (to === undefined) return;
    else {
      this.#play.stop();
      this.#choose(Math.min(last, Math.max(0, to)));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#play.stop();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#chooseAt(event);
  };

  readonly #drag = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 1) this.#chooseAt(event);
  };

  #chooseAt(event: PointerEvent): void {
    const box = (event.currentTarget as HTMLElement).querySelector('svg')?.getBoundingClientRect();
    const view = this.#trend.value;
    const count = view ? this.#stops(view).length : 0;
    if (box) this.#choose(periodAt(event.clientX - box.left, box.width, count));
  }
}

/** Whoever asks for reduced motion steps through time by hand. */
function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-timeline': HiveTimeline;
  }
}
