import { attribute, elementsBelow, setAttribute } from './tree.js';
import type { Parent } from './tree.js';

/** The site may live below any path of a server: links and data that begin at its root are said from the page. */
export function relativeLinks(page: Parent, path: string): void {
  const up = '../'.repeat(path.split('/').length - 2) || './';
  for (const element of elementsBelow(page)) {
    const name = element.tagName === 'a' ? 'href' : 'src';
    if (element.tagName !== 'a' && element.tagName !== 'iframe' && !element.tagName.startsWith('hive-'))
      continue;
    const value = attribute(element, name);
    if (value?.startsWith('/') && !value.startsWith('//')) setAttribute(element, name, up + value.slice(1));
  }
}
