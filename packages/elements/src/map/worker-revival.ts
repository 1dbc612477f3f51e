import { getGlobalDispatcher } from 'maplibre-gl';

const EVERY_MS = 4_000;
/** A worker that was just started may be on its way over the network. */
const ANSWER_MS = 3_000;

interface Workers {
  ensureWorkers(): Promise<void>;
  ping(milliseconds: number): Promise<boolean>;
}

/** Replaces MapLibre's dead worker, and tries until one answers: its file may be missing for a while. */
export class WorkerRevival {
  readonly #workers: () => Workers;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(workers: () => Workers = getGlobalDispatcher, everyMs = EVERY_MS) {
    this.#workers = workers;
    this.#everyMs = everyMs;
  }

  get running(): boolean {
    return this.#running;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#try();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  async #try(): Promise<void> {
    const workers = this.#workers();
    await workers.ensureWorkers();
    if (await workers.ping(ANSWER_MS)) this.#running = false;
    if (this.#running) this.#timer = setTimeout(() => void this.#try(), this.#everyMs);
  }
}
