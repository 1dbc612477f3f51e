import { abortError } from './abort-error.js';

/** @throws {DOMException} `AbortError` when the signal fires meanwhile. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortError(signal.reason));
      return;
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(abortError(signal.reason));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
