export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language we speak that is nearest to a BCP 47 tag: Chinese unless it is English. */
export function spokenLocale(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().split('-')[0] === 'en' ? 'en' : 'zh-CN';
}

/** The language of an element: its own `lang` or that of the nearest ancestor, through shadow roots. */
export function nearestLang(element: Element): Locale {
  for (let node: Element | null = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return spokenLocale(holder.getAttribute('lang'));
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return spokenLocale(null);
}
