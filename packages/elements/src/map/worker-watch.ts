/**
 * Finds out that MapLibre's worker is dead: data sent to it then never settle, and nothing else says so. It is asked
 * something small again and again; a worker that is only busy gives signs of life in between.
 */
import { getGlobalDispatcher, type Map as MapLibreMap } from 'maplibre-gl';

export interface WorkerPatience {
  /** Between an answer and the next question. */
  readonly pauseMs: number;
  /** For an answer. */
  readonly answerMs: number;
  /** For another one, before a silent worker is given up. Together it is said within ten seconds. */
  readonly secondMs: number;
  /** A worker that has never answered may still be on its way over the network. */
  readonly firstMs: number;
}

const PATIENCE: WorkerPatience = { pauseMs: 1_500, answerMs: 4_500, secondMs: 3_000, firstMs: 20_000 };

export class WorkerWatch {
  readonly #map: Pick<MapLibreMap, 'on' | 'off'>;
  readonly #dead: () => void;
  readonly #patience: WorkerPatience;
  readonly #ping: (milliseconds: number) => Promise<boolean>;
  #signAt = performance.now();
  #alive = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /**
   * @param dead - Called once.
   * @param ping - Whether the worker answers in a time.
   */
  constructor(
    map: Pick<MapLibreMap, 'on' | 'off'>,
    dead: () => void,
    patience = PATIENCE,
    ping = (milliseconds: number): Promise<boolean> => getGlobalDispatcher().ping(milliseconds),
  ) {
    this.#map = map;
    this.#dead = dead;
    this.#patience = patience;
    this.#ping = ping;
    map.on('sourcedata', this.#sign);
    this.#askLater();
  }

  /** Data are on their way; that they arrive is a sign of life. */
  expect(settled: Promise<unknown>): void {
    settled.then(this.#sign, () => undefined);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#map.off('sourcedata', this.#sign);
  }

  readonly #sign = (): void => {
    this.#alive = true;
    this.#signAt = performance.now();
  };

  #askLater(): void {
    this.#timer = setTimeout(() => void this.#ask(), this.#patience.pauseMs);
  }

  async #ask(): Promise<void> {
    const { answerMs, secondMs, firstMs } = this.#patience;
    const waits = this.#alive ? [answerMs, secondMs] : [firstMs, secondMs];
    for (const wait of waits) {
      const asked = performance.now();
      const answered = await this.#ping(wait);
      if (this.#stopped) return;
      // A hidden or frozen page is throttled: its worker is slow, not dead.
      const rested = document.hidden || performance.now() - asked > 2 * wait;
      if (!answered && !rested && this.#signAt < asked) continue;
      if (answered) this.#sign();
      this.#askLater();
      return;
    }
    this.stop();
    this.#dead();
  }
}
