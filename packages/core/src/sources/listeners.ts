import type { CityEvent } from '../view/city-handle.js';

type Listener = (event: CityEvent) => void;

/** Who wants to hear of a city. One listener's error is its own. */
export class Listeners {
  readonly #listeners = new Set<Listener>();

  /** @returns A function that ends the subscription. */
  add(listener: Listener): () => void {
    // Wrapped, so that the same function can listen twice and end once.
    const own: Listener = (event) => listener(event);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  emit(event: CityEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // Reported as uncaught, as the page's own event targets do.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
