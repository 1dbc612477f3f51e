/** Looks whether the data can be reached, when the browser says that the network came or went, and while they can't. */

/** How often it is tried again without signal. */
const RETRY_MS = 30_000;

/**
 * The browser's word alone is no proof: a kiosk without a network still reaches the server on its own machine. So
 * it only is a reason to ask, and the answer counts.
 */
export class SignalWatch {
  readonly #ask: () => Promise<unknown>;
  #listening: AbortController | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  /** @param ask - Asks for the data again; failures are its own matter. */
  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask;
  }

  start(): void {
    this.stop();
    const { signal } = (this.#listening = new AbortController());
    for (const type of ['offline', 'online']) globalThis.addEventListener(type, this.#look, { signal });
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.reached(true);
  }

  /** Tells what the last question came to; without an answer it is asked again later. */
  reached(answered: boolean): void {
    clearTimeout(this.#retry);
    this.#retry = answered ? undefined : setTimeout(this.#look, RETRY_MS);
  }

  readonly #look = (): void => {
    if (this.#asking) return;
    this.#asking = true;
    void this.#ask().finally(() => (this.#asking = false));
  };
}
