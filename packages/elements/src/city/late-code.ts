/**
 * What is not there is asked for again no sooner than this, unless somebody waits for it. Chromium answers with the first
 * failure as long as the page is open (150, tried): there only a new page helps, which the map says.
 */
const RETRY_MS = 10_000;

/** Code that few need, or nobody before the first picture: fetched once, and again where it could not be read. */
export class LateCode<Module> {
  readonly #what: string;
  readonly #fetch: () => Promise<Module>;
  readonly #changed: () => void;
  #fetched: Promise<Module> | null = null;
  #module: Module | null = null;
  #failedAt: number | null = null;

  /**
   * @param what - For the console: `The cards of the map`.
   * @param fetch - A dynamic import.
   * @param changed - The code is there, or it could not be read.
   */
  constructor(what: string, fetch: () => Promise<Module>, changed: () => void) {
    this.#what = what;
    this.#fetch = fetch;
    this.#changed = changed;
  }

  /** `null` while it is not there. */
  get module(): Module | null {
    return this.#module;
  }

  /** Whether it could not be read the last time. */
  get failed(): boolean {
    return this.#failedAt !== null;
  }

  /** @throws {Error} What the browser says of a script that can't be read; the console has it, too. */
  bring(): Promise<Module> {
    return (this.#fetched ??= this.#fetch().then(
      (module) => {
        this.#module = module;
        this.#failedAt = null;
        this.#changed();
        return module;
      },
      (error: unknown) => {
        // Whoever needs it next tries again.
        this.#fetched = null;
        this.#failedAt = performance.now();
        console.warn(`hivemap: ${this.#what} could not be loaded.`, error);
        this.#changed();
        throw error;
      },
    ));
  }

  /** As {@link bring}, for those who do not wait: they are told when it is there. */
  want(): void {
    const rests = this.#failedAt !== null && performance.now() - this.#failedAt < RETRY_MS;
    if (!this.#module && !rests) this.bring().catch(() => undefined);
  }
}
