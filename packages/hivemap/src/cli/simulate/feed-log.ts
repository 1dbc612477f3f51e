import type { Happening } from './living-city.js';

/** Messages that are kept for those who come back. */
const MOST_KEPT = 200_000;

/** Numbers what happens, keeps it, and tells whoever listens. */
export class FeedLog {
  readonly #kept: { readonly seq: number; readonly text: string }[] = [];
  readonly #listeners = new Set<(text: string) => void>();
  #seq = 0;

  get size(): number {
    return this.#seq;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  add({ at, resource, records }: Happening): void {
    const seq = ++this.#seq;
    const text = JSON.stringify({ seq, at, resource, op: 'upsert', records });
    this.#kept.push({ seq, text });
    if (this.#kept.length > MOST_KEPT) this.#kept.splice(0, MOST_KEPT / 10);
    for (const listener of this.#listeners) listener(text);
  }

  /**
   * Tells everything from now on, and before it what was said since a number.
   *
   * @param since - `null` for what comes only.
   * @returns Ends it.
   */
  listen(since: number | null, listener: (text: string) => void): () => void {
    if (since !== null) for (const { seq, text } of this.#kept) if (seq > since) listener(text);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
