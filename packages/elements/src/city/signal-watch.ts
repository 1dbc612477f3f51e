/** Looks whether the data can be reached, when the browser says that the network came or went, and while there is doubt. */

/** How often it is asked again while nobody answers, or the browser says that there is no network. */
const RETRY_MS = 30_000;

/**
 * The browser's word alone is no proof: a kiosk without a network still reaches the server on its own machine, and
 * an answer may be on its way while the network goes. So it only is a reason to ask, and the answers count.
 */
export class SignalWatch {
  readonly #ask: () => Promise<unknown>;
  #listening: AbortController | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** Something was said during the question, which may have been answered before. */
  #askAgain = false;

  /** @param ask - Asks for the data again and tells `reached`; failures are its own matter. */
  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask;
  }

  /** To be called when the data have just been read. */
  start(): void {
    this.stop();
    const { signal } = (this.#listening = new AbortController());
    for (const type of ['offline', 'online']) globalThis.addEventListener(type, this.#look, { signal });
    this.reached(true);
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#askAgain = false;
    clearTimeout(this.#retry);
  }

  /** Tells what the last question came to; where that is not the last word, it is asked again later. */
  reached(answered: boolean): void {
    clearTimeout(this.#retry);
    if (this.#listening && (!answered || !navigator.onLine)) this.#retry = setTimeout(this.#look, RETRY_MS);
  }

  readonly #look = (): void => {
    this.#askAgain = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    void this.#ask().finally(() => {
      this.#asking = false;
      if (this.#askAgain) this.#look();
    });
  };
}
