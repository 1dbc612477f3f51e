/**
 * The pages of the site in their order, and nothing else says it: the bar at the side, the pages before and after,
 * the search and the test of the pages read this list. **A new page is one line here.**
 */

/** Where the page is (its folder's `index.html`), its name in Chinese and in English. */
export type SitePage = readonly [path: string, zh: string, en: string];

export interface SiteSection {
  readonly zh: string;
  readonly en: string;
  readonly pages: readonly SitePage[];
}

export const NAVIGATION: readonly SiteSection[] = [
  {
    zh: '上手',
    en: 'Begin',
    pages: [
      ['/', '首页', 'Home'],
      ['/five-minutes/', '五分钟', 'Five minutes'],
      ['/frameworks/', '框架', 'Frameworks'],
      ['/start/', '自己的城市', 'Your own city'],
      ['/concepts/', '概念', 'Concepts'],
      ['/theming/', '主题', 'Theming'],
      ['/languages/', '语言', 'Languages'],
    ],
  },
  {
    zh: '示例',
    en: 'See it',
    pages: [
      ['/portal/', '一张图', 'The portal'],
      ['/compose/', '组合', 'Taken apart'],
      ['/embed/', '十行', 'Ten lines'],
      ['/london/', '伦敦', 'London'],
      ['/honeycomb/', '蜂巢', 'Honeycomb'],
      ['/verticals/', '景区与园区', 'Scenic areas and parks'],
      ['/mechanism/', '机制', 'The mechanism'],
      ['/basemaps/', '底图与导出', 'Base maps and export'],
      ['/wall/', '大屏', 'The wall'],
    ],
  },
  {
    zh: '参考',
    en: 'Reference',
    pages: [
      ['/elements/', '元素', 'Elements'],
      ['/contract/', '数据契约', 'Data contract'],
      ['/indicators/', '指标', 'Indicators'],
      ['/performance/', '性能', 'Performance'],
      ['/cli/', '命令', 'Command'],
    ],
  },
  {
    zh: '运行',
    en: 'Run it',
    pages: [
      ['/intranet/', '内网与 CSP', 'Intranets and CSP'],
      ['/privacy/', '隐私', 'Privacy'],
      ['/migration/', '迁移', 'Migration'],
      ['/faq/', '常见问题', 'Questions'],
    ],
  },
];
