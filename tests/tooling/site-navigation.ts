import type { Plugin } from 'vite';

/** The pages of the site in their order; a new one is named here, and nowhere else. */
const PAGES: readonly (readonly [path: string, title: string])[] = [
  ['/', '首页 Home'],
  ['/start/', '十分钟 Start'],
  ['/portal/', '一张图 Portal'],
  ['/compose/', '组合 Compose'],
  ['/embed/', '十行 Embed'],
  ['/london/', '伦敦 London'],
  ['/elements/', '元素 Elements'],
  ['/honeycomb/', '蜂巢 Honeycomb'],
  ['/verticals/', '专题 Verticals'],
  ['/wall/', '大屏 Wall'],
  ['/contract/', '数据 Data'],
  ['/indicators/', '指标 Indicators'],
  ['/privacy/', '隐私 Privacy'],
  ['/performance/', '性能 Performance'],
  ['/cli/', '命令 Command'],
];

const PLACE = '<!-- site-header -->';

/** Puts the header with the navigation where a page says `<!-- site-header -->`. */
export function siteNavigation(): Plugin {
  return {
    name: 'hivemap:navigation',
    transformIndexHtml: {
      order: 'pre',
      handler: (page, { path }) => page.replace(PLACE, () => header(path.replace(/index\.html$/, ''))),
    },
  };
}

function header(current: string): string {
  const links = PAGES.map(
    ([path, title]) => `<a href="${path}"${path === current ? ' aria-current="page"' : ''}>${title}</a>`,
  );
  return `<header class="site-header">
      <strong>HiveMap 蜂巢图</strong>
      <nav aria-label="文档 Documentation">
        ${links.join('\n        ')}
      </nav>
    </header>`;
}
