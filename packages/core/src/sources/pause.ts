type Immediate = (run: () => void) => unknown;

/** Queues a task behind those that wait. Timers would do, but browsers hold nested ones for 4 ms. */
function makeQueue(): Immediate {
  const { setImmediate } = globalThis as { readonly setImmediate?: Immediate };
  if (setImmediate) return setImmediate;
  if (typeof MessageChannel === 'undefined') return (run) => setTimeout(run, 0);
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port2.postMessage(null);
  };
}

let queue: Immediate | null = null;

/** Lets queued messages and timers run before work goes on. */
export function pause(): Promise<void> {
  const later = (queue ??= makeQueue());
  return new Promise((resolve) => {
    later(resolve);
  });
}

/** Longest stretch of work between two pauses. */
const SLICE_MS = 25;

/** Says when it is time to pause. */
export class Pacer {
  #since = performance.now();

  /** Pauses when the stretch has been long enough; cheap to ask often. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    await pause();
    this.#since = performance.now();
  }

  /** Whether `breathe` would pause: asked in tight loops, where even a settled promise costs. */
  get due(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }
}
