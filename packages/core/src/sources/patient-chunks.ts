import { abortError } from './abort-error.js';
import { SourceError } from './source-error.js';

/** Fewer bytes than this in all the time that one may wait are a server that has stopped. */
const LEAST_BYTES = 1000;

/** A promise's result, or `null` when it takes too long. */
function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new SourceError('unreadable'));
      },
    );
  });
}

/**
 * Chunks of a body. Only time spent waiting for it counts: a slow reader is not a slow server.
 *
 * @param patienceMs - Within it at least a kilobyte must come, or the end.
 * @throws {SourceError} `timeout` when the body stops or only drips.
 * @throws {DOMException} `AbortError`.
 * @throws {Error} What the network failed with.
 */
export async function* patientChunks(
  body: ReadableStream<Uint8Array>,
  patienceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let waited = 0;
  let bytes = 0;
  let done = false;
  // Ends a read that waits.
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    let next = reader.read();
    for (;;) {
      const since = performance.now();
      const result = await inTime(next, Math.max(0, patienceMs - waited));
      waited += performance.now() - since;
      if (signal.aborted) throw abortError(signal.reason);
      if (result?.done === true) {
        done = true;
        return;
      }
      bytes += result?.value.byteLength ?? 0;
      if (result === null || waited >= patienceMs) {
        if (bytes < LEAST_BYTES) throw new SourceError('timeout');
        waited = 0;
        bytes = 0;
      }
      if (result === null) continue;
      yield result.value;
      next = reader.read();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // A stream that has failed rejects its cancelling, too; its error is already known.
    if (!done) reader.cancel().catch(() => undefined);
  }
}
