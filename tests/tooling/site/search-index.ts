/** The index that the site's search reads: made with the site, so that it works without a network. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { parse } from 'parse5';
import { NAVIGATION, type SitePage } from '../../../docs/navigation.js';
import { SEARCH_OPTIONS, type FoundPart } from '../../../docs/frame/search-options.js';
import { markLanguages } from './mark-languages.js';
import { nameHeadings } from './name-headings.js';
import { attribute, find, isElement, textOf } from './tree.js';
import type { Element, Node } from './tree.js';
import { referenceParts } from './reference-parts.js';

/** @returns The index as JSON. */
export async function searchIndex(docs: string): Promise<string> {
  const index = new MiniSearch<FoundPart>(SEARCH_OPTIONS);
  const pages = NAVIGATION.flatMap(({ pages }) => pages);
  const parts = await Promise.all(pages.map((page) => pageParts(docs, page)));
  index.addAll([...parts.flat(), ...(await referenceParts(docs))]);
  return JSON.stringify(index);
}

async function pageParts(docs: string, [path, zhPage, enPage]: SitePage): Promise<readonly FoundPart[]> {
  const file = join(docs, path, 'index.html');
  if (!existsSync(file))
    throw new Error(`docs/navigation.ts names ${path}, but there is no docs${path}index.html.`);
  const page = parse(await readFile(file, 'utf8'));
  const main =
    find(page, ({ tagName }) => tagName === 'main') ?? find(page, ({ tagName }) => tagName === 'body');
  if (!main) return [];
  markLanguages(main);
  nameHeadings(main);
  return sectionsOf(main).map(({ heading, nodes }) => {
    const id = heading ? attribute(heading, 'id') : undefined;
    const href = path.slice(1) + (id ? `#${id}` : '');
    return {
      id: href || '/',
      href,
      zhTitle: heading ? said(heading, 'zh') || said(heading, 'en') : zhPage,
      enTitle: heading ? said(heading, 'en') || said(heading, 'zh') : enPage,
      zhPage,
      enPage,
      zh: nodes.map((node) => said(node, 'zh')).join(' '),
      en: nodes.map((node) => said(node, 'en')).join(' '),
    };
  });
}

interface Section {
  readonly heading: Element | null;
  readonly nodes: Node[];
}

/** What stands before the first heading of the second level, and what follows each. */
function sectionsOf(main: Element): readonly Section[] {
  const sections: Section[] = [{ heading: null, nodes: [] }];
  const walk = (node: Node): void => {
    if (isElement(node) && node.tagName === 'h2') sections.push({ heading: node, nodes: [] });
    else if (isElement(node) && find(node, ({ tagName }) => tagName === 'h2')) node.childNodes.forEach(walk);
    else sections.at(-1)?.nodes.push(node);
  };
  main.childNodes.forEach(walk);
  return sections;
}

function said(node: Node, language: 'zh' | 'en'): string {
  return textOf(node, language).replace(/\s+/g, ' ').trim();
}
