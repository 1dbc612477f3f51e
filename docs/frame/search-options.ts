import type { Options } from 'minisearch';

/** A part of the site that can be found: a section of a page, an element, an indicator, a resource. */
export interface FoundPart {
  readonly id: string;
  /** From the root of the site, without the slash before it. */
  readonly href: string;
  readonly zhTitle: string;
  readonly enTitle: string;
  readonly zhPage: string;
  readonly enPage: string;
  readonly zh: string;
  readonly en: string;
}

const RUNS = /[\u3400-\u9fff]+|[a-z0-9]+(?:[-.][a-z0-9]+)*/g;

/** Words of Latin letters whole; of Chinese, which has no spaces, each sign and each two that stand together. */
export function words(text: string): string[] {
  return [...text.toLowerCase().matchAll(RUNS)].flatMap(([run]) => {
    if (/[a-z0-9]/.test(run)) return run.split('-');
    return run.length === 1 ? [run] : pairs(run);
  });
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** The same for the index that is made with the site and for the page that reads it. */
export const SEARCH_OPTIONS: Options<FoundPart> = {
  fields: ['zhTitle', 'enTitle', 'zhPage', 'enPage', 'zh', 'en'],
  storeFields: ['href', 'zhTitle', 'enTitle', 'zhPage', 'enPage', 'zh', 'en'],
  tokenize: words,
  processTerm: (term) => term,
  searchOptions: {
    boost: { zhTitle: 4, enTitle: 4, zhPage: 2, enPage: 2 },
    combineWith: 'AND',
    prefix: true,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
  },
};
