/** At most one message in this time: a burst ends in its last word. */
const PAUSE_MS = 10_000;

/** What a polite live region says, paced so that a burst of changes does not talk over the person. */
export class Announcer {
  readonly #say: (message: string) => void;
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (message: string) => void) {
    this.#say = say;
  }

  announce(message: string): void {
    if (this.#timer !== undefined) {
      this.#next = message;
      return;
    }
    this.#say(message);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const next = this.#next;
      this.#next = null;
      if (next !== null) this.announce(next);
    }, PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = null;
  }
}
