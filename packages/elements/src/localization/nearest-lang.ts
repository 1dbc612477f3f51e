/** The languages that the elements speak; hosts add to them. */
const locales = ['zh-CN', 'en'];

/** What was found for each tag that was asked for: elements ask anew for every word. */
const found = new Map<string, string>();

/** The languages that the library itself has the words of. */
export type OwnLocale = 'zh-CN' | 'en';

export function addLocale(tag: string): void {
  if (!locales.includes(tag)) locales.push(tag);
  found.clear();
}

/** Of the two languages of our own, the one that stands in for a tag: for what only they have. */
export function baseOf(tag: string): OwnLocale {
  return primary(tag) === 'zh' ? 'zh-CN' : 'en';
}

/**
 * The language we speak that is nearest to a BCP 47 tag: that tag, else a less special one, else one of its script, else
 * one of its language, else English. Chinese where nothing is asked for.
 */
export function spokenLocale(tag: string | null | undefined): string {
  if (!tag) return 'zh-CN';
  let spoken = found.get(tag);
  if (spoken === undefined) found.set(tag, (spoken = nearest(tag.trim().replaceAll('_', '-').toLowerCase())));
  return spoken;
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

/** @param asked - A tag in lower case. */
function nearest(asked: string): string {
  // RFC 4647, "lookup": subtags are taken off from the end.
  for (let range = asked; range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
    const exact = locales.find((locale) => locale.toLowerCase() === range);
    if (exact) return exact;
  }
  const related = locales.filter((locale) => primary(locale) === primary(asked));
  const script = scriptOf(asked);
  return related.find((locale) => scriptOf(locale) === script) ?? related[0] ?? baseOf(asked);
}

/** The script that a language is written in, `Hant` of `zh-TW`; none for what is no tag. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
