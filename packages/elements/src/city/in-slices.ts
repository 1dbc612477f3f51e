import type { Steps } from '../scene/steps.js';
import { nextTask } from './next-task.js';

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
