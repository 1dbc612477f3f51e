import type { Locale } from '../terminal/locale.js';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';

type Widened<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Widened<R>
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** Everything that the command says, in one language. */
export type Texts = Widened<typeof zhCn>;

export function textsIn(locale: Locale): Texts {
  return locale === 'zh-CN' ? zhCn : en;
}
