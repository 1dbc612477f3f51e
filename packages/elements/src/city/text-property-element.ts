import { LitElement, type PropertyDeclaration } from 'lit';

type Read = (text: string | null) => unknown;

/**
 * What every element of ours is: a property understands the text of its attribute, too.
 *
 * Frameworks set what an element knows as a property, also where a page writes text: `center="107.5,31.2"` in a template
 * of Vue or Svelte, or in React 19, arrives as a string at the property. Text that can't be read is said on the console
 * and counts as none, `null`.
 */
export abstract class TextPropertyElement extends LitElement {
  static override createProperty(name: PropertyKey, options: PropertyDeclaration = {}): void {
    super.createProperty(name, withReader(String(name), options));
  }

  protected static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const own = super.getPropertyDescriptor(name, key, options);
    const { attribute, converter } = options;
    if (!own || attribute === false || typeof converter !== 'object') return own;
    return {
      ...own,
      set(this: unknown, given: unknown) {
        own.set?.call(this, typeof given === 'string' ? converter.fromAttribute?.(given) : given);
      },
    };
  }
}

function withReader(name: string, options: PropertyDeclaration): PropertyDeclaration {
  const read = readerOf(options);
  if (!read) return options;
  const attribute = typeof options.attribute === 'string' ? options.attribute : name;
  const fromAttribute: Read = (text) => {
    const value = read(text);
    if (!text?.trim() || (value !== null && !Number.isNaN(value))) return value;
    console.warn(`hivemap: ${attribute}="${text}" can't be read, and is as if it were not given`);
    return null;
  };
  const { converter } = options;
  return { ...options, converter: { ...(typeof converter === 'object' && converter), fromAttribute } };
}

function readerOf({ converter, type }: PropertyDeclaration): Read | null {
  if (typeof converter === 'object') return (text) => converter.fromAttribute?.(text, type);
  return type === Number ? (text) => (text === null ? null : Number(text)) : null;
}
