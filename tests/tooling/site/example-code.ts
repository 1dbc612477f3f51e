import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter } from 'parse5';
import { attribute, create, elementsBelow, setAttribute, type Parent } from './tree.js';

const examples = fileURLToPath(new URL('../../../docs/examples/', import.meta.url));

const LANGUAGES: Readonly<Record<string, string>> = {
  js: 'typescript',
  jsx: 'typescript',
  mjs: 'typescript',
  ts: 'typescript',
  css: 'css',
  json: 'json',
};

/**
 * Puts files of `docs/examples` where a page says `<pre><code data-example="react/src/main.jsx"></code></pre>`, with
 * the file's name above it: what a page shows is what the tests install, build and open.
 *
 * @throws When there is no such file.
 */
export function showExamples(page: Parent): void {
  for (const code of elementsBelow(page).filter(({ tagName }) => tagName === 'code')) {
    const path = attribute(code, 'data-example');
    const block = code.parentNode;
    if (path === undefined || !block || !('tagName' in block)) continue;
    defaultTreeAdapter.insertText(code, readFileSync(join(examples, path), 'utf8').trimEnd());
    setAttribute(code, 'data-language', LANGUAGES[path.split('.').at(-1) ?? ''] ?? 'xml');
    const name = create('p', { class: 'file-name' });
    const said = create('code', {});
    defaultTreeAdapter.insertText(said, path.replace(/^(five-minutes\/)?[\w-]+\//, ''));
    defaultTreeAdapter.appendChild(name, said);
    if (block.parentNode) defaultTreeAdapter.insertBefore(block.parentNode, name, block);
  }
}
