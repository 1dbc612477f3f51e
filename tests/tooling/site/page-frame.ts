/** What stands round the text of a page: the bar above, the pages at the side, the way on below. */
import { NAVIGATION, type SitePage } from '../../../docs/navigation.js';
import { attribute, textOf } from './tree.js';
import type { Element } from './tree.js';

const PAGES: readonly SitePage[] = NAVIGATION.flatMap(({ pages }) => pages);

/** The same words in both languages; one of them is shown. */
const both = (zh: string, en: string): string =>
  `<span lang="zh-CN">${escaped(zh)}</span><span lang="en">${escaped(en)}</span>`;

const CELL = 'M9 0 4.5 7.8h-9L-9 0l4.5-7.8h9z';
const MARK = `<svg class="site-mark" viewBox="-26 -26 52 52" aria-hidden="true">${[
  [0, -17],
  [14.7, -8.5],
  [14.7, 8.5],
  [0, 17],
  [-14.7, 8.5],
  [-14.7, -8.5],
]
  .map(([x, y]) => `<path d="${CELL}" transform="translate(${String(x)} ${String(y)})"/>`)
  .join('')}<path class="core" d="${CELL}"/></svg>`;

const GLASS = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2Zm3.7 8.7L14 14"/></svg>`;
const LINES = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12"/></svg>`;
const HALF = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z"/><path class="filled" d="M8 2a6 6 0 0 1 0 12Z"/></svg>`;

export function siteHeader(): string {
  return `<a class="skip" href="#content">${both('跳到正文', 'Skip to the text')}</a>
    <header class="site-header">
      <button class="site-icon site-menu" type="button" aria-expanded="false" aria-controls="site-pages">
        ${LINES}<span class="visually-hidden">${both('目录', 'Pages')}</span>
      </button>
      <a class="site-name" href="/">${MARK}<strong>HiveMap</strong><span lang="zh-CN">蜂巢图</span></a>
      <button class="site-search" type="button" aria-haspopup="dialog">
        ${GLASS}<span>${both('搜索', 'Search')}</span><kbd>/</kbd>
      </button>
      <button class="site-icon site-language" type="button"><span lang="zh-CN">EN</span><span lang="en">中</span><span class="visually-hidden">${both(
        ' English',
        ' 中文',
      )}</span></button>
      <button class="site-icon site-theme" type="button">
        ${HALF}<span class="visually-hidden">${both('明暗', 'Light or dark')}</span>
      </button>
    </header>`;
}

export function siteNavigation(current: string): string {
  const sections = NAVIGATION.map(
    ({ zh, en, pages }) =>
      `<section><h2>${both(zh, en)}</h2><ul>${pages
        .map(
          ([path, pageZh, pageEn]) =>
            `<li><a href="${path}"${path === current ? ' aria-current="page"' : ''}>${both(pageZh, pageEn)}</a></li>`,
        )
        .join('')}</ul></section>`,
  );
  return `<nav class="site-pages" id="site-pages" aria-label="文档 Documentation">${sections.join('')}</nav>`;
}

/** What is on the page: its headings of the second level; nothing where there are too few to need a list. */
export function onThisPage(headings: readonly Element[]): string {
  if (headings.length < 3) return '';
  const links = headings.map((heading) => {
    const [zh, en] = [textOf(heading, 'zh').trim(), textOf(heading, 'en').trim()];
    return `<li><a href="#${attribute(heading, 'id') ?? ''}">${both(zh || en, en || zh)}</a></li>`;
  });
  return `<nav class="site-contents" aria-label="本页 On this page"><strong>${both(
    '本页',
    'On this page',
  )}</strong><ul>${links.join('')}</ul></nav>`;
}

export function siteFooter(current: string): string {
  const index = PAGES.findIndex(([path]) => path === current);
  const way = (page: SitePage | undefined, rel: string, zh: string, en: string): string =>
    page
      ? `<a rel="${rel}" href="${page[0]}"><small>${both(zh, en)}</small>${both(page[1], page[2])}</a>`
      : '<span></span>';
  const ways =
    index < 0
      ? ''
      : way(PAGES[index - 1], 'prev', '上一页', 'Before') + way(PAGES[index + 1], 'next', '下一页', 'Next');
  return `<footer class="site-footer"><div class="site-ways">${ways}</div><p>${both(
    'HiveMap 蜂巢图 · MIT 许可 · 本站离线可用，不请求别处。示例城市为演示数据、示意图。',
    'HiveMap · MIT · This site works offline and asks nothing of anywhere else. The demo cities are invented and schematic.',
  )}</p></footer>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
