import type { Problem, Scope } from '@hivemap/core';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { query, state } from 'lit/decorators.js';
import { initialState, type CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import type { WallHealth } from '../city/events/heartbeat-event.js';
import { HiveProblemEvent } from '../city/events/problem-event.js';
import { HiveLocalize } from '../localization/hive-localize.js';
import { THEMES, type ThemeName } from '../styles/theme.js';
import { CanvasController } from './canvas-controller.js';
import { parseDesign, type DesignSize } from './canvas-fit.js';
import { freshness, type Freshness } from './freshness.js';
import type { HiveScene } from './hive-scene.js';
import { InputController } from './input-controller.js';
import type { WallReading } from './read-wall.js';
import { SceneCycle } from './scene-cycle.js';
import { SceneStage } from './scene-stage.js';
import { StateController } from './state-controller.js';
import { Supervisor } from './supervisor.js';
import { MinuteController, wallClock } from './wall-clock.js';
import { wallFoot } from './wall-foot.js';
import type { ScenePlan } from './wall-plan.js';
import { WALL_RESOURCE } from './wall-resource.js';
import { wallStyles } from './wall-styles.js';
import './hive-scene.js';
import '../localization/terms/wall.js';

const DEFAULT_DESIGN: DesignSize = { width: 3840, height: 1080 };
const SECONDS = { scene: 20, idle: 60 };
const NO_READING: WallReading = { plan: { scenes: [] }, problems: [] };

/**
 * @summary A big screen that is left alone for months: scales a designed canvas to any screen, shows its scenes in turn,
 *   gives way to people, says how old the data are, moves by a few pixels against burn-in, and looks after itself.
 *
 * Keys of a keyboard or a remote control: right, left, Page down and Page up change the scene, 1–9 choose one, Home the
 * first, Space pauses. Any other key, a touch or the wheel interrupts; the scenes go on after `idle-seconds`.
 *
 * @slot - What is on the wall, `<hive-city mode="wall">` as a rule, and `<hive-scene>`s.
 *
 * @event {HiveHeartbeatEvent} hive-heartbeat - A sign of life with figures, every `heartbeat-seconds`.
 * @event {HiveProblemEvent} hive-problem - The scenes or `wall.json` name what is not there, or are not valid.
 *
 * @csspart canvas - The designed canvas.
 * @csspart clock - The date, the time of the data, how fresh they are, and the clock.
 * @csspart foot - The lower edge.
 * @csspart scenes - The names of the scenes.
 * @csspart notice - What people in the room should know.
 */
@customElement('hive-wall')
export class HiveWall extends LitElement {
  static override styles: CSSResultGroup = wallStyles;

  /** URL of `wall.json`. What it says wins over the attributes, its scenes over the elements. */
  @property() src: string | null = null;
  /** What `wall.json` would say; wins over `src`. */
  @property({ attribute: false }) config: unknown = null;
  /** The canvas: `3840x1080`, `32:9`, `16:9` (3840 × 2160), `9:16` (2160 × 3840), another size in px, or
   *  `auto`: one that suits the screen, wide or upright, and fills it. */
  @property() design = '3840x1080';
  /** How long a scene stays. */
  @property({ type: Number }) seconds = SECONDS.scene;
  /** How long after the last touch or key the scenes go on. */
  @property({ type: Number, attribute: 'idle-seconds' }) idleSeconds = SECONDS.idle;
  /** `04:30`: when worker and map are made anew each day, in the time zone of the city. */
  @property({ attribute: 'restart-at' }) restartAt: string | null = null;
  /** `public` hides what visitors must not see, on every map of the wall; can only narrow. */
  @property() scope: Scope | null = null;
  /** `wall` unless given. */
  @property() theme: ThemeName = 'wall';
  /** `zh-CN`, `en`, or a language that the host brought with `speak`; that of the city unless given. */
  @property() locale: string | null = null;
  /** Seconds between two signs of life. */
  @property({ type: Number, attribute: 'heartbeat-seconds' }) heartbeatSeconds = 30;
  /** MB of memory from which on the wall restarts softly, once an hour at most; 0 for never. */
  @property({ type: Number, attribute: 'heap-limit' }) heapLimit = 0;
  /** How far the picture moves against burn-in, px of the screen to each side. */
  @property({ type: Number, attribute: 'pixel-shift' }) pixelShift = 4;
  /** Whether a person has paused the scenes. */
  @property({ type: Boolean, reflect: true }) paused = false;

  @state() private reading: WallReading = NO_READING;
  @state() private missing: readonly Problem[] = [];
  @state() private veiled = false;
  @query('.canvas') private readonly canvasElement!: HTMLElement | null;

  readonly #state: StateController = new StateController(this, () => this.#stage.city(this.#stage.driven()));
  readonly #localize: HiveLocalize = new HiveLocalize(
    this,
    () => this.locale ?? this.#state.value?.locale ?? null,
  );
  readonly #stage: SceneStage = new SceneStage({
    wall: this,
    locale: () => this.#localize.lang(),
    reduceMotion: reducesMotion,
  });
  readonly #minutes = new MinuteController(this);
  readonly #canvas = new CanvasController(this, {
    canvas: () => this.canvasElement,
    design: () => this.#design,
    shift: () => ({ minute: this.#minutes.minute, reach: Math.max(0, Math.round(this.pixelShift)) }),
    maps: () => this.#stage.all(),
  });
  readonly #cycle = new SceneCycle(this, {
    scenes: () => this.#scenes,
    show: (scene) => this.#show(scene),
    seconds: (scene) => scene.seconds ?? this.#setting('seconds', SECONDS.scene),
    idleSeconds: () => this.#setting('idleSeconds', SECONDS.idle),
    moves: () => !reducesMotion(),
  });
  readonly #supervisor = new Supervisor(this, {
    maps: () => this.#stage.all(),
    restartAt: () => this.reading.plan.restartAt ?? this.restartAt,
    timeZone: () => this.#state.value?.city?.timeZone,
    heartbeatSeconds: () => this.heartbeatSeconds,
    heapLimit: () => this.heapLimit,
    facts: () => this.#facts(),
  });
  #scenes: readonly ScenePlan[] = [];
  #reading: AbortController | null = null;
  #narrowed: Scope | null = null;

  constructor() {
    super();
    new InputController(this, {
      next: () => this.next(),
      previous: () => this.previous(),
      go: (index) => this.showScene(index),
      toggle: () => (this.paused = !this.paused),
      touched: () => this.#cycle.interrupt(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.addEventListener('hive-ready', this.#begin);
    this.addEventListener('hive-scene-change', this.#plan);
    if (this.hasUpdated) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('hive-ready', this.#begin);
    this.removeEventListener('hive-scene-change', this.#plan);
    this.#reading?.abort();
  }

  /** The scenes, in their order. */
  get scenes(): readonly ScenePlan[] {
    return this.#scenes;
  }

  /** Place of the scene that is shown, −1 before the first. */
  get scene(): number {
    return this.#cycle.index;
  }

  /** What is wrong with the scenes and `wall.json`. */
  get problems(): readonly Problem[] {
    return [...this.reading.problems, ...this.missing];
  }

  next(): void {
    this.#cycle.next();
  }

  previous(): void {
    this.#cycle.previous();
  }

  /** Shows a scene; past the last comes the first. */
  showScene(index: number): void {
    this.#cycle.go(index);
  }

  /** Makes worker and map anew; the last picture stays on the screen until the new one is there. */
  restart(): Promise<void> {
    return this.#supervisor.restart();
  }

  /** How the wall is now, for the host to give to its monitoring as JSON. */
  health(): WallHealth {
    return this.#supervisor.health();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const theme = this.reading.plan.theme ?? THEMES.find((name) => name === this.theme) ?? 'wall';
    if (this.dataset['hiveTheme'] !== theme) this.dataset['hiveTheme'] = theme;
    if (changed.has('src') || changed.has('config')) void this.#read();
    if (changed.has('paused') && this.hasUpdated) {
      if (this.paused) this.#cycle.pause();
      else this.#cycle.resume();
    }
  }

  override render(): TemplateResult {
    const state = this.#state.value ?? initialState;
    const localize = this.#localize;
    return html`<div class="canvas" part="canvas" role="group" aria-label=${this.#label(state)}>
      <div class="content">
        <slot @slotchange=${this.#plan}></slot>
        ${this.#stage.all().length === 0 ? html`<p class="empty" part="empty">${localize.term('wallEmpty')}</p>` : nothing}
        <div class="veil" ?data-drawn=${this.veiled}></div>
      </div>
      ${wallFoot({
        scenes: this.#scenes,
        cycle: this.#cycle,
        localize,
        idleSeconds: this.#setting('idleSeconds', SECONDS.idle),
        notices: this.#notices(),
        go: (index) => this.showScene(index),
        toggle: () => (this.paused = this.#cycle.state === 'running'),
      })}
      ${wallClock(state, this.#fresh(state), localize)}
    </div>`;
  }

  protected override updated(): void {
    const scene = this.#scenes[this.#cycle.index];
    const seconds = scene?.seconds ?? this.#setting('seconds', SECONDS.scene);
    this.canvasElement?.style.setProperty('--seconds', `${String(seconds)}s`);
    this.#narrow();
    for (const { element } of this.#scenes) element?.toggleAttribute('active', element === scene?.element);
  }

  get #design(): DesignSize {
    const screen = { width: this.clientWidth, height: this.clientHeight };
    return parseDesign(this.reading.plan.design ?? this.design, screen) ?? DEFAULT_DESIGN;
  }

  #setting(name: 'seconds' | 'idleSeconds', otherwise: number): number {
    const value = this.reading.plan[name] ?? this[name];
    return Number.isFinite(value) && value > 0 ? value : otherwise;
  }

  #label(state: CityState): string {
    const { title } = this.reading.plan;
    return this.#localize.term('wallLabel', this.#localize.name(title ?? state.city?.name));
  }

  #fresh(state: CityState): Freshness {
    return freshness(state);
  }

  #notices(): readonly string[] {
    const localize = this.#localize;
    const { map } = this.#supervisor;
    const { drawn, asked } = this.#canvas;
    const size = (px: readonly [number, number]): string => px.map((one) => String(one)).join('×');
    const [problem] = this.problems;
    return [
      map === 'recovering' && localize.term('wallRecovering'),
      map === 'failed' && localize.term('wallFailed'),
      parseDesign(this.reading.plan.design ?? this.design) === null && localize.term('wallDesign'),
      this.#canvas.limited && drawn && asked && localize.term('wallCanvasLimit', size(drawn), size(asked)),
      problem &&
        (this.problems.length === 1
          ? problem.message
          : `${localize.term('wallProblems', localize.number(this.problems.length))}: ${problem.message}`),
    ].filter((notice) => typeof notice === 'string');
  }

  #facts(): ReturnType<ConstructorParameters<typeof Supervisor>[1]['facts']> {
    const state = this.#state.value ?? initialState;
    const { status, staleSince } = this.#fresh(state);
    const { width, height } = this.#design;
    return {
      scene: { index: this.#cycle.index, count: this.#scenes.length, state: this.#cycle.state },
      data: { status, asOf: state.asOf ?? state.city?.asOf ?? null, staleSince },
      canvas: { width, height, scale: this.#canvas.scale, drawn: this.#canvas.drawn },
      problems: this.problems.length,
      canvasLimited: this.#canvas.limited,
    };
  }

  /** Public scope is one switch for everything on the wall. */
  #narrow(): void {
    const scope = this.reading.plan.scope ?? this.scope;
    if (scope === null && this.#narrowed === null) return;
    this.#narrowed = scope;
    for (const map of this.#stage.all()) map.scope = scope;
  }

  async #read(): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const { config, src } = this;
    const locale = this.#localize.lang();
    if (config === null && src === null) {
      this.#take(NO_READING);
      return;
    }
    const found = await this.#found(config, src, locale, signal).catch((error: unknown) =>
      unread(error, this.#localize.term('mapLacksCode')),
    );
    if (!signal.aborted) this.#take(found);
  }

  async #found(
    config: unknown,
    src: string | null,
    locale: string,
    signal: AbortSignal,
  ): Promise<WallReading> {
    const { loadWall, readWall } = await import('./wall-reading.js');
    if (config !== null) return readWall(config, locale);
    return loadWall(new URL(src ?? '', document.baseURI).href, locale, signal);
  }

  #take(reading: WallReading): void {
    if (reading === this.reading) return;
    this.reading = reading;
    if (reading.problems.length > 0) this.dispatchEvent(new HiveProblemEvent(reading.problems));
    this.#plan();
  }

  readonly #plan = (): void => {
    const own = [...this.children].filter((child): child is HiveScene => child.localName === 'hive-scene');
    const { scenes } = this.reading.plan;
    const plans = scenes.length > 0 ? scenes : own.map((scene, at) => scene.plan(`/scenes/${String(at)}`));
    this.#scenes = plans;
    this.#state.look();
    this.requestUpdate();
    if (this.#state.value?.city) this.#begin();
  };

  readonly #begin = (): void => {
    this.#narrow();
    this.#canvas.sharpen();
    this.#cycle.start();
  };

  async #show(scene: ScenePlan): Promise<void> {
    const fades = scene.transition === 'fade' && !reducesMotion();
    if (fades) {
      this.veiled = true;
      await new Promise((resolve) => setTimeout(resolve, 320));
    }
    try {
      const problems = await this.#stage.show(scene, this.#scenes);
      const others = this.missing.filter(({ path }) => !path.startsWith(`${scene.path}/`));
      const fresh = problems.filter(({ path }) => !this.missing.some((known) => known.path === path));
      this.missing = [...others, ...problems];
      if (fresh.length > 0) this.dispatchEvent(new HiveProblemEvent(fresh));
    } finally {
      this.veiled = false;
    }
  }
}

/** The scenes' own script is not there; or the reading was called off, which nobody hears of. */
function unread(error: unknown, message: string): WallReading {
  if (!(error instanceof DOMException))
    console.warn('hivemap: What reads a wall could not be loaded.', error);
  const problem = { code: 'unreadable', severity: 'error', resource: WALL_RESOURCE, path: '' } as const;
  return { plan: { scenes: [] }, problems: [{ ...problem, message }] };
}

function reducesMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-wall': HiveWall;
  }
}
