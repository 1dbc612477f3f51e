/** The language of the page, one of the two that the site speaks. */
export function spoken(): 'zh-CN' | 'en' {
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN';
}
