import type { Problem } from '@hivemap/core';

/** Knows when the first picture of a city is on the screen: it has arrived, and then was drawn. */
export class Readiness {
  #arrived = false;
  #drawn = false;
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  #failure: Error | null = null;

  promise(): Promise<void> {
    if (this.#drawn) return Promise.resolve();
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Another city is read; who waits goes on waiting, for it. */
  reset(): void {
    this.#arrived = this.#drawn = false;
    this.#failure = null;
  }

  arrive(): void {
    this.#arrived = true;
  }

  /** The map has drawn all it has. @returns Whether that was the first picture. */
  draw(): boolean {
    if (!this.#arrived || this.#drawn) return false;
    this.#drawn = true;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
    return true;
  }

  fail(problems: readonly Problem[]): void {
    this.#failure = new Error(problems.find(({ severity }) => severity === 'error')?.message ?? 'No city');
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
