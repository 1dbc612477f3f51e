import { attribute, elementsBelow, setAttribute, textOf } from './tree.js';
import type { Element, Parent } from './tree.js';

/** Gives every heading of the second and third level an id after its English words, and returns those of the second. */
export function nameHeadings(page: Parent): readonly Element[] {
  const taken = new Set(elementsBelow(page).map((element) => attribute(element, 'id')));
  const headings = elementsBelow(page).filter(({ tagName }) => tagName === 'h2' || tagName === 'h3');
  for (const heading of headings) {
    if (attribute(heading, 'id') !== undefined) continue;
    const name = idFrom(textOf(heading, 'en')) || 'section';
    let id = name;
    for (let more = 2; taken.has(id); more++) id = `${name}-${String(more)}`;
    taken.add(id);
    setAttribute(heading, 'id', id);
  }
  return headings.filter(({ tagName }) => tagName === 'h2');
}

function idFrom(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-*(?:\d+-)?|-+$/g, '');
}
