/**
 * Authors write Chinese and, after it, the same in English with `lang="en"`. Here the Chinese is marked as well, so that
 * a reader sees the language that they chose and not both.
 */
import { defaultTreeAdapter } from 'parse5';
import { attribute, create, elementsBelow, isElement, setAttribute } from './tree.js';
import type { Element, Node, Parent } from './tree.js';

const INLINE = new Set('a abbr b br code em i kbd small span strong sub sup var wbr'.split(' '));
const SHORT = new Set('a b caption dt h1 h2 h3 h4 summary th'.split(' '));
const HAN = /[\u3400-\u9fff\uff00-\uffef“”]/;
/** “字段 Field”: a name in both languages, in one breath. */
const BOTH_NAMES = /^(\s*\S*[\u3400-\u9fff]\S*) ([A-Z][\w ,’'-]*?)(\s*)$/;

/** Marks what stands beside English as Chinese, everywhere below a node. */
export function markLanguages(page: Parent): void {
  for (const element of elementsBelow(page)) if (SHORT.has(element.tagName)) partNames(element);
  for (const element of [page, ...elementsBelow(page)]) {
    const english = element.childNodes.filter(isElement).filter((child) => speaks(child, 'en'));
    if (english.some((child) => INLINE.has(child.tagName))) wrapChinese(element);
    for (const child of english) if (!INLINE.has(child.tagName)) markTwin(element, child);
  }
}

function speaks(node: Node, language: string): boolean {
  return isElement(node) && (attribute(node, 'lang')?.startsWith(language) ?? false);
}

/** `字段 Field` becomes `字段` and an English `Field`. */
function partNames(element: Element): void {
  const [text, ...more] = element.childNodes.filter(
    (node) => !defaultTreeAdapter.isTextNode(node) || node.value.trim() !== '',
  );
  if (!text || more.length > 0 || !defaultTreeAdapter.isTextNode(text)) return;
  const [, zh, en, rest] = BOTH_NAMES.exec(text.value) ?? [];
  if (zh === undefined || en === undefined) return;
  text.value = `${zh} `;
  const english = create('span', { lang: 'en' });
  defaultTreeAdapter.insertText(english, en);
  defaultTreeAdapter.appendChild(element, english);
  defaultTreeAdapter.insertText(element, rest ?? '');
}

/** Runs of text and inline elements that say something in Chinese, each into a span of its own. */
function wrapChinese(parent: Parent): void {
  const runs: Node[][] = [[]];
  for (const node of parent.childNodes) {
    if (isInline(node) && !isBilingual(node)) runs.at(-1)?.push(node);
    else runs.push([]);
  }
  for (const run of runs) {
    const [first] = run;
    if (!first || !run.some((node) => HAN.test(plain(node)))) continue;
    const span = create('span', { lang: 'zh-CN' });
    defaultTreeAdapter.insertBefore(parent, span, first);
    for (const node of run) {
      defaultTreeAdapter.detachNode(node);
      defaultTreeAdapter.appendChild(span, node);
    }
  }
}

/** A paragraph before its English twin. */
function markTwin(parent: Parent, english: Element): void {
  const siblings = parent.childNodes.filter(isElement);
  const before = siblings[siblings.indexOf(english) - 1];
  if (before?.tagName === english.tagName && attribute(before, 'lang') === undefined)
    setAttribute(before, 'lang', 'zh-CN');
}

function isInline(node: Node): boolean {
  return isElement(node) ? INLINE.has(node.tagName) : defaultTreeAdapter.isTextNode(node);
}

function isBilingual(node: Node): boolean {
  return (
    isElement(node) && [node, ...elementsBelow(node)].some((one) => attribute(one, 'lang') !== undefined)
  );
}

function plain(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(plain).join('') : '';
}
