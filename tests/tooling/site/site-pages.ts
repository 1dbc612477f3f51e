/**
 * Makes a page of the site out of what its author wrote: where it says `<!-- site-header -->` come the bar, the pages
 * and the way on; Chinese and English are told apart; headings get names, code gets colors, links become relative.
 */
import { defaultTreeAdapter, parse, parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Plugin } from 'vite';
import { colorCode } from './color-code.js';
import { showExamples } from './example-code.js';
import { markLanguages } from './mark-languages.js';
import { nameHeadings } from './name-headings.js';
import { onThisPage, siteFooter, siteHeader, siteNavigation } from './page-frame.js';
import { relativeLinks } from './relative-links.js';
import { searchIndex } from './search-index.js';
import { attribute, create, elementsBelow, find, setAttribute } from './tree.js';
import type { Element, Parent } from './tree.js';

const PLACE = 'site-header';
const SEARCH = 'search-index.json';

/** @param docs - The folder of the site. */
export function sitePages(docs: string): Plugin {
  return {
    name: 'hivemap:pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (page, { path }) => framedPage(page, path.replace(/index\.html$/, '')),
    },
    configureServer(server) {
      server.middlewares.use(`/${SEARCH}`, (_request, response, next) => {
        searchIndex(docs).then(
          (index) => response.setHeader('Content-Type', 'application/json').end(index),
          next,
        );
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: SEARCH, source: await searchIndex(docs) });
    },
  };
}

/** A page as it is served. One without the mark stays as it is, but for its links. */
export function framedPage(source: string, path: string): string {
  const page = parse(source);
  const body = find(page, ({ tagName }) => tagName === 'body');
  const head = find(page, ({ tagName }) => tagName === 'head');
  const place = body?.childNodes.find(
    (node) => defaultTreeAdapter.isCommentNode(node) && node.data.trim() === PLACE,
  );
  if (body && head && place) {
    const main = find(body, ({ tagName }) => tagName === 'main') ?? body;
    markLanguages(main);
    const headings = nameHeadings(main);
    showExamples(main);
    colorCode(main);
    frame({ body, head, place, path, headings });
  }
  relativeLinks(page, path);
  return serialize(page);
}

interface Framed {
  readonly body: Element;
  readonly head: Element;
  readonly place: DefaultTreeAdapterTypes.ChildNode;
  readonly path: string;
  readonly headings: readonly Element[];
}

function frame({ body, head, place, path, headings }: Framed): void {
  const content = create('div', { class: 'site-content', id: 'content' });
  const wide = find(body, (element) => attribute(element, 'class') === 'compose') !== undefined;
  for (const node of [...body.childNodes]) {
    defaultTreeAdapter.detachNode(node);
    if (node !== place) defaultTreeAdapter.appendChild(content, node);
  }
  const contents = wide ? '' : onThisPage(headings);
  append(body, siteHeader());
  const middle = create('div', { class: `site-middle${wide ? ' wide' : ''}` });
  append(middle, siteNavigation(path));
  const column = create('div', { class: 'site-column' });
  defaultTreeAdapter.appendChild(column, content);
  append(column, siteFooter(path));
  defaultTreeAdapter.appendChild(middle, column);
  append(middle, contents);
  defaultTreeAdapter.appendChild(body, middle);
  addScripts(head);
}

/** The first decides on language and light before anything is drawn; the second brings the frame to life. */
function addScripts(head: Element): void {
  append(
    head,
    '<script src="/first-paint.js"></script><script type="module" src="/frame/frame.ts"></script>',
  );
  if (!elementsBelow(head).some((element) => attribute(element, 'name') === 'viewport'))
    defaultTreeAdapter.appendChild(
      head,
      create('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    );
  const html = head.parentNode;
  if (html && 'tagName' in html) setAttribute(html, 'class', 'site');
}

function append(parent: Parent, markup: string): void {
  for (const node of [...parseFragment(markup).childNodes]) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.appendChild(parent, node);
  }
}
