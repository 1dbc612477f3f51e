import { LocalizeController, type FunctionParams } from '@shoelace-style/localize';
import { nameIn, type Name } from '@hivemap/core';
import type { ReactiveControllerHost } from 'lit';
import { dateFormat, numberFormat } from './formats.js';
import { baseOf, nearestLang, spokenLocale } from './nearest-lang.js';
import type { Translation } from './translation.js';
import { wordsIn } from './words.js';
import './terms/cells.js';
import './terms/common.js';
import './terms/figures.js';
import './terms/map.js';

/**
 * The words of an element: in the language of its city, else of the nearest `lang` around it.
 * Chinese where neither says anything, English where it is nothing that we speak.
 */
export class HiveLocalize extends LocalizeController<Translation> {
  readonly #cityLocale: () => string | null;

  /** @param cityLocale - The language of the host's city, `null` while there is none. */
  constructor(host: ReactiveControllerHost & HTMLElement, cityLocale: () => string | null = () => null) {
    super(host);
    this.#cityLocale = cityLocale;
  }

  override lang(): string {
    const locale = this.#cityLocale();
    return (locale === null ? nearestLang(this.host) : spokenLocale(locale)).toLowerCase();
  }

  /** Looked up by the language that is spoken; reading its tag anew each time costs a hundred times as much. */
  override term<Key extends keyof Translation>(key: Key, ...args: FunctionParams<Translation[Key]>): string {
    const term: unknown = wordsIn(this.lang())?.[key];
    if (typeof term === 'string') return term;
    if (typeof term === 'function') return (term as (...given: typeof args) => string)(...args);
    return super.term(key, ...args);
  }

  override number(value: number | string, options?: Intl.NumberFormatOptions): string {
    return numberFormat(this.lang(), options).format(Number(value));
  }

  override date(value: Date | string, options?: Intl.DateTimeFormatOptions): string {
    return dateFormat(this.lang(), options).format(new Date(value));
  }

  /** A name of the data, or of what the library itself names, in this language. */
  name(name: Name | undefined): string {
    const tag = this.lang();
    const base = baseOf(tag);
    if (typeof name !== 'object' || tag === base.toLowerCase()) return nameIn(name, tag);
    const primary = tag.split('-')[0];
    if (Object.keys(name).some((one) => one.toLowerCase().split('-')[0] === primary))
      return nameIn(name, tag);
    const said = nameIn(name, base);
    const names = wordsIn(tag)?.$names;
    return names && Object.hasOwn(names, said) ? (names[said] ?? said) : said;
  }
}
