/** The few things that the build of the site asks of a page's tree. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const present = element.attrs.find((one) => one.name === name);
  if (present) present.value = value;
  else element.attrs.push({ name, value });
}

export function create(tagName: string, attributes: Readonly<Record<string, string>>): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
}

/** Every element below a node, in the order of the document. */
export function elementsBelow(parent: Parent): readonly Element[] {
  return parent.childNodes.filter(isElement).flatMap((child) => [child, ...elementsBelow(child)]);
}

export function find(parent: Parent, wanted: (element: Element) => boolean): Element | undefined {
  return elementsBelow(parent).find(wanted);
}

/** The text of a node, with what is in another language than `language` left out; in all without one. */
export function textOf(node: Node, language?: 'zh' | 'en'): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!isElement(node)) return '';
  const spoken = attribute(node, 'lang');
  if (language && spoken && !spoken.startsWith(language)) return '';
  if (node.tagName === 'br') return ' ';
  return node.childNodes.map((child) => textOf(child, language)).join('');
}
