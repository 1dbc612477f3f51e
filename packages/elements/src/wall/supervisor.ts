/** Watches over a wall: what fails is repaired, what grows is restarted, and how it is is told. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HiveFatalEvent } from '../city/events/fatal-event.js';
import type { HiveStatusEvent } from '../city/events/status-event.js';
import { HiveHeartbeatEvent, type WallHealth, type WallTrouble } from '../city/events/heartbeat-event.js';
import { Repair } from './repair.js';
import { nextTimeOfDay, parseTimeOfDay } from './restart-time.js';
import type { Driven } from './scene-stage.js';
import { VitalSigns, type Signs } from './vital-signs.js';

export interface SupervisorOptions {
  readonly maps: () => readonly Driven[];
  readonly restartAt: () => string | null;
  readonly timeZone: () => string | undefined;
  readonly heartbeatSeconds: () => number;
  /** MB; 0 for none. */
  readonly heapLimit: () => number;
  /** What is not measured here. */
  readonly facts: () => Pick<WallHealth, 'scene' | 'data' | 'canvas'> & {
    readonly problems: number;
    readonly canvasLimited: boolean;
  };
}

const LEAST_FRAMES = 5;
/** How often it is looked whether a map that failed draws again. */
const WATCH_MS = 1_000;
/** A heap that a restart does not make smaller is no reason for the next one. */
const RESTART_PAUSE_MS = 3_600_000;
const NO_SIGNS: Signs = { framesPerSecond: null, longestTaskMs: null, heapMegabytes: null, heapGrowth: null };
const LONGEST_MS = 2_147_483_647;

export class Supervisor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SupervisorOptions;
  readonly #signs = new VitalSigns();
  readonly #mapRepair = new Repair(() => this.#each((map) => map.restart()));
  readonly #dataRepair = new Repair(() => this.#each((map) => map.reload()));
  readonly #counts = { restarts: 0, contextsLost: 0, workersLost: 0 };
  readonly #openedAt = performance.now();
  #last: Signs = NO_SIGNS;
  #slow = 0;
  #map: 'ok' | 'recovering' | 'failed' = 'ok';
  #beat: ReturnType<typeof setTimeout> | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #lastRestartAt: number | null = null;
  #nextRestartAt: number | null = null;
  #scheduled = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: SupervisorOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether something is shown that is not the present. */
  get map(): 'ok' | 'recovering' | 'failed' {
    return this.#map;
  }

  hostConnected(): void {
    this.#signs.start();
    this.#host.addEventListener('hive-fatal', this.#fatal);
    this.#host.addEventListener('hive-status', this.#status);
    this.#host.addEventListener('hive-ready', this.#drawn);
    this.#beatSoon();
  }

  hostUpdated(): void {
    this.#schedule();
  }

  hostDisconnected(): void {
    clearTimeout(this.#beat);
    clearTimeout(this.#alarm);
    clearInterval(this.#watch);
    this.#scheduled = '';
    this.#signs.stop();
    this.#mapRepair.done();
    this.#dataRepair.done();
    this.#host.removeEventListener('hive-fatal', this.#fatal);
    this.#host.removeEventListener('hive-status', this.#status);
    this.#host.removeEventListener('hive-ready', this.#drawn);
  }

  /** Worker and map are made anew; the last picture stays until the new one is there. */
  async restart(): Promise<void> {
    this.#counts.restarts++;
    this.#lastRestartAt = Date.now();
    this.#signs.forget();
    await this.#each((map) => map.restart());
    this.#map = 'ok';
    this.#host.requestUpdate();
  }

  health(): WallHealth {
    const shown = this.#shown();
    const { scene, data, canvas, problems, canvasLimited } = this.#options.facts();
    const reasons = this.#troubles(data, problems, canvasLimited, shown);
    return {
      version: 1,
      state:
        shown === 'failed' || (reasons.includes('data-error') && data.asOf === null)
          ? 'failed'
          : shown === 'recovering'
            ? 'recovering'
            : reasons.length > 0
              ? 'degraded'
              : 'ok',
      reasons,
      at: new Date().toISOString(),
      uptimeSeconds: Math.round((performance.now() - this.#openedAt) / 1000),
      scene,
      data,
      ...this.#last,
      canvas,
      counts: {
        ...this.#counts,
        retries: this.#mapRepair.tries + this.#dataRepair.tries,
        problems,
      },
      lastRestartAt: isoOf(this.#lastRestartAt),
      nextRestartAt: isoOf(this.#nextRestartAt),
    };
  }

  #troubles(
    data: WallHealth['data'],
    problems: number,
    canvasLimited: boolean,
    shown: Supervisor['map'],
  ): WallTrouble[] {
    const limit = this.#options.heapLimit();
    const found: readonly (readonly [WallTrouble, boolean])[] = [
      ['no-content', this.#options.maps().length === 0],
      ['data-stale', data.status === 'stale'],
      ['data-offline', data.status === 'offline'],
      ['data-error', data.status === 'error'],
      ['slow-frames', this.#slow >= 2],
      ['heap', limit > 0 && (this.#last.heapMegabytes ?? 0) > limit],
      ['map-recovering', shown === 'recovering'],
      ['map-failed', shown === 'failed'],
      ['canvas-limit', canvasLimited],
      ['problems', problems > 0],
    ];
    return found.filter(([, is]) => is).map(([trouble]) => trouble);
  }

  /** A lost context is told by the map only when it does not come back; the picture is the last one at once. */
  #shown(): Supervisor['map'] {
    if (this.#map !== 'ok') return this.#map;
    const lost = this.#options
      .maps()
      .some(({ maplibre }) => maplibre?.getCanvas().getContext('webgl2')?.isContextLost());
    return lost ? 'recovering' : 'ok';
  }

  #beatSoon(): void {
    clearTimeout(this.#beat);
    const wait = Math.max(1, this.#options.heartbeatSeconds() || 30) * 1000;
    this.#beat = setTimeout(
      () => {
        void this.#read().finally(() => this.#host.isConnected && this.#beatSoon());
      },
      Math.min(wait, LONGEST_MS),
    );
  }

  async #read(): Promise<void> {
    this.#last = await this.#signs.read();
    if (!this.#host.isConnected) return;
    const frames = this.#last.framesPerSecond;
    this.#slow = frames !== null && frames < LEAST_FRAMES ? this.#slow + 1 : 0;
    this.#host.dispatchEvent(new HiveHeartbeatEvent(this.health()));
    const limit = this.#options.heapLimit();
    const rested = Date.now() - (this.#lastRestartAt ?? -Infinity) > RESTART_PAUSE_MS;
    if (limit > 0 && (this.#last.heapMegabytes ?? 0) > limit && rested) await this.restart();
  }

  /** The alarm for the daily restart, at another time or in another zone set again. */
  #schedule(): void {
    const text = this.#options.restartAt();
    const zone = this.#options.timeZone();
    const key = `${String(text)} ${String(zone)}`;
    if (key === this.#scheduled) return;
    this.#scheduled = key;
    clearTimeout(this.#alarm);
    const minutes = parseTimeOfDay(text);
    this.#nextRestartAt = minutes === null ? null : nextTimeOfDay(minutes, Date.now(), zone);
    if (this.#nextRestartAt === null) return;
    this.#alarm = setTimeout(() => {
      this.#scheduled = '';
      void this.restart().catch(() => this.#mapRepair.want());
    }, this.#nextRestartAt - Date.now());
  }

  readonly #fatal = ({ reason, recovering }: HiveFatalEvent): void => {
    if (reason === 'context-lost') this.#counts.contextsLost++;
    if (reason === 'worker') this.#counts.workersLost++;
    this.#map = recovering ? 'recovering' : 'failed';
    // What the map itself does not try again, the wall does.
    if (!recovering) this.#mapRepair.want();
    this.#host.requestUpdate();
    clearInterval(this.#watch);
    this.#watch = setInterval(() => {
      if (this.#options.maps().every(({ maplibre }) => maplibre?.isStyleLoaded() === true)) this.#drawn();
    }, WATCH_MS);
  };

  readonly #status = ({ status }: HiveStatusEvent): void => {
    if (status === 'error') this.#dataRepair.want();
    else if (status !== 'loading') this.#dataRepair.done();
    this.#host.requestUpdate();
  };

  /** A picture came: the map is well. */
  readonly #drawn = (): void => {
    clearInterval(this.#watch);
    this.#mapRepair.done();
    if (this.#map === 'ok') return;
    this.#map = 'ok';
    this.#host.requestUpdate();
  };

  async #each(action: (map: Driven) => Promise<void>): Promise<void> {
    const results = await Promise.allSettled(this.#options.maps().map(action));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

function isoOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
