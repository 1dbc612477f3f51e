import { defaultTreeAdapter, parseFragment } from 'parse5';
import highlight from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { attribute, elementsBelow, isElement, setAttribute, textOf } from './tree.js';
import type { Parent } from './tree.js';

for (const [name, grammar] of Object.entries({ bash, css, json, nginx, typescript, xml }))
  highlight.registerLanguage(name, grammar);

/** Colors the blocks of code of a page: classes only, a strict policy takes no inline styles. */
export function colorCode(page: Parent): void {
  for (const block of elementsBelow(page).filter(({ tagName }) => tagName === 'pre')) {
    setAttribute(block, 'tabindex', '0');
    const code = block.childNodes.find((node) => isElement(node) && node.tagName === 'code');
    if (!code || !isElement(code) || attribute(code, 'id') !== undefined) continue;
    if (code.childNodes.some(isElement)) continue;
    const text = textOf(code);
    const language = attribute(code, 'data-language') ?? languageOf(text);
    if (!language || !highlight.getLanguage(language)) continue;
    const colored = parseFragment(highlight.highlight(text, { language }).value);
    for (const node of [...code.childNodes]) defaultTreeAdapter.detachNode(node);
    for (const node of [...colored.childNodes]) defaultTreeAdapter.appendChild(code, node);
    setAttribute(code, 'data-language', language);
  }
}

/** What a block is written in, by how it begins; nothing where that would be a guess. */
export function languageOf(text: string): string | undefined {
  const start = text.trimStart();
  if (/^(<!doctype|<[a-z!])/i.test(start)) return 'xml';
  if (/^(npm|npx|node|curl|install|sudo|cp|sha256sum|tar|mkdir|cd|#) /.test(start)) return 'bash';
  if (/^[{["]/.test(start)) return 'json';
  if (/^(import|export|const|let|document|if|await|wall|map|function|class)\b|^\/[/*]/.test(start))
    return 'typescript';
  if (/^[\w$]+\.\w+\(/.test(start)) return 'typescript';
  if (/^(server|location|add_header)\b/.test(start)) return 'nginx';
  if (/^[.:@a-z][\w\-:[\]='"., ()]*\s*\{/i.test(start)) return 'css';
  return undefined;
}
