import type { ReactiveControllerHost } from 'lit';
import { nextTask } from './next-task.js';

type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

/**
 * A message of a feed changes what most elements of a page show. Drawn all at once they would hold the page up for
 * a tenth of a second and more; so each has a task of its own, in the order in which they asked.
 */
export class UpdateTurns {
  readonly #waiting = new Set<Host>();
  #running = false;

  /** The host is drawn soon, however often it asks until then. */
  take(host: Host): void {
    this.#waiting.add(host);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.size > 0) {
      await nextTask();
      const [host] = this.#waiting;
      if (!host) break;
      this.#waiting.delete(host);
      host.requestUpdate();
    }
    this.#running = false;
  }
}

/** Of the page. */
export const updateTurns: UpdateTurns = new UpdateTurns();
