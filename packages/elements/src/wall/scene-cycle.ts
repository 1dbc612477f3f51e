import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScenePlan } from './wall-plan.js';

/**
 * `running` by itself; `paused` by a person until the person goes on; `interrupted` by a touch or a key until nobody has
 * touched anything for a while; `still` where there is nothing to change, or motion is not wanted.
 */
export type CycleState = 'running' | 'paused' | 'interrupted' | 'still';

export interface CycleOptions {
  readonly scenes: () => readonly ScenePlan[];
  /** Brings a scene onto the wall; settles when it is there. */
  readonly show: (scene: ScenePlan, index: number) => Promise<void>;
  /** How long a scene stays. */
  readonly seconds: (scene: ScenePlan) => number;
  readonly idleSeconds: () => number;
  /** Whether scenes may change by themselves. */
  readonly moves: () => boolean;
}

/** A scene that does not arrive in this time does not hold up the next one. */
const ARRIVAL_MS = 15_000;
/** The longest wait that a timer can hold. */
const LONGEST_MS = 2_147_483_647;

/** Shows scene after scene, gives way to people, and goes on. */
export class SceneCycle implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CycleOptions;
  #index = -1;
  #paused = false;
  #interrupted = false;
  #started = false;
  #turn: symbol | null = null;
  #arrived = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: CycleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Place of the scene that is shown, −1 before the first. */
  get index(): number {
    return this.#index;
  }

  get state(): CycleState {
    if (this.#paused) return 'paused';
    if (this.#interrupted) return 'interrupted';
    return this.#options.scenes().length > 1 && this.#options.moves() ? 'running' : 'still';
  }

  /** Whether the time of the present scene is running out. */
  get counting(): boolean {
    return this.#arrived && this.state === 'running';
  }

  hostDisconnected(): void {
    this.#stop();
    clearTimeout(this.#idle);
    this.#started = this.#interrupted = false;
    this.#index = -1;
  }

  /** The content is there, or the scenes are others: begins, or stays where it is. */
  start(): void {
    const count = this.#options.scenes().length;
    if (count === 0) {
      this.#stop();
      this.#index = -1;
      return;
    }
    this.#started = true;
    this.#show(Math.min(Math.max(0, this.#index), count - 1));
  }

  next(): void {
    this.go(this.#index + 1);
  }

  previous(): void {
    this.go(this.#index - 1);
  }

  /** Shows a scene; past the last comes the first. A person who waits for a scene pauses nothing. */
  go(index: number): void {
    const count = this.#options.scenes().length;
    if (count === 0 || !this.#started) return;
    this.#endInterruption();
    this.#show(((index % count) + count) % count);
  }

  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  resume(): void {
    this.#paused = false;
    this.#endInterruption();
    if (this.#started) this.#show(Math.max(0, this.#index));
  }

  /** Somebody uses the wall: it is theirs until they have left it alone for a while. */
  interrupt(): void {
    if (!this.#started) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#endInterruption();
      if (!this.#paused) this.#show(Math.max(0, this.#index));
    }, clamped(this.#options.idleSeconds()));
    if (this.#interrupted) return;
    this.#interrupted = true;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  #endInterruption(): void {
    clearTimeout(this.#idle);
    this.#interrupted = false;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#turn = null;
    this.#arrived = false;
  }

  #show(index: number): void {
    const scene = this.#options.scenes()[index];
    if (!scene) return;
    this.#stop();
    const turn = (this.#turn = Symbol('turn'));
    this.#index = index;
    this.#host.requestUpdate();
    const late = new Promise<void>((resolve) => setTimeout(resolve, ARRIVAL_MS));
    void Promise.race([this.#options.show(scene, index), late]).finally(() => this.#arrive(turn, scene));
  }

  #arrive(turn: symbol, scene: ScenePlan): void {
    if (turn !== this.#turn) return;
    this.#arrived = true;
    this.#host.requestUpdate();
    if (this.state !== 'running') return;
    this.#timer = setTimeout(() => this.next(), clamped(this.#options.seconds(scene)));
  }
}

/** @returns Ms. A timer with more than it can hold would fire at once. */
function clamped(seconds: number): number {
  return Math.min(LONGEST_MS, Math.max(1, seconds) * 1000);
}
