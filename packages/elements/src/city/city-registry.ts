/**
 * Which element has which city, for panels that stand beside their map (`for="map-id"`) and for
 * those that were there before it.
 */
import type { City } from './city.js';

class CityRegistry {
  readonly #cities = new Map<Element, City>();
  readonly #watchers = new Set<() => void>();

  announce(element: Element, city: City): void {
    this.#cities.set(element, city);
    this.#notify();
  }

  retract(element: Element): void {
    if (this.#cities.delete(element)) this.#notify();
  }

  /** The city of the element with this id in the same tree as `from`, or further out. */
  find(from: Element, id: string): City | null {
    for (let root: Node | null = from.getRootNode(); root; root = hostRoot(root)) {
      const element = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
      const city = element && this.#cities.get(element);
      if (city) return city;
    }
    return null;
  }

  /** The city of an element, `null` where it has none. */
  of(element: Element): City | null {
    return this.#cities.get(element) ?? null;
  }

  /** The elements that have a city, the map itself first. */
  elementsOf(city: City): readonly Element[] {
    return [...this.#cities].filter(([, one]) => one === city).map(([element]) => element);
  }

  /** Calls back whenever a city comes or goes. @returns A function that ends it. */
  watch(callback: () => void): () => void {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  }

  #notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function hostRoot(root: Node): Node | null {
  return root instanceof ShadowRoot ? root.host.getRootNode() : null;
}

const KEY = Symbol.for('hivemap.registry');

function sharedRegistry(): CityRegistry {
  const known = Reflect.get(globalThis, KEY) as CityRegistry | undefined;
  if (known) return known;
  const registry = new CityRegistry();
  Reflect.set(globalThis, KEY, registry);
  return registry;
}

/** One a page, also when two bundles are on it. */
export const cityRegistry: CityRegistry = sharedRegistry();
