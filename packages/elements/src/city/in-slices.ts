import type { Steps } from '../scene/steps.js';

/** The page answers and draws between two slices. */
const SLICE_MS = 8;

/**
 * Runs long work between the frames of the page: no slice is much longer than 8 ms.
 *
 * @returns The result, or `null` when it was called off.
 */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < end);
    await nextTask();
  }
  return null;
}

/** A message comes after what the browser has to do; a timer would wait 4 ms and more, in a hidden tab a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
