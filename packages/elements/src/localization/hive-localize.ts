import { LocalizeController, type FunctionParams } from '@shoelace-style/localize';
import { nameIn, type Name } from '@hivemap/core';
import type { ReactiveControllerHost } from 'lit';
import { dateFormat, numberFormat } from './formats.js';
import { baseOf, nearestLang } from './nearest-lang.js';
import type { Translation } from './translation.js';
import { wordsIn } from './words.js';
import './terms/cells.js';
import './terms/common.js';
import './terms/figures.js';
import './terms/map.js';

/**
 * The words of an element: in the language of its city, else of the nearest `lang` around it.
 * Chinese where neither says anything that we speak.
 */
export class HiveLocalize extends LocalizeController<Translation> {
  readonly #cityLocale: () => string | null;

  /** @param cityLocale - The language of the host's city, `null` while there is none. */
  constructor(host: ReactiveControllerHost & HTMLElement, cityLocale: () => string | null = () => null) {
    super(host);
    this.#cityLocale = cityLocale;
  }

  override lang(): string {
    return (this.#cityLocale() ?? nearestLang(this.host)).toLowerCase();
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

  /** A name of the data in this language. */
  name(name: Name | undefined): string {
    const tag = this.lang();
    const own =
      typeof name === 'object' &&
      Object.keys(name).some((one) => one.toLowerCase().startsWith(tag.split('-')[0] ?? tag));
    return nameIn(name, own ? tag : baseOf(tag));
  }
}
