import type { ResourceName } from '../contract/resource-records.js';
import type { CityEvent } from '../view/city-handle.js';
import type { CityProblems } from './city-problems.js';
import { Coalescer } from './coalescer.js';

/** At most four times a second. */
export const EVENT_INTERVAL_MS = 250;

interface Bytes {
  readonly bytes: number;
  readonly totalBytes: number | undefined;
}

/** What a city has to tell, gathered and told a few times a second. */
export class CityEvents {
  readonly #onEvent: (event: CityEvent) => void;
  readonly #problems: CityProblems;
  readonly #revision: () => number;
  readonly #timing = new Coalescer(() => this.#tell(), EVENT_INTERVAL_MS);
  readonly #changed = new Set<ResourceName>();
  readonly #progress = new Map<ResourceName, Bytes>();
  #saidProblems = 0;
  #ended = false;

  constructor(onEvent: (event: CityEvent) => void, problems: CityProblems, revision: () => number) {
    this.#onEvent = onEvent;
    this.#problems = problems;
    this.#revision = revision;
  }

  change(resource: ResourceName): void {
    this.#changed.add(resource);
    this.#timing.request();
  }

  progress(resource: ResourceName, bytes: number, totalBytes: number | undefined): void {
    this.#progress.set(resource, { bytes, totalBytes });
    this.#timing.request();
  }

  /** Problems may be new. */
  request(): void {
    this.#timing.request();
  }

  /** Tells what is waiting, and then that everything is read. */
  loaded(): void {
    this.#timing.flush();
    this.#onEvent({ type: 'loaded' });
  }

  /** Tells what is waiting, at once. */
  flush(): void {
    this.#timing.flush();
  }

  stop(): void {
    this.#ended = true;
    this.#timing.stop();
  }

  #tell(): void {
    if (this.#ended) return;
    for (const [resource, { bytes, totalBytes }] of this.#progress) {
      this.#onEvent({
        type: 'progress',
        resource,
        bytes,
        ...(totalBytes === undefined ? {} : { totalBytes }),
      });
    }
    this.#progress.clear();
    if (this.#changed.size > 0) {
      this.#onEvent({ type: 'change', revision: this.#revision(), resources: [...this.#changed] });
      this.#changed.clear();
    }
    if (this.#problems.version !== this.#saidProblems) {
      this.#saidProblems = this.#problems.version;
      this.#onEvent({ type: 'problems', problems: this.#problems.list() });
    }
  }
}
