/** What the build of the site makes of the pages that authors write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { NAVIGATION } from '../../docs/navigation.js';
import { SEARCH_OPTIONS } from '../../docs/frame/search-options.js';
import { searchIndex } from './site/search-index.js';
import { framedPage } from './site/site-pages.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const pages = NAVIGATION.flatMap(({ pages }) => pages.map(([path]) => path));
const source = (path: string): string => readFileSync(join(docs, path, 'index.html'), 'utf8');

function page(main: string): string {
  return framedPage(
    `<html><head></head><body><!-- site-header --><main>${main}</main></body></html>`,
    '/a/b/',
  );
}

describe('a page of the site', () => {
  it('is in the navigation, and the navigation names pages that exist', () => {
    const folders = readdirSync(docs, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(docs, entry.name, 'index.html')))
      .map(({ name }) => `/${name}/`)
      .filter((path) => path !== '/dist/');
    expect([...pages].sort()).toEqual(['/', ...folders].sort());
  });

  it('marks the Chinese beside its English, so that a reader sees one of them', () => {
    const made = page('<p>保护的是<b>显示</b>。<span lang="en">It protects the display.</span></p>');
    expect(made).toContain(
      '<p><span lang="zh-CN">保护的是<b>显示</b>。</span><span lang="en">It protects the display.</span></p>',
    );
    expect(page('<p>文</p><p lang="en">text</p>')).toContain('<p lang="zh-CN">文</p>');
    expect(page('<table><tr><th>字段 Field</th></tr></table>')).toContain(
      '<th><span lang="zh-CN">字段 </span><span lang="en">Field</span></th>',
    );
    // A name that stands for itself is for everybody, and code is no language.
    expect(page('<td><code>scope</code> <span lang="en">who may see</span></td>')).not.toContain(
      'lang="zh-CN"><code',
    );
  });

  it('has names for its headings, colors for its code and links that work below any path', () => {
    const made = page(
      '<h2>一、安装 <span lang="en">1. Install</span></h2><pre><code>{"k": 5}</code></pre><a href="/cli/">x</a>',
    );
    expect(made).toContain('<h2 id="install">');
    expect(made).toContain('class="hljs-attr"');
    expect(made).toContain('<a href="../../cli/">');
    expect(made).not.toMatch(/ (href|src)="\/(?!first-paint|frame)/);
  });

  it.each(pages)('%s says all in English too', (path) => {
    const made = framedPage(source(path), path);
    const main = /<main[^]*<\/main>/.exec(made)?.[0] ?? '';
    // Code, what elements say themselves, and terms of the field that are quoted.
    const quoted = /<(pre|code|hive-[\w-]+)\b[^]*?<\/\1>|<dfn lang="zh">[^<]*<\/dfn>/g;
    const english = withoutChinese(main).replace(quoted, '');
    expect([...english.matchAll(/>([^<]*[\u4e00-\u9fff][^<]*)</g)].map(([, text]) => text?.trim())).toEqual(
      [],
    );
  });
});

/** What somebody sees who reads English. */
function withoutChinese(html: string): string {
  const opening = /<(\w+)[^>]* lang="zh-CN"[^>]*>/;
  for (let rest = html; ;) {
    const found = opening.exec(rest);
    if (!found) return rest;
    const tags = new RegExp(`<(/?)${found[1] ?? ''}\\b[^>]*>`, 'g');
    tags.lastIndex = found.index;
    let depth = 0;
    let end = rest.length;
    for (let tag = tags.exec(rest); tag; tag = tags.exec(rest)) {
      depth += tag[1] ? -1 : 1;
      if (depth === 0) {
        end = tags.lastIndex;
        break;
      }
    }
    rest = rest.slice(0, found.index) + rest.slice(end);
  }
}

describe('the search of the site', async () => {
  const index = MiniSearch.loadJSON(await searchIndex(docs), SEARCH_OPTIONS);
  const first = (query: string): readonly string[] =>
    index
      .search(query)
      .slice(0, 3)
      .map(({ href }) => String(href));

  it.each([
    ['督办函', 'verticals/'],
    ['grid-layer', 'elements/#hive-grid-layer'],
    ['村级化解率', 'indicators/#villageResolution'],
    ['hivemap inspct', 'cli/'],
    ['aggregates', 'privacy/'],
  ])('answers “%s” with %s among the first', (query, wanted) => {
    expect(first(query).some((href) => href.startsWith(wanted))).toBe(true);
  });
});
