/** The languages that the elements speak; hosts add to them. */
const locales = ['zh-CN', 'en'];

/** The languages that the library itself has the words of. */
export type OwnLocale = 'zh-CN' | 'en';

export function addLocale(tag: string): void {
  if (!locales.includes(tag)) locales.push(tag);
}

/** Of the two languages of our own, the one that stands in for a tag: for what only they have. */
export function baseOf(tag: string): OwnLocale {
  return primary(tag) === 'zh' ? 'zh-CN' : 'en';
}

/** The language we speak that is nearest to a BCP 47 tag: that tag, else one of its language, else Chinese. */
export function spokenLocale(tag: string | null | undefined): string {
  const asked = tag?.toLowerCase();
  if (!asked) return 'zh-CN';
  const exact = locales.find((locale) => locale.toLowerCase() === asked);
  return exact ?? locales.find((locale) => primary(locale) === primary(asked)) ?? 'zh-CN';
}

/** The language of an element: its own `lang` or that of the nearest ancestor, through shadow roots. */
export function nearestLang(element: Element): string {
  for (let node: Element | null = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return spokenLocale(holder.getAttribute('lang'));
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return spokenLocale(null);
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
