/**
 * Defines a tag once. Two bundles of the library on one page, or a module loaded twice, find the tag
 * taken: the first definition stays, one warning says so, and nothing throws.
 */
const KEY = Symbol.for('hivemap.warned');
const shared = globalThis as typeof globalThis & { [KEY]?: boolean };

export function customElement(tag: string): (element: CustomElementConstructor) => void {
  return (element) => {
    if (!customElements.get(tag)) {
      customElements.define(tag, element);
      return;
    }
    if (shared[KEY]) return;
    shared[KEY] = true;
    console.warn(`hivemap: <${tag}> is defined already; this page loads the library more than once`);
  };
}
