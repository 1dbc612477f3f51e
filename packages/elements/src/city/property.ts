import type { PropertyDeclaration } from 'lit';
import { property as litProperty } from 'lit/decorators.js';

type Read = (text: string | null) => unknown;

/**
 * Lit's `@property`, which understands the text of its attribute at the property, too.
 *
 * Frameworks set what an element knows as a property, also where a page writes text: `center="107.5,31.2"` in a template
 * of Vue or Svelte, or in React 19, arrives as a string at the property. Text that can't be read is said on the console.
 * A property that was so given, or is given no more, has its initial value.
 */
export function property(options: PropertyDeclaration = {}): (element: object, name: string) => void {
  return (element, name) => {
    const reader = readerOf(options);
    const read = reader && warned(typeof options.attribute === 'string' ? options.attribute : name, reader);
    const converter = read ? { converter: { fromAttribute: read } } : {};
    // Experimental decorators: an element is the prototype of its class.
    (litProperty({ ...options, ...converter }) as (element: object, name: string) => void)(element, name);
    if (read && options.attribute !== false) readText(element, name, read);
  };
}

function readerOf({ converter, type }: PropertyDeclaration): Read | null {
  if (typeof converter === 'object') return (text) => converter.fromAttribute?.(text, type);
  return type === Number ? (text) => (text === null ? null : Number(text)) : null;
}

function warned(attribute: string, read: Read): Read {
  return (text) => {
    const value = read(text);
    if (!text?.trim() || (value !== null && !Number.isNaN(value))) return value;
    console.warn(`hivemap: ${attribute}="${text}" can't be read, and is as if it were not given`);
    return null;
  };
}

function readText(element: object, name: string, read: Read): void {
  const own = Object.getOwnPropertyDescriptor(element, name)!;
  let initial: { readonly value: unknown } | null = null;
  Object.defineProperty(element, name, {
    ...own,
    set(this: unknown, given: unknown) {
      const value = typeof given === 'string' ? read(given) : given;
      // The class sets it first, in its constructor.
      initial ??= { value };
      own.set!.call(this, value ?? initial.value);
    },
  });
}
